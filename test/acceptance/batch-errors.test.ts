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
} from '../support/licensing-failures.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned, plannedForSlmgr } from '../support/planned.js';

const installation: LicensingFailures['installation'] = [
  [0xc004f050, row, 22],
  [0x80070005, noRow, 25],
];

const activation: LicensingFailures['activation'] = [[0x80000001, 27]];

const lasting: LicensingFailures['lasting'] = [[0x80072efe, 1231]];

onClientComputer('activate-esu.bat when the licensing service fails', (computer) => {
  const expectOutcome = (given: Circumstances, expectation: Expectation): void => {
    expectRun(computer, given, expectation);
  };

  testLicensingFailures(computer, { installation, activation, lasting });

  it('activation: a network error after which the key turns out to be blocked', () => {
    const host = [{ call: 'esu-wmi activate', from: 2, event: { exitCode: 0xc004c003 | 0 } }];
    expectOutcome(
      { fail: { Activate: [1, 1, 0x80072efd] }, host },
      { exitCode: 23, calls: [...begun, 'wait 60', 'status', 'activate', 'status'], hresult: '0xC004C003' },
    );
  }, 60_000);

  it('slmgr.vbs /ipk: an exit code that is no HRESULT is no answer about the key', () => {
    // VBScript's number for a server that is not available.
    const host = [{ call: 'slmgr /ipk', event: { exitCode: 462 } }];
    expectOutcome({ plan: plannedForSlmgr(), host }, { exitCode: 26, calls: ['status', 'ipk'] });
  }, 60_000);

  it('an activation that no script host answers ends with 26, once the license had its time', () => {
    const full = planned();
    const plan = { ...full, batch: { ...full.batch, statusQuestions: 2 } };
    const host = [{ call: 'esu-wmi activate', to: 9, event: { exitCode: 1 } }];
    const calls = [...tried, 'status', 'wait 10', 'status'];
    expectOutcome({ plan, host }, { exitCode: 26, calls, log: ['no answer from the licensing service'] });
  }, 60_000);
});
