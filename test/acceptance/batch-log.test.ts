import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { expectNoKey, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';

const fresh = ['status', 'ipk', 'ato', 'status', 'cycles'];
const log = 'windows/logs/esupack/esu-windows-10-year-2.log';
const international = 'Control Panel\\International';
const slow = { exitCode: 0, seconds: 600 };

/** Short date formats, as users and administrators set them. */
const dateFormats = ['M/d/yyyy', 'dd.MM.yyyy', 'yyyy/MM/dd', 'yyyy-MM-dd', 'd. M. yyyy', 'dd/MM/yyyy'];

onClientComputer('activate-esu.bat and its traces', (computer) => {
  it.each(dateFormats)(
    'dates its lines by the calendar when dates are written %s',
    (sShortDate) => {
      const before = new Date();
      const user = [{ path: international, values: { sShortDate } }];
      const run = expectRun(computer, { user, status: [101] }, { exitCode: 0, calls: ['status'] });
      const days = [before, new Date()].map(logDay);
      for (const { date } of run.log) expect(days).toContain(date);
      expect(days.map((day) => `${day.slice(6)}-${day.slice(0, 5)}`)).toContain(run.stamp.Time?.slice(0, 10));
    },
    60_000,
  );

  it('keeps the form of its lines when the date cannot be told', () => {
    const user = [{ path: international, values: { sShortDate: 'd-MMM-yy' } }];
    const run = computer.run({ user, status: [101] });
    expect(run.exitCode).toBe(0);
    expect(new Set(run.log.map(({ date }) => date))).toEqual(new Set(['01-01-1980']));
    expect(run.stamp.Time).toMatch(/^1980-01-01T/u);
  }, 60_000);

  it.each([
    ['H:mm:ss', ':'],
    ['HH.mm.ss', '.'],
  ])(
    'tells the time when it is written %s',
    (sTimeFormat, sTime) => {
      const before = new Date();
      const user = [{ path: international, values: { sTimeFormat, sShortTime: sTimeFormat, sTime } }];
      const run = expectRun(computer, { user, status: [101] }, { exitCode: 0, calls: ['status'] });
      const minutes = [before, new Date()].map((time) => time.toTimeString().slice(0, 5));
      expect(minutes).toContain(run.log[0]?.time.slice(0, 5));
    },
    60_000,
  );

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
    const run = computer.run({ present: { [log]: null }, status: [100], ipk: [-1073418160] });
    expect(run.exitCode).toBe(22);
    expect(run.stamp).toMatchObject({ Result: '22', HResult: '0xC004F050' });
    expect(run.screen).toContain('The log cannot be written.');
  }, 60_000);

  it('goes on when the registry cannot be written, and says so in the log', () => {
    const run = computer.run({ before: ['C:\\esupack-test\\forbid-stamp.exe'] });
    expect(run.exitCode).toBe(0);
    expect(run.stamp).toEqual({});
    expect(run.log.slice(-2)).toMatchObject([
      { text: 'The registry stamp could not be written', type: 2 },
      { text: 'Result 0: licensed for this year', type: 1 },
    ]);
  }, 60_000);

  it('appends to a small log, and puts a large one aside', () => {
    const plan = { ...planned(), batch: { ...planned().batch, logLimitBytes: 500 } };
    const once = computer.run({ plan, status: [101] });
    expect(once.logText.length).toBeGreaterThan(500);
    const twice = computer.run({ plan, status: [101], keepLogs: true });
    expect(twice.logFolder).toEqual(['esu-windows-10-year-2.lo_', 'esu-windows-10-year-2.log']);
    expect(twice.log).toHaveLength(once.log.length);
    const unlimited = computer.run({ status: [101], keepLogs: true });
    expect(unlimited.log).toHaveLength(2 * once.log.length);
  }, 120_000);

  it('shows what went wrong in red, what may explain it in yellow', () => {
    const run = computer.run({ status: [110], ipk: [-1073418160] });
    const shown = (type: number): readonly string[] =>
      run.log.filter((line) => line.type === type).map(({ text }) => text);
    expect(shown(3).map((text) => text.split(':')[0])).toEqual(['slmgr.vbs /ipk failed', 'Result 21']);
    expect(shown(2)[0]).toMatch(/^This computer does not know the licence/u);
    expect(run.log.at(-1)?.text).toMatch(/^What to do: Install the updates/u);
  }, 60_000);

  it('lets one run go on and ends another with 1618', () => {
    const run = computer.run(twoRuns());
    expect(run.exitCode).toBe(1618);
    expect(run.calls.filter((call) => call.startsWith('slmgr /ipk'))).toHaveLength(1);
    expect(run.log.filter(({ text }) => text.startsWith('Result '))).toMatchObject([
      { text: expect.stringMatching(/^Result 1618: another run/u) as unknown, type: 2 },
      { text: 'Result 0: licensed for this year', type: 1 },
    ]);
    expect(run.stamp).toMatchObject({ Result: '0' });
    expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
    expectNoKey(run, inventedKey);
  }, 60_000);

  it('runs again after a crash that left the lock, and its log tells where it stopped', () => {
    const crashed = computer.run({ ato: [slow], crashAt: 'slmgr /ato' });
    expect(crashed.exitCode).toBeNull();
    expect(crashed.logFolder).toContain('esu-windows-10-year-2.lock');
    expect(crashed.log.at(-1)?.text).toMatch(/^Started: slmgr\.vbs \/ato /u);
    const run = computer.run({ keepLogs: true });
    expect(run.exitCode).toBe(0);
    expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
  }, 120_000);
});

/** The program is started while an earlier run of it waits for slmgr.vbs; the test waits for both. */
function twoRuns(): Circumstances {
  const wait = (file: string, text: string): string =>
    `cscript.exe //NoLogo C:\\esupack-test\\wait.vbs ${file} "${text}"`;
  return {
    ipk: [{ exitCode: 0, untilLogged: 'Result 1618' }],
    before: [
      'start "" /b cmd.exe /d /c activate-esu.bat <nul >nul 2>&1',
      wait('C:\\esupack-test\\calls.txt', 'slmgr /ipk'),
    ],
    after: [wait('C:\\windows\\Logs\\esupack\\esu-windows-10-year-2.log', 'Result 0')],
  };
}

function logDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())}-${date.getFullYear()}`;
}
