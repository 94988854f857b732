import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { plannedForSlmgr } from '../support/planned.js';

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
  'the script host crashes': [failing(-1073741819), { calls: ['status'], log: ['(exit code -1073741819)'] }],
  'WMI cannot be used': [{ fail: { status: [1, 1, 0x8004_1001] } }, { calls: ['status'], log: ['WMI cannot be used'] }],
};

/** Everything that blocks scripts, all at once. */
const blocking: Circumstances = {
  ...failing(1, disabled),
  user: [{ path: scriptHost, values: { Enabled: '0' } }],
  machine: [
    { path: scriptHost, values: { Enabled: 0, TrustPolicy: 2 } },
    { path: `${policies}\\SrpV2\\Script`, values: { EnforcementMode: 1 } },
    { path: `${policies}\\Safer\\CodeIdentifiers`, values: { DefaultLevel: 0 } },
    {
      path: `${policies} Defender\\Windows Defender Exploit Guard\\ASR\\Rules`,
      values: { '5beb7efe-fd9a-4556-801d-275e5ffc04cc': '1' },
    },
  ],
  // A 32-bit process sees that folder of 64-bit Windows there only.
  present: { 'windows/sysnative/CodeIntegrity/SiPolicy.p7b': 'policy' },
};
const named: Expectation['log'] = [
  '(exit code 1)',
  /is disabled.*set Enabled in HKLM.*to 1/u,
  'only signed scripts',
  /is disabled.*HKCU/u,
  'AppLocker enforces script rules. To fix this, allow esu-wmi.vbs',
  'Software Restriction Policies',
  'attack surface reduction rule',
  'App Control',
];

/** Where percent signs are taken for variables, ampersands for commands, letters for those of another code page. */
const folders: readonly string[] = ["R&D (x86) ~ ' = + , ; ^caret^ 日本語 ÄÖÜ", '100% %PATH% %% !PATH!'];
const licensed = { license: { status: 1, key: '6789B' } } as const;

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

  it('names everything that blocks scripts', () => {
    const expectation = { exitCode: 26, calls: ['status'], licenseStatus: 'unknown', log: named };
    expectRun(computer, blocking, expectation);
  }, 60_000);

  it('names nothing that blocks scripts where nothing does', () => {
    const run = computer.run(failing(1));
    expect(run.log.map(({ text }) => text).filter((text) => text.includes('To fix this'))).toEqual([]);
  }, 60_000);

  it('ends with a number of its own when its file is deleted while it activates', () => {
    const event = { deletes: 'C:\\windows\\ccmcache\\1\\activate-esu.bat' };
    const run = computer.run({ host: [{ call: 'esu-wmi activate', event }] });
    expect(run.exitCode).toBe(26);
    expect(run.log.map(({ text }) => text)).not.toContain('Result 0: licensed for this year');
  }, 60_000);

  it.each(folders)(
    'runs from a folder named %s',
    (name) => {
      const given = { contentFolder: `windows/ccmcache/${name}`, ...licensed };
      expectRun(computer, given, { exitCode: 0, calls: ['status'] });
    },
    60_000,
  );

  it('runs from another folder than the current one', () => {
    const contentFolder = 'windows/ccmcache/R&D (x86)';
    const commandLine = 'call "C:\\windows\\ccmcache\\R&D (x86)\\activate-esu.bat"';
    const given = { contentFolder, commandLine, before: ['cd /d C:\\'], ...licensed };
    expectRun(computer, given, { exitCode: 0, calls: ['status'] });
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
    expectRun(computer, { copies, missing: [reg], ...licensed }, { exitCode: 0, calls: ['status'] });
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
