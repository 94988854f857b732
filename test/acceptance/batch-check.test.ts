import { expect, it } from '@jest/globals';
import { type CheckedComputers, testCheck } from '../support/check-runs.js';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const looked = ['status', 'list'];

const states: CheckedComputers = {
  licensed: [
    { license: { status: 1, key: '6789B' } },
    {
      exitCode: 0,
      calls: looked,
      log: [/^Known ESU license: .* LicenseStatus 1, key \.\.\.6789B, Windows\(R\), Client-ESU/u],
    },
  ],
  'licensed for another year only': [
    { plan: planned({ year: '3' }), others: { '1043add5-23b1-4afb-9a0f-64343c8f3f8d': { status: 1, key: 'VWXYZ' } } },
    { exitCode: 28, calls: looked, log: [/1043add5.* LicenseStatus 1, key \.\.\.VWXYZ/u] },
  ],
  'that knows no ESU license at all': [
    {
      license: null,
      others: {
        'f520e45e-7413-4a34-a497-d2765967d094': { appearsAfter: 9999 },
        '83d49986-add3-41d7-ba33-87c7bfb5c0fb': { appearsAfter: 9999 },
      },
    },
    { exitCode: 28, calls: looked, readiness: 'unknown', log: ['Windows knows no ESU license'] },
  ],
  'whose licenses cannot be listed': [
    { fail: { list: [1, 1, 0x8004_1001] } },
    { exitCode: 28, calls: looked, log: ['Cannot list the known ESU licenses (exit code 120'] },
  ],
  'without a usable WMI': [
    { fail: { status: [1, 1, 0x8004_1001] } },
    { exitCode: 26, calls: ['status'], readiness: 'unknown' },
  ],
};

/** What a person may type after the name of the batch. */
const mistyped = ['chekc', '"" check', 'check check'];

onClientComputer('activate-esu.bat check', (computer) => {
  testCheck(computer, states, mistyped);

  it('on a computer ready, with its argument in capitals, and names no update for a license that is known', () => {
    const log = ['LicenseStatus: 0', 'Known ESU license', 'Run Activate'];
    const run = expectRun(computer, { arguments: 'CHECK' }, { exitCode: 28, calls: looked, log });
    expect(run.logText).not.toContain('preparation package');
  }, 60_000);
});
