// npm run docs: writes the generated pages of docs/ anew. Tests fail while a committed page differs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { embedTemplates } from './embed-templates.mjs';
import { outputSchema } from './output-schema.mjs';
import { root } from './sources.mjs';

embedTemplates();
const folder = mkdtempSync(join(tmpdir(), 'esupack-docs-'));
try {
  const outfile = join(folder, 'pages.mjs');
  const entry = fileURLToPath(new URL('scripts/docs/pages.ts', root));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  const { pages } = await import(pathToFileURL(outfile).href);
  const written = pages((path) => readFileSync(new URL(path, root), 'utf8'));
  for (const [path, text] of Object.entries({ ...written, 'schema/output.schema.json': outputSchema() })) {
    writeFileSync(new URL(path, root), text);
    console.log(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
