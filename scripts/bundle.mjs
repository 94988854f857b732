import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { keptApart, withCodePagesLate, withLibrariesApart, withoutUnused } from './leave-out.mjs';
import { licenses } from './licenses.mjs';
import { root } from './sources.mjs';

const common = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // The licenses in full stand in a file of their own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * Bundles the command line and the library into dist/, libraries included: a process reads three files at its start
 * instead of hundreds (docs/benchmarks.md). bin.cjs answers what needs no program, thread.cjs begins
 * a thread of --jobs; program.cjs is the rest.
 */
export async function bundle() {
  for (const name of ['bin', 'thread'])
    await build({ ...common, entryPoints: [`src/cli/${name}.ts`], outfile: `dist/${name}.cjs`, format: 'cjs' });
  const program = await bundleProgram({
    entry: 'src/cli/program.ts',
    outfile: 'dist/program.cjs',
    // One function, so that its compiled form can be kept (src/cli/load-program.ts).
    open: '(function (module, require, __filename) {',
    close: '})',
    plugins: [withLibrariesApart],
  });
  const apart = await Promise.all(
    keptApart.map((library) =>
      build({ ...common, entryPoints: [library], outfile: `dist/${library}.cjs`, format: 'cjs', minify: true }),
    ),
  );
  const library = await build({
    ...common,
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    format: 'esm',
    plugins: [withoutUnused],
    // Some libraries are CommonJS inside; in an ES module they need a require of their own.
    banner: {
      js: "import { createRequire as esupackRequire } from 'node:module';\nconst require = esupackRequire(import.meta.url);",
    },
  });
  const metafiles = [program, library, ...apart].map(({ metafile }) => metafile);
  writeFileSync(new URL('dist/LICENSES.txt', root), licenses(metafiles));
}

/**
 * Bundles the program as CommonJS, which has no import.meta; `open` and `close` stand around all of it.
 *
 * @returns what esbuild tells of it
 */
export async function bundleProgram({ entry, outfile, open = '', close = '', plugins = [] }) {
  const url = "const programUrl = require('node:url').pathToFileURL(__filename).href;";
  const result = await build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    minify: true,
    supported: {
      // Tagged templates would keep their letters as they are, and a second spelling would not be the same.
      'template-literal': false,
      // A script that is loaded with its compiled form has no import(), only require.
      'dynamic-import': false,
    },
    define: { 'import.meta.url': 'programUrl' },
    banner: { js: `${open}${url}` },
    footer: { js: close },
    plugins: [withCodePagesLate, ...plugins, withoutUnused],
  });
  escapeLetters(new URL(outfile, root));
  return result;
}

/** ASCII is what V8 reads fastest. What esbuild leaves of other letters stands in regular expressions. */
function escapeLetters(file) {
  const escaped = readFileSync(file, 'utf8').replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}
