import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const plan = planned({ activation: 'offline' });
const installationId = '012345678901234567890123456789012345678901234567890123456789012';
const confirmationId = '000000111111222222333333444444555555666666777777';
const known = [{ exitCode: 100, text: installationId }];
const collected: Circumstances = { plan, installedKey: [101], installationId: known };

const collecting: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed already: nothing is collected': [{ status: [101] }, { exitCode: 0, calls: ['status'], licenseStatus: '1' }],
  'a fresh device': [
    { status: [100], installationId: known },
    {
      exitCode: 0,
      calls: ['status', 'key', 'ipk', 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId,
      log: ['/ipk', 'The Installation ID is known', 'was asked', 'Result 0: the key is installed'],
    },
  ],
  'collected before: the key is left as it is': [
    { status: [100], installedKey: [101], installationId: known },
    { exitCode: 0, calls: ['status', 'key', 'installation-id'], licenseStatus: '0', installationId },
  ],
  'another key is installed': [
    { status: [100], installedKey: [102], installationId: [{ exitCode: 100, text: '1'.repeat(54) }] },
    {
      exitCode: 0,
      calls: ['status', 'key', 'ipk', 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId: '1'.repeat(54),
      log: ['Another key'],
    },
  ],
  'the Installation ID comes after a moment': [
    { status: [100], installationId: [111, ...known] },
    {
      exitCode: 0,
      calls: ['status', 'key', 'ipk', 'installation-id', 'wait 10', 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId,
    },
  ],
  'no Installation ID': [
    { status: [100], installationId: [111] },
    {
      exitCode: 32,
      calls: ['status', 'key', 'ipk', ...asked(3)],
      log: ['no Installation ID for this licence (exit code 111'],
    },
  ],
  'an Installation ID of 53 digits': [
    { status: [100], installationId: [{ exitCode: 100, text: '2'.repeat(53) }] },
    { exitCode: 32, calls: ['status', 'key', 'ipk', ...asked(3)] },
  ],
  'an Installation ID that is none': [
    { status: [100], installationId: [{ exitCode: 100, text: `${'2'.repeat(56)}" & echo %PATH% !PATH!` }] },
    { exitCode: 32, calls: ['status', 'key', 'ipk', ...asked(3)] },
  ],
  'WMI fails when it is asked for the Installation ID': [
    { status: [100], installationId: [120] },
    { exitCode: 26, calls: ['status', 'key', 'ipk', ...asked(3)] },
  ],
  'WMI fails when it is asked for the key': [
    { status: [100], installedKey: [120] },
    { exitCode: 26, calls: ['status', 'key'], log: ['which key is installed (exit code 120'] },
  ],
  'the key is refused: prerequisite': [
    { status: [110], installedKey: [110], ipk: [0xc004f050 | 0] },
    {
      exitCode: 21,
      calls: ['status', 'key', 'ipk'],
      hresult: '0xC004F050',
      licenseStatus: 'none',
      log: [
        'Needed: ESU licensing preparation package, then a restart, any of KB5072653 KB5126256',
        'Later replacements',
      ],
    },
  ],
};

const depositing: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed already': [{ status: [101] }, { exitCode: 0, calls: ['status'] }],
  'found by Installation ID': [
    { status: [100, 101], confirmations: pairs(installationId) },
    {
      exitCode: 0,
      calls: ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status', 'cycles'],
      installationId,
    },
  ],
  'found by the name of the computer': [
    { status: [100, 101], confirmations: pairs('PC-7'), before: [nameComputer('pc-7')] },
    {
      exitCode: 0,
      calls: ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status', 'cycles'],
      installationId,
      log: ['found by computer name'],
    },
  ],
  'names that only begin alike': [
    { status: [100], confirmations: pairs('PC-77'), before: [nameComputer('PC-7')] },
    { exitCode: 30, calls: ['status', 'key', 'installation-id'], installationId },
  ],
  'names that only end alike': [
    { status: [100], confirmations: pairs('X-PC-7'), before: [nameComputer('PC-7')] },
    { exitCode: 30, calls: ['status', 'key', 'installation-id'], installationId },
  ],
  'a name that could mean something to findstr.exe and cmd.exe': [
    { status: [100], confirmations: pairs('PC-7'), before: [nameComputer('pc.7 & exit')] },
    { exitCode: 30, calls: ['status', 'key', 'installation-id'], installationId },
  ],
  'no Confirmation ID for this device': [
    { status: [100], confirmations: pairs(installationId.replace('0', '9')) },
    {
      exitCode: 30,
      calls: ['status', 'key', 'installation-id'],
      installationId,
      log: ['confirmation-ids.txt has no Confirmation ID for this device'],
    },
  ],
  'the file of Confirmation IDs is missing': [
    { status: [100], missing: ['content:confirmation-ids.txt'] },
    {
      exitCode: 26,
      calls: ['status', 'key', 'installation-id'],
      installationId,
      log: ['Missing: confirmation-ids.txt'],
    },
  ],
  'the key is not installed': [
    { status: [100], installedKey: [100] },
    { exitCode: 35, calls: ['status', 'key'], log: ['run Collect first'] },
  ],
  'another key is installed': [
    { status: [100], installedKey: [102] },
    { exitCode: 35, calls: ['status', 'key'] },
  ],
  'no Installation ID': [
    { status: [100], installationId: [111] },
    { exitCode: 32, calls: ['status', 'key', ...asked(3)] },
  ],
  'the Confirmation ID does not fit': [
    { status: [100], confirmations: pairs(installationId), atp: [0xc004f04d | 0] },
    {
      exitCode: 31,
      calls: ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status'],
      installationId,
      hresult: '0xC004F04D',
      log: ['does not fit the Installation ID'],
    },
  ],
  'no administrative rights': [
    { status: [100], confirmations: pairs(installationId), atp: [0xc004f025 | 0] },
    {
      exitCode: 25,
      calls: ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status'],
      installationId,
      hresult: '0xC004F025',
    },
  ],
  'slmgr fails, and the licence is there all the same': [
    { status: [100, 101], confirmations: pairs(installationId), atp: [0xc004f04d | 0] },
    {
      exitCode: 0,
      calls: ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status', 'cycles'],
      installationId,
    },
  ],
  'slmgr says nothing, and the licence is not there': [
    { status: [100], confirmations: pairs(installationId) },
    {
      exitCode: 24,
      calls: [
        ...['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status'],
        ...Array.from({ length: 11 }, () => ['wait 10', 'status']).flat(),
      ],
      installationId,
    },
  ],
};

onClientComputer('activate-esu.bat where devices reach no server', (computer) => {
  it.each(Object.entries(collecting))(
    'Collect: %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances, arguments: 'collect' }, expectation);
    },
    60_000,
  );

  it.each(Object.entries(depositing))(
    'Deposit: %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { ...collected, ...circumstances, arguments: 'deposit' }, expectation);
    },
    60_000,
  );

  it('finds one Confirmation ID among 50,000 in the time that one without others takes, and two seconds', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      key: String(index).padStart(63, '3'),
      confirmationId: String(index).padStart(48, '4'),
    }));
    const deposit = (confirmations: Circumstances['confirmations']): number => {
      const began = performance.now();
      const given = { ...collected, confirmations: confirmations ?? [], status: [100, 101], arguments: 'deposit' };
      const run = expectRun(computer, given, {
        exitCode: 0,
        calls: ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status', 'cycles'],
        installationId,
      });
      expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
      return performance.now() - began;
    };
    const alone = deposit(pairs(installationId));
    expect(deposit([...many, ...pairs(installationId)])).toBeLessThan(alone + 2000);
  }, 120_000);

  it('activates and checks as online, too', () => {
    expectRun(computer, { plan }, { exitCode: 0, calls: ['status', 'ipk', 'ato', 'status', 'cycles'] });
    expectRun(computer, { plan, arguments: 'check', status: [100] }, { exitCode: 28, calls: ['status'] });
  }, 60_000);
});

function asked(times: number): readonly string[] {
  return Array.from({ length: times }, (_, index) => [...(index > 0 ? ['wait 10'] : []), 'installation-id']).flat();
}

function pairs(key: string): NonNullable<Circumstances['confirmations']> {
  return [{ key, confirmationId }];
}

function nameComputer(name: string): string {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName';
  return `reg.exe add "${key}" /v ComputerName /t REG_SZ /d "${name}" /f >nul`;
}
