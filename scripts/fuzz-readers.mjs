// node scripts/fuzz-readers.mjs --runs 100000 --seed 1: damaged files for every reader; the short run is in npm test.
// With --first 4711 --runs 1 and the seed of a fault the same input comes again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { embedTemplates } from './embed-templates.mjs';
import { root } from './sources.mjs';

embedTemplates();
// The bundle below lies elsewhere than the tests that look for them.
process.env.ESUPACK_SAMPLES ??= fileURLToPath(new URL('../shared/samples', root));
const folder = mkdtempSync(join(tmpdir(), 'esupack-fuzz-'));
try {
  const outfile = join(folder, 'fuzz.mjs');
  // Libraries of CommonJS ask for modules of Node.js by a function that ES modules lack.
  const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  const entryPoints = [fileURLToPath(new URL('test/fuzz/main.ts', root))];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', banner: { js: banner } });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
