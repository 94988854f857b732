import { it } from '@jest/globals';
import { slmgrErrors } from '../../src/plan/slmgr-errors.js';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';

const row = 100;
const noRow = 110;
const asked = ['status', 'ipk'];
const tried = ['status', 'ipk', 'ato', 'status'];
const triedToTheEnd = ['status', 'ipk', 'ato', 'wait 60', 'ato', 'wait 120', 'ato', 'wait 240', 'ato', 'status'];

/** Exit code of slmgr.vbs, licence row, exit code of the batch. */
const ipkFailures: readonly (readonly [number, number, number])[] = [
  [0xc004f050, row, 22],
  [0xc004f050, noRow, 21],
  [0xc004f069, row, 22],
  [0xc004f069, noRow, 21],
  [0xc004e016, row, 22],
  [0xc004e016, noRow, 21],
  // One that no source explains, and the one number that has no positive counterpart.
  [0xc004f0f0, row, 22],
  [0x80000000, noRow, 21],
  [0xc004f025, row, 25],
  [0x80070005, noRow, 25],
  [0xc004f051, row, 23],
  // Not an HRESULT: wrong use, or WMI not reached.
  [1, row, 22],
];

/** Exit code of slmgr.vbs, exit code of the batch. */
const atoFailures: readonly (readonly [number, number])[] = [
  [0xc004c003, 23],
  [0xc004c001, 23],
  [0xc004c020, 23],
  [0xc004c021, 23],
  [0xc004f051, 23],
  [0xc004f025, 25],
  [0x80070005, 25],
  [0x80072f8f, 29],
  [0x8004fe33, 29],
  [0xc004f074, 27],
  [0x8007232b, 27],
  [0xc004f050, 27],
  [0xc004f014, 27],
  [1, 27],
  [0x7fffffff, 27],
];

const networkFailures = slmgrErrors.filter(({ decides }) => decides === 1231).map(({ hresult }) => hresult);

onClientComputer('activate-esu.bat when slmgr.vbs fails', (computer) => {
  const expectOutcome = (given: Circumstances, expectation: Expectation): void => {
    expectRun(computer, given, expectation);
  };

  it.each(ipkFailures.map(([hresult, status, exitCode]) => ({ code: hex(hresult), hresult, status, exitCode })))(
    '/ipk: $code with status answer $status leads to $exitCode, and nothing is activated',
    ({ hresult, status, exitCode }) => {
      // Were it asked, /ato would end with 0, as it does when no key is installed.
      const given = { status: [status], ipk: [{ exitCode: hresult | 0, text: 'Error: 0x' }], ato: [0] };
      const licenseStatus = status === noRow ? 'none' : '0';
      const log = [`slmgr.vbs /ipk failed: ${hex(hresult)}, exit code ${hresult | 0}: ${meaning(hresult)}`];
      expectOutcome(given, { exitCode, calls: asked, hresult: hex(hresult), licenseStatus, log });
    },
    60_000,
  );

  it.each(atoFailures.map(([hresult, exitCode]) => ({ code: hex(hresult), hresult, exitCode })))(
    '/ato: $code leads to $exitCode',
    ({ hresult, exitCode }) => {
      const log = [`slmgr.vbs /ato failed: ${hex(hresult)}, exit code ${hresult | 0}: ${meaning(hresult)}`];
      expectOutcome({ status: [100], ato: [hresult | 0] }, { exitCode, calls: tried, hresult: hex(hresult), log });
    },
    60_000,
  );

  it.each(networkFailures.map((hresult) => ({ code: hex(hresult), hresult })))(
    '/ato: $code that lasts leads to 1231 after four tries and seven minutes',
    ({ hresult }) => {
      expectOutcome(
        { status: [100], ato: [hresult | 0] },
        {
          exitCode: 1231,
          calls: triedToTheEnd,
          hresult: hex(hresult),
          log: ['try 1', 'try 4', 'tries again by itself'],
        },
      );
    },
    60_000,
  );

  it('/ato: a network error that is over at the second try', () => {
    const calls = ['status', 'ipk', 'ato', 'wait 60', 'ato', 'status', 'cycles'];
    expectOutcome({ status: [100, 101], ato: [0x80072ee7 | 0, 0] }, { exitCode: 0, calls });
  }, 60_000);

  it('/ato: a network error that is over at the last try', () => {
    const timeout = 0x80072ee2 | 0;
    expectOutcome(
      { status: [100, 101], ato: [timeout, timeout, timeout, 0] },
      { exitCode: 0, calls: [...triedToTheEnd, 'cycles'] },
    );
  }, 60_000);

  it('/ato: a network error after which the key turns out to be blocked', () => {
    expectOutcome(
      { status: [100], ato: [0x80072efd | 0, 0xc004c003 | 0] },
      { exitCode: 23, calls: ['status', 'ipk', 'ato', 'wait 60', 'ato', 'status'], hresult: '0xC004C003' },
    );
  }, 60_000);

  it('/ato: an error, and then WMI fails too', () => {
    expectOutcome(
      { status: [100, 120], ato: [0xc004c020 | 0] },
      { exitCode: 23, calls: tried, hresult: '0xC004C020', licenseStatus: 'unknown' },
    );
  }, 60_000);
});

function hex(hresult: number): string {
  return `0x${hresult.toString(16).toUpperCase().padStart(8, '0')}`;
}

function meaning(hresult: number): string {
  if (hresult === 1) return 'no HRESULT';
  return slmgrErrors.find((error) => error.hresult === hresult)?.meaning.en ?? 'no explanation known';
}
