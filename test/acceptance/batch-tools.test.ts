import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';

const fresh = ['status', 'ipk', 'ato', 'status', 'cycles'];
const cscript = 'windows/system32/cscript.exe';
const reg = 'windows/system32/reg.exe';
const disabled = 'Windows Script Host access is disabled on this machine.';

const broken: Readonly<Record<string, [Circumstances, Partial<Expectation>]>> = {
  'cscript.exe is missing': [{ missing: [cscript] }, { log: ['Missing: cscript.exe'] }],
  'esu-wmi.vbs is missing': [{ missing: ['content:esu-wmi.vbs'] }, { log: ['Missing: esu-wmi.vbs'] }],
  'slmgr.vbs is missing': [
    { missing: ['windows/system32/slmgr.vbs'] },
    { calls: ['status'], licenseStatus: '0', log: ['Missing: C:\\windows\\System32\\slmgr.vbs'] },
  ],
  'Windows Script Host is disabled': [
    { status: [{ exitCode: 1, text: disabled }] },
    { calls: ['status'], log: ['(exit code 1): is it disabled by policy?'] },
  ],
  'the script host ends with 0 and no answer': [{ status: [0] }, { calls: ['status'], log: ['(exit code 0)'] }],
  'the script fails': [{ status: [{ exitCode: 101, scriptError: true }] }, { calls: ['status'] }],
  'the script host fails beyond the contract': [{ status: [111] }, { calls: ['status'] }],
  'the script host crashes': [{ status: [-1073741819] }, { calls: ['status'], log: ['(exit code -1073741819)'] }],
  'WMI cannot be used': [{ status: [120] }, { calls: ['status'], log: ['WMI cannot be used'] }],
};

const folders: readonly string[] = [
  'Windows 10 ESU Year 2',
  "R&D (x86) [2] {3} ~ # $ @ ' ` = + , ;",
  '100% %PATH% %%',
  'wow! !PATH! ^caret^',
  '日本語 ファイル ÄÖÜ',
  'a&exit 0&b',
];

onClientComputer('activate-esu.bat and what it works with', (computer) => {
  it.each(Object.entries(broken))(
    'ends with 26 when %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, circumstances, { exitCode: 26, calls: [], licenseStatus: 'unknown', ...expectation });
    },
    60_000,
  );

  it('ends with 26 when reg.exe is missing, and says that there is no stamp', () => {
    const run = computer.run({ missing: [reg] });
    expect(run.exitCode).toBe(26);
    expect(run.calls).toEqual([]);
    expect(run.log.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Missing: reg.exe', 'The registry stamp could not be written']),
    );
  }, 60_000);

  it('is licensed without slmgr.vbs', () => {
    const given = { missing: ['windows/system32/slmgr.vbs'], status: [101] };
    expectRun(computer, given, { exitCode: 0, calls: ['status'] });
  }, 60_000);

  it.each(folders)(
    'runs from a folder named %s',
    (name) => {
      expectRun(computer, { contentFolder: `windows/ccmcache/${name}` }, { exitCode: 0, calls: fresh });
    },
    60_000,
  );

  it('runs from another folder than the current one', () => {
    const contentFolder = 'windows/ccmcache/R&D (x86)';
    const commandLine = 'call "C:\\windows\\ccmcache\\R&D (x86)\\activate-esu.bat"';
    const given = { contentFolder, commandLine, before: ['cd /d C:\\'] };
    expectRun(computer, given, { exitCode: 0, calls: fresh });
  }, 60_000);

  it('runs from a path that begins with two backslashes', () => {
    const commandLine = 'call "\\\\.\\C:\\windows\\ccmcache\\1\\activate-esu.bat"';
    expectRun(computer, { commandLine, before: ['cd /d C:\\'] }, { exitCode: 0, calls: fresh });
  }, 60_000);

  it('on 32-bit Windows finds everything in System32', () => {
    const run = expectRun(computer, {}, { exitCode: 0, calls: fresh });
    expect(new Set(run.places)).toEqual(
      new Set([
        'c:\\windows\\system32\\cscript.exe c:\\windows\\ccmcache\\1\\esu-wmi.vbs',
        'c:\\windows\\system32\\cscript.exe c:\\windows\\system32\\slmgr.vbs',
      ]),
    );
  }, 60_000);

  it('as a 32-bit process runs the native cscript.exe, on scripts that it can find', () => {
    const sysnative = 'windows/sysnative/cscript.exe';
    const run = expectRun(computer, { copies: { [sysnative]: cscript } }, { exitCode: 0, calls: fresh });
    expect(new Set(run.places)).toEqual(
      new Set([
        'c:\\windows\\sysnative\\cscript.exe c:\\windows\\ccmcache\\1\\esu-wmi.vbs',
        'c:\\windows\\sysnative\\cscript.exe c:\\windows\\system32\\slmgr.vbs',
      ]),
    );
  }, 60_000);

  it('as a 32-bit process uses the native reg.exe, in the native view', () => {
    const copies = { 'windows/sysnative/reg.exe': reg, 'windows/reg.exe': reg };
    expectRun(computer, { copies, missing: [reg] }, { exitCode: 0, calls: fresh });
  }, 60_000);

  it('needs nothing from PATH, and no variable of the caller deceives it', () => {
    const before = [
      'set "PATH=C:\\nowhere"',
      'set "TIME=noon"',
      'set "DATE=today"',
      'set "STATUS=1"',
      'set "RESULT=0"',
      'set "ANSWER=row"',
      'set "DECIDES=0"',
      'set "LOCKED=1"',
      'set "ROW=there"',
      'set "WHY=none"',
    ];
    // The program itself is found by its whole name: Configuration Manager does not look into this PATH.
    const given = { before, commandLine: 'C:\\windows\\system32\\cmd.exe /d /c "set ERRORLEVEL=0& activate-esu.bat"' };
    const after = ['set "PATH=C:\\windows\\system32"'];
    expectRun(
      computer,
      { ...given, after, status: [110], ipk: [-1073418160] },
      { exitCode: 21, calls: ['status', 'ipk'], hresult: '0xC004F050', licenseStatus: 'none' },
    );
  }, 60_000);
});
