import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { plannedForSlmgr } from '../support/planned.js';

const fresh = ['status', 'install', 'key', 'activate', 'status', 'cycles'];
const bySlmgr = ['status', 'ipk', 'key', 'ato', 'status', 'cycles'];
const disabled = 'Windows Script Host access is disabled on this machine.';
const policies = 'Software\\Policies\\Microsoft\\Windows';
const scriptHost = 'Software\\Microsoft\\Windows Script Host\\Settings';

function failing(exitCode: number, text = ''): Circumstances {
  return { host: [{ call: 'esu-wmi status', event: { exitCode, text } }] };
}

const broken: Readonly<Record<string, [Circumstances, Partial<Expectation>]>> = {
  'the script host ends with 0 and no answer': [failing(0), { calls: ['status'], log: ['(exit code 0)'] }],
  'the script fails': [
    { change: (name, text) => (name.endsWith('.vbs') ? `${text}\r\nErr Err Err\r\n` : text) },
    { calls: ['status'] },
  ],
  'the script host fails beyond the contract': [failing(111), { calls: ['status'] }],
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

onClientComputer('activate-esu.bat and what it works with, in more cases', (computer) => {
  it.each(Object.entries(broken))(
    'ends with 26 when %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, circumstances, { exitCode: 26, calls: [], licenseStatus: 'unknown', ...expectation });
    },
    60_000,
  );

  it('needs no slmgr.vbs to activate', () => {
    expectRun(computer, { missing: ['windows/system32/slmgr.vbs'] }, { exitCode: 0, calls: fresh });
  }, 60_000);

  it.each([
    ['before it asks', 'status', 26],
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
});
