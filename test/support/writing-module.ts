import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** Makes the module of the sources that writes bundles: the library as a whole takes a process twice as long to load. */
export function writingModule(folder: string): string {
  const outfile = join(folder, 'writing.cjs');
  buildSync({
    stdin: {
      contents: `export { UserError } from './src/errors.js';
        export { writeBundle } from './src/seal/write-bundle.js';`,
      resolveDir: fileURLToPath(new URL('../../', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return outfile;
}
