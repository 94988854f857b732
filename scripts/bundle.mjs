import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './sources.mjs';

/**
 * Bundles the command line and the library into dist/, libraries included: one process start reads a few files
 * instead of hundreds. Commands stay in files of their own and are loaded only when they run.
 */
export async function bundle() {
  await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: { bin: 'src/cli/bin.ts', index: 'src/index.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // Some libraries are CommonJS inside; in an ES module they need a require of their own.
    banner: {
      js: "import { createRequire as esupackRequire } from 'node:module';\nconst require = esupackRequire(import.meta.url);",
    },
    legalComments: 'linked',
    logLevel: 'warning',
  });
}
