import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import {
  begun,
  type LicensingFailures,
  noRow,
  row,
  testLicensingFailures,
  tried,
  triedToTheEnd,
} from '../support/licensing-failures.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { plannedForSlmgr } from '../support/planned.js';

const installation: LicensingFailures['installation'] = [
  [0xc004f069, row, 22],
  [0xc004f050, noRow, 21],
  [0xc004e016, noRow, 21],
  // One that no source explains, and the one number that has no positive counterpart.
  [0xc004f0f0, row, 22],
  [0x80000000, noRow, 21],
  [0xc004f025, row, 25],
  [0x80041003, row, 25],
  [0xc004f051, row, 23],
  [0x80072ee7, row, 1231],
];

const activation: LicensingFailures['activation'] = [
  [0xc004c003, 23],
  [0xc004c020, 23],
  [0xc004c060, 23],
  [0xc004c004, 23],
  [0xc004f025, 25],
  [0x80072f8f, 29],
  [0x8004fe33, 29],
  [0xc004f074, 27],
  [0xc004f050, 27],
  [0xc004f014, 27],
];

const lasting: LicensingFailures['lasting'] = [
  [0xc004c012, 1231],
  [0xc004fc03, 1231],
  [0x80072f78, 1231],
  [0x8007274c, 1231],
  [0xc004e028, 1618],
];

onClientComputer('activate-esu.bat when the licensing service fails, in more cases', (computer) => {
  const expectOutcome = (given: Circumstances, expectation: Expectation): void => {
    expectRun(computer, given, expectation);
  };

  testLicensingFailures(computer, { installation, activation, lasting });

  it('activation: a network error that is over at the last try', () => {
    const fail = { Activate: [1, 3, 0x80072ee2] } as const;
    expectOutcome({ fail }, { exitCode: 0, calls: [...triedToTheEnd, 'cycles'] });
  }, 60_000);

  it('activation: another attempt that is in progress, and is done while this one waits', () => {
    const given: Circumstances = { license: { licensedAt: 50 }, fail: { Activate: [1, 9, 0xc004e028] } };
    expectOutcome(given, { exitCode: 0, calls: [...begun, 'wait 60', 'status', 'cycles'] });
  }, 60_000);

  it('activation: four tries also where the clock is set back meanwhile', () => {
    // Wine knows no clock of its own: %TIME% is a variable that the outer batch has set for good.
    const given: Circumstances = { fail: { Activate: [1, 9, 0x80072ee2] } };
    expectOutcome(given, { exitCode: 1231, calls: triedToTheEnd, hresult: '0x80072EE2' });
  }, 60_000);

  it('activation: an error, and then WMI fails too', () => {
    expectOutcome(
      { fail: { Activate: [1, 1, 0xc004c020], status: [2, 2, 0x80041001] } },
      { exitCode: 23, calls: tried, hresult: '0xC004C020', licenseStatus: 'unknown' },
    );
  }, 60_000);

  it('a script host that crashes is no answer about the key', () => {
    const host = [{ call: 'esu-wmi install', event: { exitCode: -1073741819 } }];
    expectOutcome({ host }, { exitCode: 26, calls: ['status', 'install'], hresult: '0xC0000005' });
  }, 60_000);

  it('slmgr.vbs /ipk: an HRESULT leads to 22', () => {
    const host = [{ call: 'slmgr /ipk', event: { exitCode: 0xc004f050 | 0 } }];
    const expectation = { exitCode: 22, calls: ['status', 'ipk'], hresult: '0xC004F050' };
    expectOutcome({ plan: plannedForSlmgr(), host }, expectation);
  }, 60_000);

  it('slmgr.vbs /ipk: exit code 1 is no answer about the key', () => {
    const host = [{ call: 'slmgr /ipk', event: { exitCode: 1 } }];
    expectOutcome({ plan: plannedForSlmgr(), host }, { exitCode: 26, calls: ['status', 'ipk'] });
  }, 60_000);

  it('slmgr.vbs /ato: an HRESULT leads to its exit code', () => {
    const host = [{ call: 'slmgr /ato', event: { exitCode: 0xc004c020 | 0 } }];
    const calls = ['status', 'ipk', 'key', 'ato', 'status'];
    expectOutcome({ plan: plannedForSlmgr(), host }, { exitCode: 23, calls, hresult: '0xC004C020' });
  }, 60_000);
});
