// Builds dist/: the templates embedded, the program bundled with its libraries.
// Does nothing when dist/ was built from the same sources.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { embedTemplates } from './embed-templates.mjs';
import { buildIdOf, builtSources, stamp } from './built-sources.mjs';
import { bundle } from './bundle.mjs';
import { keepCodeCache } from './code-cache.mjs';
import { markInstalled } from './installed.mjs';
import { root } from './sources.mjs';

const sources = builtSources();

embedTemplates();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  rmSync(new URL('dist', root), { recursive: true, force: true });
  await bundle(buildIdOf(sources));
  writeFileSync(stamp, sources);
}
keepCodeCache(buildIdOf(sources));

// npm runs this after it has installed everything from the lockfile.
if (process.env.npm_lifecycle_event === 'prepare' && process.env.npm_command === 'ci') markInstalled();
