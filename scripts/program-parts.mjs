import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { asciiOf } from './ascii.mjs';
import { asProgram, programUrl } from './bundle-options.mjs';
import { others, parts } from './part-names.mjs';
import { root } from './sources.mjs';

/**
 * Bundles the command line into the files above. esbuild divides it into chunks, by which commands import what; each file
 * holds some of them, as functions by their names. src/cli/load-program.ts calls them.
 *
 * @param plugins for esbuild
 * @returns what esbuild tells of it
 */
export async function bundleParts(plugins) {
  const { metafile, outputFiles } = await build({
    ...asProgram,
    plugins,
    entryPoints: ['src/cli/program.ts'],
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    write: false,
  });
  const codeOf = new Map(outputFiles.map(({ path, text }) => [`./${basename(path)}`, text]));
  const chunks = chunksByFile(metafile.outputs);
  const fileOf = Object.fromEntries(
    Object.entries(chunks).flatMap(([file, names]) => names.map((name) => [name, file])),
  );
  for (const [file, names] of Object.entries(chunks)) {
    const functions = await Promise.all(names.map((name) => chunkFunction(name, codeOf.get(name))));
    const also = file === 'program.cjs' ? `,fileOf:${JSON.stringify(fileOf)}` : '';
    // One function, so that its compiled form can be kept.
    const text = `(function(require,__filename){${programUrl}return{chunks:{${functions.join(',\n')}}${also}}})`;
    writeFileSync(new URL(`dist/${file}`, root), asciiOf(text));
  }
  return metafile;
}

async function chunkFunction(name, code) {
  const { code: body } = await transform(code, {
    format: 'cjs',
    platform: 'node',
    target: asProgram.target,
    minify: true,
    // A script that is loaded with its compiled form has no import(), only require.
    supported: { ...asProgram.supported, 'dynamic-import': false },
  });
  return `${JSON.stringify(name)}:function(exports,module,require){${body}}`;
}

/** Which chunks each file has: file -> names as they are imported. */
function chunksByFile(outputs) {
  const taken = new Set();
  const byFile = {};
  for (const [file, entries] of Object.entries({ ...parts, [others]: [] })) {
    const starts = entries.map((entry) => {
      const found = Object.keys(outputs).find((path) => outputs[path].entryPoint === entry);
      if (found === undefined) throw new Error(`${entry} is no module that is loaded on demand`);
      return found;
    });
    const names = (file === others ? Object.keys(outputs) : needed(outputs, starts)).filter((path) => !taken.has(path));
    for (const name of names) taken.add(name);
    byFile[file] = names.map((path) => `./${basename(path)}`);
  }
  return byFile;
}

/** Some chunks with all that they import at once. */
function needed(outputs, starts) {
  const paths = new Set(starts);
  for (const path of paths)
    for (const { path: imported, kind } of outputs[path].imports)
      if (kind === 'import-statement' && imported in outputs) paths.add(imported);
  return [...paths];
}
