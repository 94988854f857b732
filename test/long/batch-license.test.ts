import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned, plannedForSlmgr, productKey } from '../support/planned.js';

/** Asks three times in half a minute: what holds for three questions holds for twelve, and Wine is slow. */
const plan = withThreeQuestions(planned());
const bySlmgr = withThreeQuestions(plannedForSlmgr());
const begun = ['status', 'install', 'key', 'activate'];
const fresh = [...begun, 'status', 'cycles'];
const begunBySlmgr = ['status', 'ipk', 'key', 'ato'];
const notLicensed = [...begun, 'status', 'wait 10', 'status', 'activate', 'wait 10', 'status'];

const wmiFails = 0x8004_1001;

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed only at the third question, which is the last': [
    { license: { licensedAfter: 20 } },
    { exitCode: 0, calls: [...notLicensed, 'cycles'] },
  ],
  'the license is not known, and the key is taken all the same': [
    { license: { appearsAfter: 10 } },
    {
      exitCode: 0,
      calls: ['status', 'install', 'key', 'owner', 'wait 10', 'key', 'activate', 'status', 'cycles'],
      log: ['does not know the license', 'Licensed now'],
    },
  ],
  'WMI fails while it is asked, then answers': [
    { fail: { status: [2, 3, wmiFails] } },
    { exitCode: 0, calls: [...begun, 'status', 'wait 10', 'status', 'wait 10', 'status', 'cycles'] },
  ],
  'the client cannot be asked': [
    { host: [{ call: 'esu-wmi cycles', event: { exitCode: 1 } }] },
    { exitCode: 0, calls: fresh, log: ['(exit code 1)'] },
  ],
  'the client refuses': [
    { fail: { TriggerSchedule: [2, 2, 0x8007_0005] } },
    { exitCode: 0, calls: fresh, log: ['(exit code 120)'] },
  ],
  'slmgr.vbs says that it failed and ends with 0': [
    { plan: bySlmgr, license: { licensedAfter: 'never' } },
    {
      exitCode: 24,
      calls: [...begunBySlmgr, 'status', 'wait 10', 'status', 'ato', 'wait 10', 'status'],
    },
  ],
  'slmgr.vbs prints German': [
    { plan: bySlmgr, host: says('slmgr /ato', 'Fehler: Das Produkt wurde nicht gefunden.', 9) },
    { exitCode: 24, calls: [...begunBySlmgr, 'status', 'wait 10', 'status', 'ato', 'wait 10', 'status'] },
  ],
  'slmgr.vbs prints what cmd.exe could take for commands': [
    { plan: bySlmgr, host: says('slmgr /ipk', '100% & more! ^caret^ | <pipe> "quoted" %PATH% !PATH! (x)') },
    {
      exitCode: 24,
      calls: [
        ...['status', 'ipk', 'key', 'owner'],
        ...Array.from({ length: 6 }, () => ['wait 10', 'key', 'owner']).flat(),
        ...['ato', 'status', 'wait 10', 'status', 'ato', 'wait 10', 'status'],
      ],
      log: ['does not show'],
    },
  ],
  'in extended grace afterwards': [
    { license: { status: 6, licensedAfter: 'never' } },
    { exitCode: 24, calls: notLicensed, licenseStatus: '6' },
  ],
};

onClientComputer('activate-esu.bat believes WMI alone, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances }, expectation);
    },
    60_000,
  );

  it('asks for two minutes before it gives up', () => {
    const again = Array.from({ length: 5 }, () => ['wait 10', 'status']).flat();
    const calls = [...begun, 'status', ...again, 'activate', ...again, 'wait 10', 'status'];
    expectRun(computer, { license: { licensedAfter: 'never' } }, { exitCode: 24, calls });
    expect(calls.filter((call) => call === 'wait 10').length * 10).toBeLessThanOrEqual(120);
  }, 60_000);

  it('asks for the year of its own package when another year is licensed', () => {
    const thirdYear = planned({ year: '3' });
    const others = { '1043add5-23b1-4afb-9a0f-64343c8f3f8d': { status: 1, key: 'VWXYZ' } };
    const run = expectRun(computer, { plan: thirdYear, others }, { exitCode: 0, calls: fresh });
    expect(run.calls[0]).toBe('esu-wmi status 83d49986-add3-41d7-ba33-87c7bfb5c0fb');
    expect(run.logFolder).toEqual(['esu-windows-10-year-3.log']);
  }, 60_000);

  it('takes a key without a digit', () => {
    const key = productKey('BCDFG-HJKMP-QRTVN-XYBCD-FGHJK');
    expectRun(computer, { key }, { exitCode: 0, calls: fresh });
  }, 60_000);
});

function withThreeQuestions(full: ReturnType<typeof planned>): ReturnType<typeof planned> {
  return { ...full, batch: { ...full.batch, statusQuestions: 3 } };
}

/** A call that prints something and does nothing. */
function says(call: string, text: string, to = 1): Circumstances['host'] {
  return [{ call, to, event: { exitCode: 0, text } }];
}
