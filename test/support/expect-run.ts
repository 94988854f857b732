import { expect } from '@jest/globals';
import type { ProductKey } from '../../src/config/product-key.js';
import { everyExitCode, knownExitCode } from '../../src/plan/exit-codes.js';
import type { ProgramPurpose } from '../../src/plan/package-plan.js';
import { hasOwnResult, ownPrefix, type Readiness } from '../../src/plan/stamp.js';
import type { BatchRun, Circumstances } from './circumstances.js';
import type { ClientComputer } from './client-computer.js';
import { inventedKey, planned } from './planned.js';

export interface Expectation {
  readonly exitCode: number;
  /** In short words: `status`, `install`, `key`, `activate`, `cycles`, `wait 60`. */
  readonly calls: readonly string[];
  /** HRESULT in the stamp; nothing went wrong unless said. */
  readonly hresult?: string;
  /** In the stamp, where the run learns of it. */
  readonly installationId?: string;
  /** In the stamp; `ready`, unless the operating system is not covered or the license status not clear. */
  readonly readiness?: Readiness;
  /** LicenseStatus in the stamp. */
  readonly licenseStatus?: string;
  /** Texts that the log has, in this order. */
  readonly log?: readonly (string | RegExp)[];
}

/**
 * Runs the batch and expects, beyond what `expectation` says, what holds for every run: exit code, log and stamp agree,
 * a line before each call of slmgr.vbs, no lock left, and the key nowhere but in the call that installs it.
 */
export function expectRun(computer: ClientComputer, given: Circumstances, expectation: Expectation): BatchRun {
  const run = computer.run(stamped(given));
  const key = given.key ?? inventedKey;
  expect({ exitCode: run.exitCode, calls: run.calls.map((call) => shortly(call, given, key)) }).toEqual({
    exitCode: expectation.exitCode,
    calls: expectation.calls,
  });
  expectLog(run, expectation, given.arguments);
  expectStamp(run, given, expectation);
  expectNoKey(run, key);
  expect(run.logFolder.filter((name) => name.endsWith('.lock'))).toEqual([]);
  return run;
}

/**
 * A device on which an earlier run left what seldom changes of the stamp: a process less for each, and each is time in Wine.
 * Check writes few of these; batch-log looks at runs that write everything.
 */
function stamped(given: Circumstances): Circumstances {
  const purpose = purposeOf(given);
  if (purpose === 'check') return given;
  const { offer, tool, batch } = given.plan ?? planned();
  const values = {
    Product: offer.product,
    Year: String(offer.year),
    Version: tool.version,
    [`${resultPrefix(purpose)}HResult`]: '0x00000000',
    ...(leavesReadiness(purpose) ? { Readiness: 'ready' } : {}),
  };
  return {
    ...given,
    machine: [...(given.machine ?? []), { path: batch.registryKey.replace('HKLM\\', ''), values }],
  };
}

export function expectLog(
  { log, calls, screen }: BatchRun,
  { exitCode, log: texts = [] }: Expectation,
  program?: string,
): void {
  const known =
    everyExitCode.find(({ code, programs }) => code === exitCode && programs.includes(nameOf(program))) ??
    knownExitCode(exitCode);
  expect(log.map(({ text }) => text)).toContain(
    `Result ${exitCode}: ${known?.meaning.en ?? 'an exit code of the contract'}`,
  );
  const started = log.filter(({ text }) => text.startsWith('Started: '));
  expect(started).toHaveLength(calls.filter((call) => /^(?:slmgr |esu-wmi (?:install|activate)\b)/u.test(call)).length);
  let from = 0;
  for (const text of texts) {
    const found = log.findIndex((line, index) => index >= from && matches(line.text, text));
    expect({ text, found: found >= 0, log: log.map((line) => line.text) }).toMatchObject({ found: true });
    from = found + 1;
  }
  expect(screen.split('\r\n').slice(0, -1)).toEqual(
    log.slice(-screen.split('\r\n').length + 1).map(({ text }) => text),
  );
}

function nameOf(purpose = 'activate'): string {
  return `${purpose.charAt(0).toUpperCase()}${purpose.slice(1).toLowerCase()}`;
}

function expectStamp({ stamp }: BatchRun, given: Circumstances, expectation: Expectation): void {
  const { offer, tool } = given.plan ?? planned();
  const purpose = purposeOf(given);
  const own = resultPrefix(purpose);
  const { exitCode, installationId, licenseStatus = usualStatus(exitCode, purpose, given) } = expectation;
  const time = expect.stringMatching(/^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d$/u) as unknown;
  const unclear = ['unknown', 'none'].includes(licenseStatus) ? 'unknown' : 'ready';
  const Readiness = expectation.readiness ?? (exitCode === 20 ? 'not-covered' : unclear);
  if (purpose === 'check') {
    const LicenseStatus = licenseStatus === 'unknown' ? {} : { LicenseStatus: licenseStatus };
    expect(stamp).toEqual({ Readiness, CheckResult: String(exitCode), CheckTime: time, ...LicenseStatus });
    return;
  }
  expect(stamp).toEqual({
    ...(installationId === undefined ? {} : { InstallationId: installationId }),
    ...(leavesReadiness(purpose) ? { Readiness } : {}),
    Product: offer.product,
    Year: String(offer.year),
    [`${own}Result`]: String(exitCode),
    [`${own}HResult`]: expectation.hresult ?? '0x00000000',
    ...(own !== '' && licenseStatus === 'unknown' ? {} : { LicenseStatus: licenseStatus }),
    [`${own}Time`]: time,
    Version: tool.version,
  });
}

function purposeOf(given: Circumstances): ProgramPurpose {
  return (given.arguments ?? 'activate').toLowerCase() as ProgramPurpose;
}

function resultPrefix(purpose: ProgramPurpose): string {
  return hasOwnResult(purpose) ? ownPrefix(purpose) : '';
}

function leavesReadiness(purpose: ProgramPurpose): boolean {
  return !['close', 'remove'].includes(purpose);
}

/** A run that ends before WMI has answered learns nothing; of other programs than Check a test says so itself. */
function usualStatus(exitCode: number, purpose: ProgramPurpose, { license }: Circumstances): string {
  if (exitCode === 0) return '1';
  if (purpose !== 'check') return '0';
  if ([20, 26, 37].includes(exitCode)) return 'unknown';
  return license === null ? 'none' : '0';
}

/**
 * The key is in no log, on no screen, in no registry value and in no argument of any process, and in the environment of
 * the one call that installs it; with slmgr.vbs, which takes it from nowhere else, in the arguments of that call.
 */
export function expectNoKey(run: BatchRun, key: ProductKey): void {
  const isAllowed = (line: string): boolean =>
    line === `esu-wmi install: ESUPACK_KEY=${key}` || /["\s]\/ipk["\s]/u.test(` ${line}`);
  // The last five characters are shown, as Windows itself does.
  const parts = [key, key.replaceAll('-', ''), ...key.split('-').slice(0, -1)];
  const leaks = Object.entries(run).flatMap(([where, seen]) => {
    const lines = Array.isArray(seen)
      ? seen.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      : [JSON.stringify(seen)];
    return lines
      .filter((line) => !isAllowed(line) && parts.some((part) => line.includes(part)))
      .map((line) => `${where}: ${line.slice(0, 200)}`);
  });
  expect(leaks).toEqual([]);
  // Else the process trace had nothing to tell.
  expect(run.processes.length).toBeGreaterThanOrEqual(run.calls.length);
}

function shortly(call: string, { plan = planned() }: Circumstances, key: ProductKey): string {
  const id = plan.offer.activationId;
  const known: Readonly<Record<string, string>> = {
    [`esu-wmi status ${id}`]: 'status',
    'esu-wmi cycles': 'cycles',
    [`slmgr /ipk ${key}`]: 'ipk',
    [`slmgr /ato ${id}`]: 'ato',
    [`slmgr /upk ${id}`]: 'upk',
    'esu-wmi install': 'install',
    'esu-wmi install ESUKEY': 'install ESUKEY',
    'esu-wmi variable ESUKEY': 'variable',
    [`esu-wmi key ${id}`]: 'key?',
    [`esu-wmi activate ${id}`]: 'activate',
    'esu-wmi list': 'list',
    [`esu-wmi key ${id} ${key.slice(-5)}`]: 'key',
    [`esu-wmi owner ${id} ${key.slice(-5)}`]: 'owner',
    [`esu-wmi add-on ${id}`]: 'add-on',
    [`esu-wmi installation-id ${id}`]: 'installation-id',
    'esu-probe': 'probe',
  };
  const atp = /^slmgr \/atp (\d+) (\S+)$/u.exec(call);
  if (atp?.[2] === id) return `atp ${atp[1] ?? ''}`;
  return known[call] ?? call.replace(/^esu-wmi wait /u, 'wait ');
}

function matches(line: string, text: string | RegExp): boolean {
  return typeof text === 'string' ? line.includes(text) : text.test(line);
}
