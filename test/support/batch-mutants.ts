import { expect } from '@jest/globals';
import type { Circumstances } from './circumstances.js';
import type { ClientComputer } from './client-computer.js';
import { type Expectation, expectRun } from './expect-run.js';
import { inventedKey, planned, plannedForSlmgr } from './planned.js';

/** A scenario with what is right in it; each holds for the batch as generated, and each mutant breaks one. */
type Scenario = readonly [given: Circumstances, expectation: Expectation];

const begun = ['status', 'install', 'key', 'activate'];
const fresh = [...begun, 'status', 'cycles'];
const plan = { ...planned(), batch: { ...planned().batch, statusQuestions: 2 } };
const offline = planned({ activation: 'offline' });
const firstYear = 'f520e45e-7413-4a34-a497-d2765967d094';
const neverLicensed = { plan, license: { licensedAfter: 'never' } } as const;

export const mutantScenarios = {
  fresh: [{}, { exitCode: 0, calls: fresh }],
  'licensed already': [{ license: { status: 1, key: inventedKey } }, { exitCode: 0, calls: ['status'] }],
  'licensed after a while': [
    { license: { licensedAfter: 10 } },
    { exitCode: 0, calls: [...begun, 'status', 'wait 10', 'status', 'cycles'] },
  ],
  'never licensed': [neverLicensed, { exitCode: 24, calls: [...begun, 'status', 'wait 10', 'status'] }],
  'in a grace period': [
    { ...neverLicensed, license: { status: 5, licensedAfter: 'never' } },
    { exitCode: 24, calls: [...begun, 'status', 'wait 10', 'status'], licenseStatus: '5' },
  ],
  'key refused': [
    { fail: { InstallProductKey: [1, 1, 0xc004_f050] } },
    { exitCode: 22, calls: ['status', 'install'], hresult: '0xC004F050' },
  ],
  'key refused, license not known': [
    { license: null, fail: { InstallProductKey: [1, 1, 0xc004_f050] } },
    { exitCode: 21, calls: ['status', 'install'], hresult: '0xC004F050', licenseStatus: 'none' },
  ],
  'key of another year': [
    { license: { takes: '' }, others: { [firstYear]: { takes: inventedKey } } },
    { exitCode: 22, calls: ['status', 'install', 'key', 'owner'] },
  ],
  'key blocked': [
    { fail: { Activate: [1, 1, 0xc004_c003] } },
    { exitCode: 23, calls: [...begun, 'status'], hresult: '0xC004C003' },
  ],
  'network down for a while': [
    { fail: { Activate: [1, 1, 0x8007_2ee2] } },
    { exitCode: 0, calls: [...begun, 'wait 60', 'status', 'activate', 'status', 'cycles'] },
  ],
  'network error without a line of its own': [
    { license: { licensedAt: 60 }, fail: { Activate: [1, 9, 0x8007_2f78] } },
    { exitCode: 0, calls: [...begun, 'wait 60', 'status', 'cycles'] },
  ],
  'license of Windows itself': [
    { license: { addOn: 'no', status: 1, key: inventedKey } },
    { exitCode: 37, calls: ['status'], licenseStatus: 'unknown' },
  ],
  'WMI fails': [
    { fail: { status: [1, 1, 0x8004_1001] } },
    { exitCode: 26, calls: ['status'], licenseStatus: 'unknown' },
  ],
  'script host blocked': [
    { host: [{ call: 'esu-wmi status', event: { exitCode: 1 } }] },
    { exitCode: 26, calls: ['status'], licenseStatus: 'unknown' },
  ],
  'question never answered': [
    { host: [{ call: 'esu-wmi status', event: { hangs: 0 } }] },
    { exitCode: 26, calls: ['status', 'stopped by //T:'], licenseStatus: 'unknown' },
  ],
  'another Windows': [
    { system: { build: '26100' }, license: { status: 1, key: inventedKey } },
    { exitCode: 20, calls: [], licenseStatus: 'unknown' },
  ],
  'odd registry': [
    { system: { edition: 'Enterprise;' }, license: { status: 1, key: inventedKey } },
    { exitCode: 26, calls: [], licenseStatus: 'unknown' },
  ],
  'by slmgr.vbs': [
    { plan: plannedForSlmgr() },
    { exitCode: 0, calls: ['status', 'ipk', 'key', 'ato', 'status', 'cycles'] },
  ],
  Check: [{ arguments: 'check' }, { exitCode: 28, calls: ['status', 'list'] }],
  'Check "" ': [{ arguments: '"" check' }, { exitCode: 2, calls: [] }],
  Collect: [
    { plan: offline, arguments: 'collect' },
    {
      exitCode: 0,
      calls: ['status', 'key', 'install', 'key', 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId: '3'.repeat(63),
    },
  ],
  'Remove, Windows itself': [
    { arguments: 'remove', license: { addOn: 'no', status: 1, key: inventedKey } },
    { exitCode: 33, calls: ['add-on'], licenseStatus: 'unknown' },
  ],
  'Remove, the key stays': [
    { arguments: 'remove', license: { status: 1, key: inventedKey, keyStays: true } },
    { exitCode: 34, calls: ['add-on', 'key', 'upk', 'key', 'status'], licenseStatus: '1' },
  ],
  'deleted while it runs': [
    { host: [{ call: 'esu-wmi activate', event: { deletes: 'C:\\windows\\ccmcache\\1\\activate-esu.bat' } }] },
    { exitCode: 26, calls: begun },
  ],
} as const satisfies Readonly<Record<string, Scenario>>;

export type MutantScenario = keyof typeof mutantScenarios;

/** What is done to the generated files: the name, from, to, and the scenario that must tell. */
export const mutants: readonly (readonly [
  what: string,
  from: string | RegExp,
  to: string,
  caughtBy: MutantScenario,
])[] = [
  ['24 becomes 0', 'set "RESULT=24"', 'set "RESULT=0"', 'never licensed'],
  ['22 becomes 0', 'set "RESULT=22"\r\nif', 'set "RESULT=0"\r\nif', 'key refused'],
  ['20 becomes 0', 'set "RESULT=20"', 'set "RESULT=0"', 'another Windows'],
  [
    '26 becomes 0',
    'if "%ANSWER%"=="unusable" set "RESULT=26"',
    'if "%ANSWER%"=="unusable" set "RESULT=0"',
    'WMI fails',
  ],
  ['21 and 22 exchanged', 'if "%ROW%"=="absent" set "RESULT=21"', 'rem', 'key refused, license not known'],
  [
    '"if errorlevel 1" for an HRESULT',
    'if not "%CODE%"=="0" goto key_refused',
    'if %CODE% GEQ 1 goto key_refused',
    'key refused',
  ],
  ['bare "exit /b"', 'exit /b !RESULT!', 'exit /b', 'key blocked'],
  [
    'any status is success',
    'if "%STATUS%"=="1" goto confirmed\r\nset "RESULT=24"',
    'if not "%STATUS%"=="0" goto confirmed\r\nset "RESULT=24"',
    'in a grace period',
  ],
  ['every license is an add-on', 'IsAddOn = flag', 'IsAddOn = True', 'license of Windows itself'],
  [
    'no question for add-ons',
    'If FindLicense <> done Then Exit Function',
    'Exit Function',
    'license of Windows itself',
  ],
  [
    '113 is not understood',
    'if "%ANSWER%"=="windows" set "RESULT=37"\r\nif defined',
    'if defined',
    'license of Windows itself',
  ],
  ['Remove asks for no add-on', 'if "%CODE_OF_ADDON%"=="101" goto :eof', 'goto :eof', 'Remove, Windows itself'],
  ['Remove believes slmgr.vbs', 'if "%KEY%"=="none" goto removed', 'goto removed', 'Remove, the key stays'],
  [
    'a failed query is no row',
    'If rows Is Nothing Then Exit Function\r\n  Err.Clear',
    'FindRow = noRow\r\n  If rows Is Nothing Then Exit Function\r\n  Err.Clear',
    'WMI fails',
  ],
  [
    'no waiting for the license',
    /for \/l %%Q in \(2,1,\d+\) do call :ask_status_again %%Q/u,
    'rem',
    'licensed after a while',
  ],
  ['waiting does not wait', 'WScript.Sleep 1000 * CLng', 'WScript.Sleep 0 * CLng', 'licensed after a while'],
  ['no second try', 'if "%DECIDES%"=="%%D" set "OVER="', 'rem', 'network down for a while'],
  [
    'errors by their kind are forgotten',
    /if %CODE% GEQ -\d+ if %CODE% LEQ -\d+ call :known %HEX% 1231 /gu,
    'rem ',
    'network error without a line of its own',
  ],
  ['C003 decides nothing', 'call :known 0xC004C003 23 ', 'call :known 0xC004C003 - ', 'key blocked'],
  ['nobody asks who took the key', 'if not "%KEY%"=="this" call :ask_owner', 'rem', 'key of another year'],
  [
    'activates although the key went elsewhere',
    'set "RESULT=22"\r\ngoto :eof\r\n:ask_for_key_again',
    'goto :eof\r\n:ask_for_key_again',
    'key of another year',
  ],
  ['activates after a refused key', 'goto key_refused\r\n', 'rem\r\n', 'key refused'],
  ['activates what is licensed', 'if "%STATUS%"=="1" set "RESULT=0"', 'rem', 'licensed already'],
  ['the key in the log', 'set "MASKED_KEY=*****-*****-*****-*****-6789B"', `set "MASKED_KEY=${inventedKey}"`, 'fresh'],
  ['the key as an argument', 'esu-wmi.vbs" install >nul', 'esu-wmi.vbs" install %ESUPACK_KEY% >nul', 'fresh'],
  ['the key in the environment of all', 'setlocal\r\nset "ESUPACK_KEY', 'set "ESUPACK_KEY', 'fresh'],
  ['the output of /ipk on the screen', `/ipk ${inventedKey} >nul 2>nul`, `/ipk ${inventedKey}`, 'by slmgr.vbs'],
  ['the key in the stamp', 'call :stamp Year YEAR', `set "YEAR=${inventedKey}"\r\ncall :stamp Year YEAR`, 'fresh'],
  [
    'a script host that fails is believed',
    'set "ANSWER=unusable"\r\nset "STATUS=unknown"',
    'set "ANSWER=row"\r\nset "STATUS=0"',
    'script host blocked',
  ],
  ['no bound in time', /\/\/T:60 ("%HERE%esu-wmi.vbs" status)/u, '$1', 'question never answered'],
  ['the edition is not looked at', 'if defined ODD set "UNREADABLE=1"', 'rem', 'odd registry'],
  ['Check activates', 'if "%MODE%"=="check" goto check', 'if "%MODE%"=="check" set "MODE=activate"', 'Check'],
  [
    'an empty first argument is none',
    'if not [%1]==[] set "ARGUMENTS=1"\r\nif not [%2]==[] set "ARGUMENTS=2"',
    'if not "%~1"=="" set "ARGUMENTS=1"',
    'Check "" ',
  ],
  ['Collect leaves a Result', 'if "%MODE%"=="collect" set "OF_MODE=Collect"', 'rem', 'Collect'],
  ['no guard for a deleted batch', 'if not defined RESULT set "RESULT=26"\r\n  exit', 'exit', 'deleted while it runs'],
  ['nothing in the log', '>>"!LOG!" echo', 'rem', 'fresh'],
  ['the lock stays', 'popd\r\nrmdir /s /q "%LOCK%" >nul 2>nul', 'popd', 'fresh'],
];

/** Runs the changed batch, and expects its scenario to fail. */
export function expectCaught(computer: ClientComputer, [what, from, to, caughtBy]: (typeof mutants)[number]): void {
  let changed = 0;
  const change = (_name: string, text: string): string => {
    const mutant = typeof from === 'string' ? text.replaceAll(from, () => to) : text.replace(from, to);
    if (mutant !== text) changed += 1;
    return mutant;
  };
  const [given, expectation]: Scenario = mutantScenarios[caughtBy];
  let failure: unknown;
  try {
    expectScenario(computer, [{ ...given, change }, expectation]);
  } catch (error) {
    failure = error;
  }
  expect({ what, changed: changed > 0 }).toEqual({ what, changed: true });
  expect({ what, caught: failure instanceof Error }).toEqual({ what, caught: true });
}

/** Runs the batch as it is. */
export function expectUnchanged(computer: ClientComputer, name: MutantScenario): void {
  expectScenario(computer, mutantScenarios[name]);
}

/** A run without a log line of its result has a code and calls only. */
function expectScenario(computer: ClientComputer, [given, expectation]: Scenario): void {
  const withEnvironment = { keepEnvironment: true, ...given };
  const leavesNoResult = expectation.exitCode === 2 || given.host?.some(({ event }) => 'deletes' in event) === true;
  if (!leavesNoResult) {
    expectRun(computer, withEnvironment, expectation);
    return;
  }
  const run = computer.run(withEnvironment);
  expect(run.exitCode).toBe(expectation.exitCode);
  expect(run.calls).toHaveLength(expectation.calls.length);
}
