// npm run build:exe: one file for Windows and its twin for Linux, each a Node.js with the program in it
// (docs/executable.md). Does nothing when they were built from the same sources.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProgram } from './bundle.mjs';
import { builtSources } from './built-sources.mjs';
import { embedTemplates } from './embed-templates.mjs';
import { fetchNode, nodePackages } from './executable/fetch-node.mjs';
import { withoutSignature } from './executable/without-signature.mjs';
import { licenses } from './licenses.mjs';
import { root } from './sources.mjs';

const host = `${process.platform}-${process.arch}`;
const folder = fileURLToPath(new URL('dist-exe', root));
const stamp = join(folder, '.built-from');

if (!(host in nodePackages))
  fail(`Executables are built on ${Object.keys(nodePackages).join(' or ')}; this is ${host}.`);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === builtSources()) process.exit(0);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
embedTemplates();
const { metafile } = await bundleProgram({ entry: 'src/cli/executable.ts', outfile: 'dist-exe/program.cjs' });
writeFileSync(join(folder, 'LICENSES.txt'), licenses([metafile]));
const [builder] = fetchNode(host);
for (const target of Object.keys(nodePackages)) buildExecutable(target);
writeFileSync(stamp, builtSources());

function buildExecutable(target) {
  const [node, license] = fetchNode(target);
  const output = nodePackages[target].executable;
  const config = join(folder, `${target}.json`);
  const unsigned = join(folder, `${target}.node`);
  if (target.startsWith('win32')) writeFileSync(unsigned, withoutSignature(readFileSync(node)));
  // https://nodejs.org/api/single-executable-applications.html
  const settings = {
    main: 'program.cjs',
    mainFormat: 'commonjs',
    // Threads of --jobs begin with it: there is no file that they could read.
    assets: { 'program.cjs': 'program.cjs' },
    executable: existsSync(unsigned) ? unsigned : node,
    output,
    disableExperimentalSEAWarning: true,
    // Compiled code can be loaded only on the platform that compiled it.
    useCodeCache: target === host,
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

function fail(message) {
  console.error(message);
  process.exit(1);
}
