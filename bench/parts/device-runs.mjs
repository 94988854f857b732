// Bundled and run by device.mjs: the command lines of every process that a run of the batch starts.
import { clientComputer } from '../../test/support/client-computer.ts';
import { inventedKey } from '../../test/support/planned.ts';
import { wineMissing } from '../../test/support/wine.ts';

const licensed = { license: { status: 1, key: inventedKey } };
const runs = {
  'Activate, licensed already': licensed,
  'Activate, for the first time': {},
  'Check, licensed already': { ...licensed, arguments: 'check' },
};

/** What Wine starts of its own, doubles or cannot start, what stands in for the script host, and who looks at the stamp. */
const notOfTheBatch =
  /^"?(?:CMD\.EXE \/C |C:\\esupack-test\\|C:\\windows\\system32\\(?:wineboot|explorer)\.exe|reg\.exe query )/;

export default result();

function result() {
  const missing = wineMissing();
  if (missing !== null) return { missing, counted: {} };
  const computer = clientComputer();
  try {
    const counted = Object.entries(runs).map(([name, circumstances]) => [
      name,
      computer.run(circumstances).processes.filter((line) => !notOfTheBatch.test(line)),
    ]);
    return { missing: null, counted: Object.fromEntries(counted) };
  } finally {
    computer.remove();
  }
}
