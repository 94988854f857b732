import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const states: Readonly<Record<string, [Circumstances, Expectation]>> = {
  licensed: [{ status: [101] }, { exitCode: 0, calls: ['status'] }],
  ready: [{ status: [100] }, { exitCode: 28, calls: ['status'], log: ['LicenseStatus: 0', 'Run Activate'] }],
  'in a grace period': [{ status: [105] }, { exitCode: 28, calls: ['status'], log: ['LicenseStatus: 5'] }],
  'licensed for another year only': [
    { plan: planned({ year: '3' }), status: [100] },
    { exitCode: 28, calls: ['status'] },
  ],
  'without the licence row, below the revision': [
    { status: [110], system: { revision: null } },
    { exitCode: 28, calls: ['status'], log: ['does not know the licence', 'Revision 0 is below 6456'] },
  ],
  'of another build': [{ system: { build: '26100' } }, { exitCode: 20, calls: [] }],
  'without a usable WMI': [{ status: [120] }, { exitCode: 26, calls: ['status'] }],
  'without slmgr.vbs': [
    { status: [100], missing: ['windows/system32/slmgr.vbs'] },
    { exitCode: 26, calls: ['status'] },
  ],
  'without cscript.exe': [{ missing: ['windows/system32/cscript.exe'] }, { exitCode: 26, calls: [] }],
};

onClientComputer('activate-esu.bat check', (computer) => {
  // expectRun expects no stamp when the batch has an argument.
  it.each(Object.entries(states))(
    'on a computer %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { ...circumstances, arguments: 'check' }, expectation);
    },
    60_000,
  );

  it('takes its argument in any case', () => {
    expectRun(computer, { arguments: 'CHECK' }, { exitCode: 28, calls: ['status'] });
  }, 60_000);

  it('does nothing on an argument that it does not know', () => {
    const run = computer.run({ arguments: 'chekc' });
    expect(run).toMatchObject({
      exitCode: 2,
      calls: [],
      log: [],
      stamp: {},
      screen: expect.stringMatching(/^Usage: activate-esu\.bat \[check[ a-z]*\]\r\n$/u) as unknown,
    });
  }, 60_000);

  it('looks while an activation is under way', () => {
    const wait = 'cscript.exe //NoLogo C:\\esupack-test\\wait.vbs';
    const run = computer.run({
      arguments: 'check',
      ipk: [{ exitCode: 0, untilLogged: 'Result 28' }],
      status: [100, 100, 101],
      before: [
        'start "" /b cmd.exe /d /c activate-esu.bat <nul >nul 2>&1',
        `${wait} C:\\esupack-test\\calls.txt "slmgr /ipk"`,
      ],
      after: [`${wait} C:\\windows\\Logs\\esupack\\esu-windows-10-year-2.log "Result 0"`],
    });
    expect(run.exitCode).toBe(28);
    expect(run.stamp).toMatchObject({ Result: '0' });
  }, 60_000);
});
