import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtSources, isBuilt, isCompiled, isWritable } from './built-sources.mjs';
import { isInstalled } from './installed.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { setUpEnvironment } from './set-up-environment.mjs';
import { root } from './sources.mjs';

/**
 * Makes a checkout ready to run: installs from the lockfile when node_modules is missing or of another lockfile
 * (`npm ci` also builds), else builds what changed. Everything it says goes to stderr: stdout is the tool's result.
 *
 * @param tools whether what tools/package.json lists is needed too: for tests, lint, types and documentation
 */
export function setUp({ tools }) {
  const sources = builtSources();
  const isReady = () => isInstalled(tools) && isBuilt(sources);
  if (!isReady()) {
    if (!isWritable(root)) {
      const folder = fileURLToPath(root);
      stop(`esupack is not set up, and this account cannot write to ${folder}. Ask its owner to run npm start there.`);
    }
    oneAtATime(isReady, () => {
      if (!isInstalled(tools)) install(tools);
      if (!isBuilt(sources)) build();
    });
  }
  if (!isCompiled(sources)) build();
}

function install(tools) {
  const [what, time] = tools ? [' and the tools for tests', 'half a minute'] : ['', '15 seconds'];
  console.error(`Setting up: installing the libraries of package-lock.json${what}, and building (once; about ${time})`);
  // Builds need the development libraries, also where the environment says production.
  npm(['ci', '--include=dev', ...(tools ? [] : ['--workspaces=false']), '--no-audit', '--no-fund']);
}

function build() {
  run(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))]);
}

function npm(args) {
  // npm is a .cmd file on Windows, which Node.js starts only through a shell; its own script needs none.
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) run(process.execPath, [script, ...args]);
  else run('npm', args);
}

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: setUpEnvironment(process.env),
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (result.error) console.error(`Could not start ${command}: ${result.error.message}`);
  if (result.status !== 0)
    stop(
      'Setting up failed; what failed stands above. Node.js 20.19 or later and the npm that comes with it are needed.',
    );
}

function stop(why) {
  console.error(why);
  process.exit(1);
}
