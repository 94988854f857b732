// Bundled and run by device.mjs: the command lines of every process that a run of the batch starts.
import { clientComputer } from '../../test/support/client-computer.ts';
import { inventedKey, planned } from '../../test/support/planned.ts';
import { wineMissing } from '../../test/support/wine.ts';

const licensed = { license: { status: 1, key: inventedKey } };
const check = { ...licensed, arguments: 'check' };
const runs = {
  'Activate on the next day': againOn(licensed),
  'Activate, for the first time': () => ({}),
  'Activate, licensed by another way': () => licensed,
  'Check on the next day': againOn(check),
  'Check, for the first time': () => check,
};

/** What Wine starts of its own. */
const notOfTheBatch = /^"C:\\windows\\system32\\explorer\.exe"/;

export default result();

function result() {
  const missing = wineMissing();
  if (missing !== null) return { missing, counted: {} };
  const computer = clientComputer();
  try {
    const counted = Object.entries(runs).map(([name, circumstances]) => [
      name,
      computer.run(circumstances(computer)).processes.filter((line) => !notOfTheBatch.test(line)),
    ]);
    return { missing: null, counted: Object.fromEntries(counted) };
  } finally {
    computer.remove();
  }
}

/** On a device that keeps the stamp of the day before. */
function againOn(circumstances) {
  return (computer) => {
    const path = `Software\\esupack\\${planned().offer.activationId}`;
    const stamp = Object.entries(computer.run(circumstances).stamp);
    const values = stamp.map(([name, value]) => [name, name.endsWith('Time') ? '2026-10-14T22:00:00' : value]);
    return { ...circumstances, machine: [{ path, values: Object.fromEntries(values) }] };
  };
}
