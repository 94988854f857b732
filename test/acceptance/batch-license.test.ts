import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

/** Asks three times in half a minute: what holds for three questions holds for twelve, and Wine is slow. */
const plan = withThreeQuestions(planned());
const begun = ['status', 'install', 'key', 'activate'];
const fresh = [...begun, 'status', 'cycles'];
const notLicensed = [...begun, 'status', 'wait 10', 'status', 'activate', 'wait 10', 'status'];

const wmiFails = 0x8004_1001;

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed already': [
    { license: { status: 1, key: '6789B' } },
    { exitCode: 0, calls: ['status'], log: ['no activation is used'] },
  ],
  'activated again while it waits, since the first time did nothing': [
    { license: { licensedAfter: 'never' } },
    { exitCode: 24, calls: notLicensed, log: ['attempt 1', 'attempt 2', 'Result 24'] },
  ],
  'the state of the licenses cannot be refreshed, and there is no Configuration Manager client': [
    { fail: { RefreshLicenseStatus: [1, 9, 0xc004_f001], client: [1, 1, 0x8004_100e] } },
    {
      exitCode: 0,
      calls: fresh,
      log: ['Cannot refresh the license status', 'Licensed now', 'no Configuration Manager client'],
    },
  ],
  'WMI fails after activation': [
    { fail: { status: [2, 99, wmiFails] } },
    {
      exitCode: 26,
      calls: [...begun, 'status', 'wait 10', 'status', 'wait 10', 'status'],
      licenseStatus: 'unknown',
      log: ['WMI cannot be used'],
    },
  ],
  'the second activation fails, and says why': [
    { license: { licensedAfter: 'never' }, fail: { Activate: [2, 2, 0xc004_c020] } },
    { exitCode: 23, calls: notLicensed, hresult: '0xC004C020' },
  ],
  'the activation fails, and the license is there all the same': [
    { license: { licensedAt: 60 }, fail: { Activate: [1, 9, 0x8007_2ee2] } },
    { exitCode: 0, calls: [...begun, 'wait 60', 'status', 'cycles'] },
  ],
  'a call that never ends is stopped, and what it did counts': [
    { host: [{ call: 'esu-wmi status', from: 2, event: { hangs: 1 } }] },
    { exitCode: 0, calls: [...begun, 'status', 'stopped by //T:', 'wait 10', 'status', 'cycles'] },
  ],
};

onClientComputer('activate-esu.bat believes WMI alone', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances }, expectation);
    },
    60_000,
  );
});

function withThreeQuestions(full: ReturnType<typeof planned>): ReturnType<typeof planned> {
  return { ...full, batch: { ...full.batch, statusQuestions: 3 } };
}
