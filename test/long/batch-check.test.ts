import { expect, it } from '@jest/globals';
import { type CheckedComputers, testCheck } from '../support/check-runs.js';
import { onClientComputer } from '../support/on-client-computer.js';

const looked = ['status', 'list'];

const states: CheckedComputers = {
  'in a grace period': [
    { license: { status: 5 } },
    { exitCode: 28, calls: looked, licenseStatus: '5', log: ['LicenseStatus: 5'] },
  ],
  'without the license row, below the revision': [
    { license: null, system: { revision: null } },
    {
      exitCode: 28,
      calls: looked,
      readiness: 'build-too-low',
      log: ['does not know the license', 'Revision 0 is below 6456'],
    },
  ],
  'of another build': [{ system: { build: '26100' } }, { exitCode: 20, calls: [] }],
  'without slmgr.vbs, which Check does not need': [
    { missing: ['windows/system32/slmgr.vbs'] },
    { exitCode: 28, calls: looked },
  ],
  'without cscript.exe': [
    { missing: ['windows/system32/cscript.exe'] },
    { exitCode: 26, calls: [], readiness: 'unknown' },
  ],
};

/** What a person may type after the name of the batch. */
const mistyped = ['check ""', '""', 'check remove', '/?'];

onClientComputer('activate-esu.bat check, in more cases', (computer) => {
  testCheck(computer, states, mistyped);

  it('takes its argument in quotes', () => {
    const run = computer.run({ arguments: '"check"' });
    expect(run.exitCode).toBe(28);
  }, 60_000);
});
