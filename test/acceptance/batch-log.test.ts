import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { expectNoKey } from '../support/expect-run.js';
import { international, testDates, testTimes } from '../support/log-times.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';

const fresh = ['status', 'install', 'key', 'activate', 'status', 'cycles'];
const licensed = { license: { status: 1, key: inventedKey } } as const;
const log = 'windows/logs/esupack/esu-windows-10-year-2.log';

onClientComputer('activate-esu.bat and its traces', (computer) => {
  testDates(computer, ['M/d/yyyy', 'dd.MM.yyyy', 'yyyy-MM-dd']);
  testTimes(computer, [['H:mm:ss', ':']]);

  it('keeps the form of its lines when neither date nor time can be read', () => {
    const time = { sTimeFormat: 'HH\u6642mm', sShortTime: 'HH\u6642mm', sTime: '\u6642' };
    const user = [{ path: international, values: { sShortDate: 'd-MMM-yy', ...time } }];
    const run = computer.run({ user, ...licensed });
    expect(run.exitCode).toBe(0);
    expect(new Set(run.log.map(({ date }) => date))).toEqual(new Set(['01-01-1980']));
    expect(run.stamp.Time).toMatch(/^1980-01-01T/u);
    for (const line of run.log) expect(line.time).toMatch(/^[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}$/u);
    expect(run.screen.split('\r\n')).toHaveLength(run.log.length + 1);
  }, 60_000);

  it('goes on when the log folder cannot be made, and says so on the screen', () => {
    const run = computer.run({ present: { 'windows/logs/esupack': 'a file where the folder should be' } });
    expect(run.exitCode).toBe(0);
    expect(run.calls).toHaveLength(fresh.length);
    expect(run.stamp).toMatchObject({ Result: '0', LicenseStatus: '1' });
    expect(run.screen).toContain('The log cannot be written.');
    expect(run.screen).toContain('Result 0: licensed for this year');
    expectNoKey(run, inventedKey);
  }, 60_000);

  it('goes on when the log file cannot be written', () => {
    const run = computer.run({ present: { [log]: null }, fail: { InstallProductKey: [1, 1, 0xc004_f050] } });
    expect(run.exitCode).toBe(22);
    expect(run.stamp).toMatchObject({ Result: '22', HResult: '0xC004F050' });
    expect(run.screen).toContain('The log cannot be written.');
  }, 60_000);

  it('goes on when the registry cannot be written, and says so in the log', () => {
    const run = computer.run({ before: ['C:\\esupack-test\\forbid-stamp.exe'], ...licensed });
    expect(run.exitCode).toBe(0);
    expect(run.stamp).toEqual({});
    expect(run.log.slice(-2)).toMatchObject([
      { text: 'Cannot write the registry stamp', type: 2 },
      { text: 'Result 0: licensed for this year', type: 1 },
    ]);
  }, 60_000);

  it('appends to a small log, puts a large one aside, and never lets it grow', () => {
    const plan = { ...planned(), batch: { ...planned().batch, logLimitBytes: 500 } };
    const once = computer.run({ plan, ...licensed });
    expect(once.logText.length).toBeGreaterThan(500);
    const appended = computer.run({ ...licensed, keepLogs: true });
    expect(appended.log).toHaveLength(2 * once.log.length);
    const twice = computer.run({ plan, ...licensed, keepLogs: true });
    expect(twice.logFolder).toEqual(['esu-windows-10-year-2.lo_', 'esu-windows-10-year-2.log']);
    expect(twice.log).toHaveLength(once.log.length);
    // A log that cannot be put aside does not grow: the old one is read-only, or cannot be replaced at all.
    const old = log.replace(/log$/u, 'lo_');
    const present = { [old]: 'read-only' };
    const before = [`attrib.exe +r C:\\${old.replaceAll('/', '\\')}`];
    const readOnly = computer.run({ plan, ...licensed, keepLogs: true, present, before });
    expect(readOnly.log).toHaveLength(once.log.length);
    const folder = computer.run({ plan, ...licensed, keepLogs: true, present: { [old]: null } });
    expect(folder.log).toHaveLength(once.log.length);
  }, 120_000);

  it('shows what went wrong in red, what may explain it in yellow', () => {
    const run = computer.run({ license: null, fail: { InstallProductKey: [1, 1, 0xc004_f050] } });
    const shown = (type: number): readonly string[] =>
      run.log.filter((line) => line.type === type).map(({ text }) => text);
    expect(shown(3).map((text) => text.split(':')[0])).toEqual(['InstallProductKey failed', 'Result 21']);
    expect(shown(2)[0]).toMatch(/^Windows does not know the license/u);
    expect(run.log.at(-1)?.text).toMatch(/^What to do: Install the updates/u);
  }, 60_000);

  it('writes of its stamp what changed, and nothing else: on a licensed device the time', () => {
    const plan = planned();
    const first = computer.run({ plan, ...licensed });
    const { product, year } = plan.offer;
    expect(first.stamp).toMatchObject({ Product: product, Year: String(year), Version: plan.tool.version });
    const again = (values: Readonly<Record<string, string>>) => {
      const machine = [{ path: `Software\\esupack\\${plan.offer.activationId}`, values }];
      const run = computer.run({ plan, ...licensed, machine });
      const added = run.processes.flatMap((line) => / add "?HKLM.* \/v (\w+) \/t REG_SZ/iu.exec(line)?.[1] ?? []);
      return { run, added };
    };
    const same = again({ ...first.stamp, Time: '2020-01-01T00:00:00' });
    expect(same.added).toEqual(['Time']);
    expect({ ...same.run.stamp, Time: '' }).toEqual({ ...first.stamp, Time: '' });
    // Whatever stands there is a value, not a line of the batch.
    const others = Object.fromEntries(Object.entries(first.stamp).filter(([name]) => name !== 'Readiness'));
    const odd = again({
      ...others,
      Time: '',
      Result: '0" & exit 99 & rem "',
      LicenseStatus: '%PATH%!PATH!^|',
      HResult: ' ',
    });
    expect(odd.run.exitCode).toBe(0);
    expect({ ...odd.run.stamp, Time: '' }).toEqual({ ...first.stamp, Time: '' });
    expect([...odd.added].sort()).toEqual(['HResult', 'LicenseStatus', 'Readiness', 'Result', 'Time']);
  }, 120_000);

  it('leaves no Result of a license where the key was only collected, prepared or removed', () => {
    const offline = planned({ activation: 'offline' });
    const stampOf = (given: Circumstances): readonly string[] => Object.keys(computer.run(given).stamp).sort();
    expect(stampOf({ plan: offline, arguments: 'collect', ...licensed })).not.toContain('Result');
    const before = [
      `reg.exe add HKLM\\SOFTWARE\\esupack\\${offline.offer.activationId} /v Result /t REG_SZ /d 0 /f >nul`,
    ];
    const given = { plan: offline, arguments: 'remove', license: { status: 1, key: inventedKey }, before } as const;
    expect(stampOf(given)).not.toContain('Result');
    // A Check, or a removal that failed, says nothing new about the license.
    expect(stampOf({ ...given, fail: { UninstallProductKey: [1, 1, 0xc004_f0f0] } })).toContain('Result');
  }, 120_000);
});
