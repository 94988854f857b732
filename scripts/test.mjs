// npm test -- <jest arguments>: sets itself up when needed, then runs jest on native ES modules.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';
import { root } from './sources.mjs';

setUp({ tools: true });
const jest = fileURLToPath(new URL('node_modules/jest/bin/jest.js', root));
// Three times V8's own: optimizing a function takes longer than most tests run it. Node.js 22 and later do not know the flag.
const optimizeLater = ['--interrupt-budget=200000'].filter(
  (flag) => spawnSync(process.execPath, [flag, '--eval', '']).status === 0,
);
// archiver and yargs are ES modules only, which jest loads only with this switch.
const result = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    ...optimizeLater,
    jest,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
