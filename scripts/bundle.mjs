import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { common } from './bundle-options.mjs';
import { keptApart, withCodePagesLate, withLibrariesApart, withoutUnused } from './leave-out.mjs';
import { licenses } from './licenses.mjs';
import { bundleParts } from './program-parts.mjs';
import { root } from './sources.mjs';

/**
 * Bundles the command line and the library into dist/, libraries included: a process reads three files at its start
 * instead of hundreds (docs/benchmarks.md). bin.cjs answers what needs no program, thread.cjs begins
 * a thread of --jobs; program.cjs and those that it loads are the rest.
 *
 * @param buildId in the names of what is kept of the work of V8
 */
export async function bundle(buildId) {
  const define = { buildId: JSON.stringify(buildId) };
  for (const name of ['bin', 'thread'])
    await build({ ...common, define, entryPoints: [`src/cli/${name}.ts`], outfile: `dist/${name}.cjs`, format: 'cjs' });
  const program = await bundleParts([withCodePagesLate, withLibrariesApart, withoutUnused]);
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
  const metafiles = [program, library.metafile, ...apart.map(({ metafile }) => metafile)];
  writeFileSync(new URL('dist/LICENSES.txt', root), licenses(metafiles));
}
