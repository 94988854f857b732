import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { windowsItself } from '../support/licensing.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned, plannedForSlmgr } from '../support/planned.js';

const firstYear = 'f520e45e-7413-4a34-a497-d2765967d094';

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'a key of another year, by slmgr.vbs': [
    { plan: plannedForSlmgr(), license: { takes: '' }, others: { [firstYear]: { takes: inventedKey } } },
    { exitCode: 22, calls: ['status', 'ipk', 'key', 'owner'], log: ['belongs to another license'] },
  ],
  'a key of another year, which shows after a while': [
    { license: { takes: '' }, others: { [firstYear]: { takes: inventedKey, keyShowsAfter: 10 } } },
    { exitCode: 22, calls: ['status', 'install', 'key', 'owner', 'wait 10', 'key', 'owner'] },
  ],
  'a key of another year, where another key of this year is installed': [
    { license: { takes: '', key: 'ZZZZZ' }, others: { [firstYear]: { takes: inventedKey } } },
    { exitCode: 22, calls: ['status', 'install', 'key', 'owner'], log: ['Another key is installed'] },
  ],
  'a key of Windows itself': [
    { license: { takes: '' }, others: { [windowsItself]: { takes: inventedKey, addOn: 'no', status: 1 } } },
    { exitCode: 22, calls: ['status', 'install', 'key', 'owner'] },
  ],
  'a key that shows after the first activation is activated once more': [
    { license: { keyShowsAfter: 90 } },
    {
      exitCode: 0,
      calls: [
        ...['status', 'install', 'key', 'owner'],
        ...Array.from({ length: 6 }, () => ['wait 10', 'key', 'owner']).flat(),
        ...['activate', 'status'],
        ...Array.from({ length: 5 }, () => ['wait 10', 'status']).flat(),
        ...['activate', 'wait 10', 'status', 'cycles'],
      ],
      log: ['does not show it for this license yet', 'found no key for this license yet', 'attempt 2', 'Licensed now'],
    },
  ],
  'WMI that cannot tell the key keeps nobody from activating': [
    { fail: { key: [1, 99, 0x8004_1001], owner: [1, 99, 0x8004_1001] } },
    {
      exitCode: 0,
      calls: [
        ...['status', 'install', 'key', 'owner'],
        ...Array.from({ length: 6 }, () => ['wait 10', 'key', 'owner']).flat(),
        ...['activate', 'status', 'cycles'],
      ],
    },
  ],
};

onClientComputer('activate-esu.bat and the key, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, circumstances, expectation);
    },
    60_000,
  );

  it('stays out of the arguments when the batch deposits and removes', () => {
    const plan = planned({ activation: 'offline' });
    const installed = { plan, license: { key: inventedKey } };
    expect(computer.run({ ...installed, arguments: 'deposit' }).exitCode).toBe(30);
    expectRun(
      computer,
      { ...installed, arguments: 'remove' },
      { exitCode: 0, calls: ['add-on', 'key', 'upk', 'key', 'status', 'cycles'], licenseStatus: '0' },
    );
  }, 60_000);
});
