import { it } from '@jest/globals';
import { licensingErrors } from '../../src/plan/licensing-errors.js';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned, plannedForSlmgr } from '../support/planned.js';

const begun = ['status', 'install', 'key', 'activate'];
const tried = [...begun, 'status'];
const triedToTheEnd = [
  ...begun,
  ...['60', '120', '240'].flatMap((seconds) => [`wait ${seconds}`, 'status', 'activate']),
  'status',
];

const row = {};
const noRow = { license: null };

/** HRESULT of InstallProductKey, whether the computer knows the license, exit code of the batch. */
const installFailures: readonly (readonly [number, Circumstances, number])[] = [
  [0xc004f050, row, 22],
  [0xc004f050, noRow, 21],
  [0x80070005, noRow, 25],
];

/** HRESULT of Activate, exit code of the batch. */
const activationFailures: readonly (readonly [number, number])[] = [
  [0xc004c003, 23],
  [0x80000001, 27],
];

/** Over some time later; explained one by one, or as one of their kind. */
const transient: readonly (readonly [number, number])[] = [[0x80072efe, 1231]];

onClientComputer('activate-esu.bat when the licensing service fails', (computer) => {
  const expectOutcome = (given: Circumstances, expectation: Expectation): void => {
    expectRun(computer, given, expectation);
  };

  it.each(installFailures.map(([hresult, given, exitCode]) => ({ code: hex(hresult), hresult, given, exitCode })))(
    'installation: $code leads to $exitCode (license: $given.license), and nothing is activated',
    ({ hresult, given, exitCode }) => {
      const log = [`InstallProductKey failed: ${hex(hresult)}, exit code ${hresult | 0}: ${meaning(hresult)}`];
      const licenseStatus = given.license === null ? 'none' : '0';
      const expectation = { exitCode, calls: ['status', 'install'], hresult: hex(hresult), licenseStatus, log };
      expectOutcome({ ...given, fail: { InstallProductKey: [1, 1, hresult] } }, expectation);
    },
    60_000,
  );

  it.each(activationFailures.map(([hresult, exitCode]) => ({ code: hex(hresult), hresult, exitCode })))(
    'activation: $code leads to $exitCode',
    ({ hresult, exitCode }) => {
      const log = [`Activate failed: ${hex(hresult)}, exit code ${hresult | 0}: ${meaning(hresult)}`];
      const fail = { Activate: [1, 1, hresult] } as const;
      expectOutcome({ fail }, { exitCode, calls: tried, hresult: hex(hresult), log });
    },
    60_000,
  );

  it.each(transient.map(([hresult, exitCode]) => ({ code: hex(hresult), hresult, exitCode })))(
    'activation: $code that lasts leads to $exitCode after four tries and seven minutes',
    ({ hresult, exitCode }) => {
      const log = ['attempt 1', 'attempt 4', 'tries again automatically'];
      const fail = { Activate: [1, 9, hresult] } as const;
      expectOutcome({ fail }, { exitCode, calls: triedToTheEnd, hresult: hex(hresult), log });
    },
    60_000,
  );

  it('activation: a network error after which the key turns out to be blocked', () => {
    const host = [{ call: 'esu-wmi activate', from: 2, event: { exitCode: 0xc004c003 | 0 } }];
    expectOutcome(
      { fail: { Activate: [1, 1, 0x80072efd] }, host },
      { exitCode: 23, calls: [...begun, 'wait 60', 'status', 'activate', 'status'], hresult: '0xC004C003' },
    );
  }, 60_000);

  it('slmgr.vbs /ipk: exit code 1 is no answer about the key', () => {
    const host = [{ call: 'slmgr /ipk', event: { exitCode: 1 } }];
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

function hex(hresult: number): string {
  return `0x${hresult.toString(16).toUpperCase().padStart(8, '0')}`;
}

function meaning(hresult: number): string {
  const known = licensingErrors.find((error) => error.hresult === hresult)?.meaning.en;
  return known ?? '';
}
