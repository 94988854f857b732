import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned, productKey } from '../support/planned.js';

/** Asks three times in half a minute: what holds for three questions holds for twelve, and Wine is slow. */
const plan = { ...planned(), batch: { ...planned().batch, statusQuestions: 3 } };
const fresh = ['status', 'ipk', 'ato', 'status', 'cycles'];
const notLicensed = ['status', 'ipk', 'ato', 'status', ...again(2)];

function again(times: number): readonly string[] {
  return Array.from({ length: times }, () => ['wait 10', 'status']).flat();
}

const german = 'Fehler: Das Produkt wurde nicht gefunden.';
const japanese = 'エラー: 製品が見つかりません。';
const awkward = '100% & more! ^caret^ | <pipe> "quoted" %PATH% !PATH! (x)';

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed already': [{ status: [101] }, { exitCode: 0, calls: ['status'], log: ['no activation spent'] }],
  'fresh, and it works': [
    { status: [100, 101] },
    { exitCode: 0, calls: fresh, log: ['/ipk *****-*****-*****-*****-6789B', '/ato', 'Licensed now', 'was asked'] },
  ],
  'licensed only at the third question, which is the last': [
    { status: [100, 100, 105, 101] },
    { exitCode: 0, calls: [...notLicensed, 'cycles'] },
  ],
  'the licence is not known, and the key is taken all the same': [
    { status: [110, 101] },
    { exitCode: 0, calls: fresh, log: ['does not know the licence', 'Licensed now'] },
  ],
  'WMI fails while it is asked, then answers': [
    { status: [100, 120, 0, 101] },
    { exitCode: 0, calls: [...notLicensed, 'cycles'] },
  ],
  'no Configuration Manager client': [
    { cycles: [110] },
    { exitCode: 0, calls: fresh, log: ['No Configuration Manager client'] },
  ],
  'the client cannot be asked': [{ cycles: [1] }, { exitCode: 0, calls: fresh, log: ['(exit code 1)'] }],
  'slmgr finds no product and ends with 0': [
    { status: [100], ato: [{ exitCode: 0, text: 'Error: product not found.' }] },
    { exitCode: 24, calls: notLicensed },
  ],
  'slmgr says so in German': [
    { status: [105], ato: [{ exitCode: 0, text: german }] },
    { exitCode: 24, calls: notLicensed, licenseStatus: '5' },
  ],
  'slmgr says so in Japanese': [
    { status: [102], ato: [{ exitCode: 0, text: japanese }] },
    { exitCode: 24, calls: notLicensed, licenseStatus: '2' },
  ],
  'slmgr says in German that it worked': [
    { ipk: [{ exitCode: 0, text: german }], ato: [{ exitCode: 0, text: german }] },
    { exitCode: 0, calls: fresh },
  ],
  'slmgr prints what cmd.exe could take for commands': [
    { ipk: [{ exitCode: 0, text: awkward }], ato: [{ exitCode: 0, text: awkward }] },
    { exitCode: 0, calls: fresh },
  ],
  'slmgr says that it failed and ends with 0: extended grace': [
    { status: [100, 106] },
    { exitCode: 24, calls: notLicensed, licenseStatus: '6' },
  ],
  'the row disappears after activation': [
    { status: [100, 110] },
    { exitCode: 24, calls: notLicensed, licenseStatus: 'none' },
  ],
  'WMI fails after activation': [
    { status: [100, 120] },
    { exitCode: 26, calls: notLicensed, licenseStatus: 'unknown', log: ['WMI cannot be used'] },
  ],
  'slmgr fails, and the licence is there all the same': [
    { status: [100, 101], ato: [-2147012894, -1073418220] },
    { exitCode: 0, calls: ['status', 'ipk', 'ato', 'wait 60', 'ato', 'status', 'cycles'] },
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

  it('asks for two minutes before it gives up', () => {
    const calls = ['status', 'ipk', 'ato', 'status', ...again(11)];
    expectRun(computer, { status: [100] }, { exitCode: 24, calls });
    expect(calls.filter((call) => call === 'wait 10').length * 10).toBeLessThanOrEqual(120);
  }, 60_000);

  it('asks for the year of its own package when another year is licensed', () => {
    const thirdYear = planned({ year: '3' });
    const run = expectRun(computer, { plan: thirdYear, status: [100, 101] }, { exitCode: 0, calls: fresh });
    expect(run.calls[0]).toBe('esu-wmi status 83d49986-add3-41d7-ba33-87c7bfb5c0fb');
    expect(run.logFolder).toEqual(['esu-windows-10-year-3.log']);
  }, 60_000);

  it('takes a key without a digit', () => {
    const key = productKey('BCDFG-HJKMP-QRTVN-XYBCD-FGHJK');
    expectRun(computer, { key }, { exitCode: 0, calls: fresh });
  }, 60_000);

  it('hands the key to no other program, and never in the environment', () => {
    const run = expectRun(
      computer,
      { keepEnvironment: true, ipk: [{ exitCode: 0, text: 'Installed product key BCDFG-HJKMP-QRTVW-XY234-6789B.' }] },
      { exitCode: 0, calls: fresh },
    );
    expect(run.environment).toContain('MASKED_KEY=*****-*****-*****-*****-6789B');
  }, 60_000);
});
