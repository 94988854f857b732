import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { expectNoKey } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey } from '../support/planned.js';

const licensed = { license: { status: 1, key: inventedKey } } as const;
const logFolder = 'windows/logs/esupack';
const log = 'C:\\windows\\Logs\\esupack\\esu-windows-10-year-2.log';
const lock = `${logFolder}/esu-windows-10-year-2.lock`;

onClientComputer('activate-esu.bat, one run at a time', (computer) => {
  it('lets one run go on and ends another with 1618, which says what the first is doing', () => {
    const run = computer.run(runsBeside('Result 1618', 'cmd.exe /d /c .\\activate-esu.bat'));
    expect(run.exitCode).toBe(1618);
    expect(run.calls.filter((call) => call === 'esu-wmi install')).toHaveLength(1);
    expect(run.log.filter(({ text }) => /^(?:Result|Last step)/u.test(text))).toMatchObject([
      {
        text: expect.stringMatching(
          /^Last step in this log, started \d\d-\d\d-\d{4} [\d:]{8}: InstallProductKey \*/u,
        ) as unknown,
      },
      { text: expect.stringMatching(/^Result 1618: another/u) as unknown, type: 2 },
      { text: 'Result 0: licensed for this year', type: 1 },
    ]);
    expect(run.stamp).toMatchObject({ Result: '0' });
    expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
    expectNoKey(run, inventedKey);
  }, 60_000);

  it('looks while an activation is under way', () => {
    const run = computer.run(runsBeside('Result 28', 'cmd.exe /d /c .\\activate-esu.bat check'));
    expect(run.exitCode).toBe(28);
    expect(run.stamp).toMatchObject({ Result: '0' });
  }, 60_000);

  it('after a crash that left the lock: its log tells where it stopped, who has no rights hears of these, and it runs again', () => {
    const host = [{ call: 'esu-wmi activate', event: { untilLogged: 'what nobody logs' } }];
    const crashed = computer.run({ host, crashAt: 'esu-wmi activate' });
    expect(crashed.exitCode).toBeNull();
    expect(crashed.logFolder).toContain('esu-windows-10-year-2.lock');
    expect(crashed.log.at(-1)?.text).toMatch(/^Started: Activate /u);
    const refused = { fail: { InstallProductKey: [1, 1, 0x8007_0005] } } as const;
    const withoutRights = computer.run({ keepLogs: true, withoutRights: true, ...refused });
    expect(withoutRights.exitCode).toBe(25);
    expect(withoutRights.screen).toContain('The log cannot be written.');
    expect(withoutRights.screen).toContain('Result 25: no administrative rights');
    const looking = computer.run({ keepLogs: true, withoutRights: true, arguments: 'check' });
    expect(looking.exitCode).toBe(28);
    expect(looking.screen).toContain('Known ESU license');
    const run = computer.run({ keepLogs: true, ...licensed });
    expect(run.exitCode).toBe(0);
    expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
  }, 120_000);

  it('runs again where a file was left in the lock', () => {
    const run = computer.run({
      before: [`mkdir C:\\${lock.replaceAll('/', '\\')}`, `echo x>C:\\${lock.replaceAll('/', '\\')}\\note.txt`],
      ...licensed,
    });
    expect(run.exitCode).toBe(0);
    expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
  }, 60_000);
});

/** An earlier run waits within its installation for a text of the log; then another program runs. */
function runsBeside(text: string, commandLine: string): Circumstances {
  const wait = 'cscript.exe //NoLogo C:\\esupack-test\\wait.vbs';
  return {
    commandLine,
    host: [{ call: 'esu-wmi install', event: { untilLogged: text } }],
    before: [
      'start "" /b cmd.exe /d /c .\\activate-esu.bat <nul >nul 2>&1',
      `${wait} C:\\esupack-test\\calls.txt "esu-wmi install"`,
    ],
    after: [`${wait} ${log} "Result 0"`],
  };
}
