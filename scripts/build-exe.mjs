// npm run build:exe: one file for Windows and its twin for Linux, each a Node.js with the program in it
// (docs/executable.md). Does nothing when they were built from the same sources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import './build.mjs';
import { buildIdOf, builtSources } from './built-sources.mjs';
import { common } from './bundle-options.mjs';
import { keepCodeCache } from './code-cache.mjs';
import { fetchNode, nodePackages, nodeVersion } from './executable/fetch-node.mjs';
import { withoutSignature } from './executable/without-signature.mjs';
import { keptApart } from './leave-out.mjs';
import { partNames } from './part-names.mjs';
import { root } from './sources.mjs';

const host = `${process.platform}-${process.arch}`;
const folder = fileURLToPath(new URL('dist-exe', root));
const dist = fileURLToPath(new URL('dist', root));
const stamp = join(folder, '.built-from');
const main = 'executable.cjs';
const sources = builtSources();

if (!(host in nodePackages))
  fail(`Executables are built on ${Object.keys(nodePackages).join(' or ')}; this is ${host}.`);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) process.exit(0);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
await build({ ...common, entryPoints: ['src/cli/executable.ts'], outfile: `dist-exe/${main}`, format: 'cjs' });
copyFileSync(join(dist, 'LICENSES.txt'), join(folder, 'LICENSES.txt'));
const [builder] = fetchNode(host);
const caches = keepCodeCache(buildIdOf(sources), { node: builder, version: `v${nodeVersion}` });
for (const target of Object.keys(nodePackages)) buildExecutable(target);
writeFileSync(stamp, sources);

function buildExecutable(target) {
  const [node, license] = fetchNode(target);
  const output = nodePackages[target].executable;
  const config = join(folder, `${target}.json`);
  const unsigned = join(folder, `${target}.node`);
  if (target.startsWith('win32')) writeFileSync(unsigned, withoutSignature(readFileSync(node)));
  // https://nodejs.org/api/single-executable-applications.html
  const settings = {
    main,
    mainFormat: 'commonjs',
    assets: assetsFor(target),
    executable: existsSync(unsigned) ? unsigned : node,
    output,
    disableExperimentalSEAWarning: true,
    // NODE_OPTIONS is for the Node.js of the machine, not for this file.
    execArgvExtension: 'none',
  };
  writeFileSync(config, JSON.stringify(settings, null, 2));
  const run = spawnSync(builder, ['--build-sea', config], { cwd: folder, stdio: ['ignore', 2, 2] });
  if (run.status !== 0) fail(`${output} could not be built.`);
  if (license !== undefined) copyFileSync(license, join(folder, 'LICENSE.node.txt'));
  rmSync(config);
  rmSync(unsigned, { force: true });
  console.error(`dist-exe/${output}`);
}

/** What src/cli/files-inside.ts reads: the files of dist/ by their names. */
function assetsFor(target) {
  const files = [...partNames, ...keptApart.map((library) => `${library}.cjs`)];
  return {
    // Threads of --jobs begin with it: there is no file that they could read.
    [main]: main,
    'schema/output.schema.json': fileURLToPath(new URL('schema/output.schema.json', root)),
    ...Object.fromEntries(files.map((file) => [file, join(dist, file)])),
    // Compiled code can be loaded only on the platform that compiled it.
    ...(target === host ? Object.fromEntries(caches.map(([file, path]) => [`${file}.compiled`, path])) : {}),
  };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
