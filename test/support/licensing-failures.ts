import { it } from '@jest/globals';
import { licensingErrors } from '../../src/plan/licensing-errors.js';
import type { Circumstances } from './circumstances.js';
import type { ClientComputer } from './client-computer.js';
import { expectRun } from './expect-run.js';

/** What the batch calls up to the activation, after one that failed, and after four that failed. */
export const begun = ['status', 'install', 'key', 'activate'];
export const tried = [...begun, 'status'];
export const triedToTheEnd = [
  ...begun,
  ...['60', '120', '240'].flatMap((seconds) => [`wait ${seconds}`, 'status', 'activate']),
  'status',
];

/** Whether the computer knows the license. */
export const row = {};
export const noRow = { license: null };

/** Errors of the licensing service, each with the exit code of the batch. */
export interface LicensingFailures {
  /** HRESULT of InstallProductKey. */
  readonly installation: readonly (readonly [hresult: number, given: Circumstances, exitCode: number])[];
  /** HRESULT of Activate. */
  readonly activation: readonly (readonly [hresult: number, exitCode: number])[];
  /** HRESULT of Activate that are over some time later; explained one by one, or as one of their kind. */
  readonly lasting: readonly (readonly [hresult: number, exitCode: number])[];
}

/** A test for each of them. */
export function testLicensingFailures(
  computer: ClientComputer,
  { installation, activation, lasting }: LicensingFailures,
): void {
  it.each(installation.map(([hresult, given, exitCode]) => ({ code: hex(hresult), hresult, given, exitCode })))(
    'installation: $code leads to $exitCode (license: $given.license), and nothing is activated',
    ({ hresult, given, exitCode }) => {
      const log = [`InstallProductKey failed: ${hex(hresult)}, exit code ${hresult | 0}: ${meaning(hresult)}`];
      const licenseStatus = given.license === null ? 'none' : '0';
      const expectation = { exitCode, calls: ['status', 'install'], hresult: hex(hresult), licenseStatus, log };
      expectRun(computer, { ...given, fail: { InstallProductKey: [1, 1, hresult] } }, expectation);
    },
    60_000,
  );

  it.each(activation.map(([hresult, exitCode]) => ({ code: hex(hresult), hresult, exitCode })))(
    'activation: $code leads to $exitCode',
    ({ hresult, exitCode }) => {
      const log = [`Activate failed: ${hex(hresult)}, exit code ${hresult | 0}: ${meaning(hresult)}`];
      const fail = { Activate: [1, 1, hresult] } as const;
      expectRun(computer, { fail }, { exitCode, calls: tried, hresult: hex(hresult), log });
    },
    60_000,
  );

  it.each(lasting.map(([hresult, exitCode]) => ({ code: hex(hresult), hresult, exitCode })))(
    'activation: $code that lasts leads to $exitCode after four tries and seven minutes',
    ({ hresult, exitCode }) => {
      const log = ['attempt 1', 'attempt 4', 'tries again automatically'];
      const fail = { Activate: [1, 9, hresult] } as const;
      expectRun(computer, { fail }, { exitCode, calls: triedToTheEnd, hresult: hex(hresult), log });
    },
    60_000,
  );
}

function hex(hresult: number): string {
  return `0x${hresult.toString(16).toUpperCase().padStart(8, '0')}`;
}

function meaning(hresult: number): string {
  const known = licensingErrors.find((error) => error.hresult === hresult)?.meaning.en;
  return known ?? '';
}
