import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Which files of the program import which, as esbuild finds them. */
const { inputs } = await imports();

async function imports(): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/program.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: 'never-written',
    metafile: true,
    write: false,
  });
  return metafile;
}

/** All that is loaded with some files, libraries by their names, without what waits until it is asked for. */
function loadedWith(...files: readonly string[]): readonly string[] {
  const loaded = new Set(files);
  for (const file of loaded)
    for (const { path, kind } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import' && !path.startsWith('node:')) loaded.add(path);
  return [...loaded];
}

const makesBundles =
  /^src\/(?:emit|read|report|seal)\/|archiver|handlebars|fast-xml|csv-parse|yauzl|iconv-lite|^diff$|^yaml$/u;

it.each([[[]], [['src/cli/plan.ts']], [['src/cli/products.ts']]])(
  'loads with the command line and %j nothing of what makes or reads a bundle',
  (commands) => {
    const loaded = loadedWith('src/cli/program.ts', ...commands);
    // Any file is read by it, up to a limit.
    expect(loaded.filter((file) => makesBundles.test(file))).toEqual(['src/seal/read-bounded.ts']);
  },
);

it('loads to write a bundle nothing of what reports, inspects and verifies', () => {
  const loaded = loadedWith('src/cli/program.ts', 'src/cli/generate.ts', 'src/cli/write-package.ts');
  expect(
    loaded.filter((file) => /^src\/(?:report|seal\/verify)\/|csv-parse|fast-xml-parser|^diff$/u.test(file)),
  ).toEqual([]);
});
