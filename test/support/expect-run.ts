import { expect } from '@jest/globals';
import type { ProductKey } from '../../src/config/product-key.js';
import { everyExitCode, knownExitCode } from '../../src/plan/exit-codes.js';
import type { BatchRun, Circumstances } from './circumstances.js';
import type { ClientComputer } from './client-computer.js';
import { inventedKey, planned } from './planned.js';

export interface Expectation {
  readonly exitCode: number;
  /** In short words: `status`, `ipk`, `ato`, `cycles`, `wait 60`. */
  readonly calls: readonly string[];
  /** HRESULT in the stamp; nothing went wrong unless said. */
  readonly hresult?: string;
  /** In the stamp, where the run learns of it. */
  readonly installationId?: string;
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
  const run = computer.run(given);
  const key = given.key ?? inventedKey;
  expect({ exitCode: run.exitCode, calls: run.calls.map((call) => shortly(call, given, key)) }).toEqual({
    exitCode: expectation.exitCode,
    calls: expectation.calls,
  });
  if (!failsOnPurpose(given))
    expect(run.places).toHaveLength(run.calls.filter((call) => !/^(?:ping|netsh) /u.test(call)).length);
  expectLog(run, expectation, given.arguments);
  expectStamp(run, given, expectation);
  expectNoKey(run, key);
  expect(run.logFolder.filter((name) => name.endsWith('.lock'))).toEqual([]);
  return run;
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
  const started = log.filter(({ text }) => text.startsWith('Started: slmgr.vbs '));
  expect(started).toHaveLength(calls.filter((call) => call.startsWith('slmgr ')).length);
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
  if (given.arguments?.toLowerCase() === 'check') {
    expect(stamp).toEqual({});
    return;
  }
  expect(stamp).toEqual({
    ...(given.arguments === undefined ? {} : { Mode: given.arguments }),
    ...(expectation.installationId === undefined ? {} : { InstallationId: expectation.installationId }),
    Product: offer.product,
    Year: String(offer.year),
    Result: String(expectation.exitCode),
    HResult: expectation.hresult ?? '0x00000000',
    LicenseStatus: expectation.licenseStatus ?? (expectation.exitCode === 0 ? '1' : '0'),
    Time: expect.stringMatching(/^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d$/u) as unknown,
    Version: tool.version,
  });
}

export function expectNoKey(run: BatchRun, key: ProductKey): void {
  const { calls, ...rest } = run;
  const elsewhere = JSON.stringify([calls.filter((call) => call !== `slmgr /ipk ${key}`), rest]);
  expect(elsewhere).not.toContain(key);
  expect(elsewhere).not.toContain(key.replaceAll('-', ''));
  // The last five characters are shown, as Windows itself does.
  for (const group of key.split('-').slice(0, -1)) expect(elsewhere).not.toContain(group);
}

function failsOnPurpose({ status = [] }: Circumstances): boolean {
  return status.some((answer) => typeof answer === 'object' && answer.scriptError === true);
}

function shortly(call: string, { plan = planned() }: Circumstances, key: ProductKey): string {
  const id = plan.offer.activationId;
  const known: Readonly<Record<string, string>> = {
    [`esu-wmi status ${id}`]: 'status',
    'esu-wmi cycles': 'cycles',
    [`slmgr /ipk ${key}`]: 'ipk',
    [`slmgr /ato ${id}`]: 'ato',
    [`slmgr /upk ${id}`]: 'upk',
    [`esu-wmi key ${id} ${key.slice(-5)}`]: 'key',
    [`esu-wmi add-on ${id}`]: 'add-on',
    [`esu-wmi installation-id ${id}`]: 'installation-id',
    'esu-probe': 'probe',
  };
  const atp = /^slmgr \/atp (\d+) (\S+)$/u.exec(call);
  if (atp?.[2] === id) return `atp ${atp[1] ?? ''}`;
  const [, echoes] = /^ping -n (\d+) 127\.0\.0\.1$/u.exec(call) ?? [];
  return known[call] ?? (echoes === undefined ? call : `wait ${Number(echoes) - 1}`);
}

function matches(line: string, text: string | RegExp): boolean {
  return typeof text === 'string' ? line.includes(text) : text.test(line);
}
