import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { plannedForSlmgr } from '../support/planned.js';

const fresh = ['status', 'install', 'key', 'activate', 'status', 'cycles'];
const bySlmgr = ['status', 'ipk', 'key', 'ato', 'status', 'cycles'];
const cscript = 'windows/system32/cscript.exe';
const reg = 'windows/system32/reg.exe';
const disabled = 'Windows Script Host access is disabled on this machine.';
const policies = 'Software\\Policies\\Microsoft\\Windows';
const scriptHost = 'Software\\Microsoft\\Windows Script Host\\Settings';

function failing(exitCode: number, text = ''): Circumstances {
  return { host: [{ call: 'esu-wmi status', event: { exitCode, text } }] };
}

const broken: Readonly<Record<string, [Circumstances, Partial<Expectation>]>> = {
  'cscript.exe is missing': [{ missing: [cscript] }, { log: ['Missing: cscript.exe'] }],
  'esu-wmi.vbs is missing': [{ missing: ['content:esu-wmi.vbs'] }, { log: ['Missing: esu-wmi.vbs'] }],
  'slmgr.vbs is missing and wanted': [
    { plan: plannedForSlmgr(), missing: ['windows/system32/slmgr.vbs'] },
    { calls: ['status'], licenseStatus: '0', log: ['Missing: C:\\windows\\System32\\slmgr.vbs'] },
  ],
  'the script host ends with 0 and no answer': [failing(0), { calls: ['status'], log: ['(exit code 0)'] }],
  'the script fails': [
    { change: (name, text) => (name.endsWith('.vbs') ? `${text}\r\nErr Err Err\r\n` : text) },
    { calls: ['status'] },
  ],
  'the script host fails beyond the contract': [failing(111), { calls: ['status'] }],
  'the script host crashes': [failing(-1073741819), { calls: ['status'], log: ['(exit code -1073741819)'] }],
  'WMI cannot be used': [{ fail: { status: [1, 1, 0x8004_1001] } }, { calls: ['status'], log: ['WMI cannot be used'] }],
  'a question is never answered': [
    { host: [{ call: 'esu-wmi status', event: { hangs: 0 } }] },
    { calls: ['status', 'stopped by //T:'], log: ['timed out'] },
  ],
  'Windows Script Host is switched off': [
    { ...failing(1, disabled), machine: [{ path: scriptHost, values: { Enabled: 0 } }] },
    { calls: ['status'], log: ['(exit code 1)', /is disabled.*set Enabled in HKLM.*to 1/u] },
  ],
  'Windows Script Host is switched off for the account': [
    { ...failing(1, disabled), user: [{ path: scriptHost, values: { Enabled: '0' } }] },
    { calls: ['status'], log: [/is disabled.*HKCU/u] },
  ],
  'only signed scripts may run': [
    { ...failing(1), machine: [{ path: scriptHost, values: { Enabled: 1, TrustPolicy: 2 } }] },
    { calls: ['status'], log: ['only signed scripts'] },
  ],
  'AppLocker blocks scripts': [
    { ...failing(1), machine: [{ path: `${policies}\\SrpV2\\Script`, values: { EnforcementMode: 1 } }] },
    { calls: ['status'], log: ['AppLocker enforces script rules. To fix this, allow esu-wmi.vbs'] },
  ],
  'software restriction policies block scripts': [
    { ...failing(1), machine: [{ path: `${policies}\\Safer\\CodeIdentifiers`, values: { DefaultLevel: 0 } }] },
    { calls: ['status'], log: ['Software Restriction Policies'] },
  ],
  'a rule of attack surface reduction blocks scripts': [
    {
      ...failing(1),
      machine: [
        {
          path: `${policies} Defender\\Windows Defender Exploit Guard\\ASR\\Rules`,
          values: { '5beb7efe-fd9a-4556-801d-275e5ffc04cc': '1' },
        },
      ],
    },
    { calls: ['status'], log: ['attack surface reduction rule'] },
  ],
  'App Control blocks scripts': [
    { ...failing(1), present: { 'windows/system32/CodeIntegrity/SiPolicy.p7b': 'policy' } },
    { calls: ['status'], log: ['App Control'] },
  ],
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
      expect.arrayContaining(['Missing: reg.exe', 'Cannot write the registry stamp']),
    );
  }, 60_000);

  it('needs no slmgr.vbs to activate', () => {
    expectRun(computer, { missing: ['windows/system32/slmgr.vbs'] }, { exitCode: 0, calls: fresh });
  }, 60_000);

  it('names nothing that blocks scripts where nothing does', () => {
    const run = computer.run(failing(1));
    expect(run.log.map(({ text }) => text).filter((text) => text.includes('To open it'))).toEqual([]);
  }, 60_000);

  it.each([
    ['before it asks', 'status', 26],
    ['while it activates', 'activate', 26],
    ['after it was licensed', 'cycles', 0],
  ])(
    'ends with a number of its own when its file is deleted %s',
    (_when, verb, exitCode) => {
      const event = { deletes: 'C:\\windows\\ccmcache\\1\\activate-esu.bat' };
      const run = computer.run({ host: [{ call: `esu-wmi ${verb}`, event }] });
      expect(run.exitCode).toBe(exitCode);
      expect(run.log.map(({ text }) => text)).not.toContain('Result 0: licensed for this year');
    },
    60_000,
  );

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
    const run = expectRun(computer, { plan: plannedForSlmgr() }, { exitCode: 0, calls: bySlmgr });
    expect(new Set(run.places)).toEqual(
      new Set([
        'c:\\windows\\system32\\cscript.exe c:\\windows\\ccmcache\\1\\esu-wmi.vbs',
        'c:\\windows\\system32\\cscript.exe c:\\windows\\system32\\slmgr.vbs',
      ]),
    );
  }, 60_000);

  it('as a 32-bit process runs the native cscript.exe, on scripts that it can find', () => {
    const given = { plan: plannedForSlmgr(), copies: { 'windows/sysnative/cscript.exe': cscript } };
    const run = expectRun(computer, given, { exitCode: 0, calls: bySlmgr });
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
      'set "KEY=this"',
      'set "HOUR=99"',
      'set "ComSpec=C:\\nowhere\\cmd.exe;x"',
    ];
    // The program itself is found by its whole name: Configuration Manager does not look into this PATH.
    const given = {
      before,
      commandLine: 'C:\\windows\\system32\\cmd.exe /d /c "set ERRORLEVEL=0& .\\activate-esu.bat"',
    };
    const after = ['set "PATH=C:\\windows\\system32"'];
    expectRun(
      computer,
      { ...given, after, license: null, fail: { InstallProductKey: [1, 1, 0xc004_f050] } },
      { exitCode: 21, calls: ['status', 'install'], hresult: '0xC004F050', licenseStatus: 'none' },
    );
  }, 60_000);
});
