import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned, plannedForSlmgr } from '../support/planned.js';
import type { RegistryKey } from '../support/registry-key.js';

const plan = planned({ activation: 'offline' });
const installationId = '012345678901234567890123456789012345678901234567890123456789012';
const confirmationId = '000000111111222222333333444444555555666666777777';
const collected: Circumstances = { plan, license: { key: inventedKey, installationId, confirmationId } };
const installed = ['status', 'key', 'install', 'key'];
const asked = Array.from({ length: 3 }, (_, index) => [...(index > 0 ? ['wait 10'] : []), 'installation-id']).flat();
const deposited = ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status'];

const collecting: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'a fresh device, by slmgr.vbs': [
    { plan: plannedForSlmgr({ activation: 'offline' }), license: { installationId } },
    {
      exitCode: 0,
      calls: ['status', 'key', 'ipk', 'key', 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId,
    },
  ],
  'another key is installed': [
    { license: { key: 'ZZZZZ', installationId: '1'.repeat(54) } },
    {
      exitCode: 0,
      calls: [...installed, 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId: '1'.repeat(54),
      log: ['Another key'],
    },
  ],
  'a key of another year': [
    {
      license: { takes: '' },
      others: { 'f520e45e-7413-4a34-a497-d2765967d094': { takes: inventedKey } },
    },
    { exitCode: 22, calls: [...installed, 'owner'] },
  ],
  'no Installation ID': [
    { license: { installationId: '' } },
    {
      exitCode: 32,
      calls: [...installed, ...asked],
      log: ['no Installation ID for this license (exit code 111'],
    },
  ],
  'an Installation ID of 53 digits': [
    { license: { installationId: '2'.repeat(53) } },
    { exitCode: 32, calls: [...installed, ...asked] },
  ],
  'an Installation ID that begins as one': [
    { license: { installationId: `${'2'.repeat(56)};` } },
    { exitCode: 32, calls: [...installed, ...asked] },
  ],
  'the key is refused: prerequisite': [
    { license: null, fail: { InstallProductKey: [1, 1, 0xc004_f050] } },
    {
      exitCode: 21,
      calls: ['status', 'key', 'install'],
      hresult: '0xC004F050',
      licenseStatus: 'none',
      log: [
        'Needed: ESU licensing preparation package, then a restart, any of KB5072653 KB5126256',
        'Later replacement updates',
      ],
    },
  ],
};

const depositing: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed already': [{ license: { status: 1, key: inventedKey } }, { exitCode: 0, calls: ['status'] }],
  'names that only begin alike': [
    { confirmations: pairs('PC-77'), machine: [named('PC-7')] },
    { exitCode: 30, calls: ['status', 'key', 'installation-id'], installationId },
  ],
  'names that only end alike': [
    { confirmations: pairs('X-PC-7'), machine: [named('PC-7')] },
    { exitCode: 30, calls: ['status', 'key', 'installation-id'], installationId },
  ],
  'another key is installed': [{ license: { key: 'ZZZZZ' } }, { exitCode: 35, calls: ['status', 'key'] }],
  'no administrative rights': [
    { confirmations: pairs(installationId), fail: { DepositOfflineConfirmationId: [1, 1, 0xc004_f025] } },
    { exitCode: 25, calls: deposited, installationId, hresult: '0xC004F025' },
  ],
  'slmgr.vbs says nothing, and the license is not there': [
    {
      license: { key: inventedKey, installationId, confirmationId, licensedAfter: 'never' },
      confirmations: pairs(installationId),
    },
    {
      exitCode: 24,
      calls: [...deposited, ...Array.from({ length: 11 }, () => ['wait 10', 'status']).flat()],
      installationId,
    },
  ],
};

onClientComputer('activate-esu.bat where devices reach no server, in more cases', (computer) => {
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
      const given = { ...collected, confirmations: confirmations ?? [], arguments: 'deposit' };
      const run = expectRun(computer, given, {
        exitCode: 0,
        calls: [...deposited, 'cycles'],
        installationId,
      });
      expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
      return performance.now() - began;
    };
    const alone = deposit(pairs(installationId));
    expect(deposit([...many, ...pairs(installationId)])).toBeLessThan(alone + 2000);
  }, 120_000);

  it('activates and checks as online, too', () => {
    const calls = ['status', 'install', 'key', 'activate', 'status', 'cycles'];
    expectRun(computer, { plan }, { exitCode: 0, calls });
    expectRun(computer, { plan, arguments: 'check' }, { exitCode: 28, calls: ['status', 'list'] });
  }, 60_000);
});

function pairs(key: string): NonNullable<Circumstances['confirmations']> {
  return [{ key, confirmationId }];
}

function named(ComputerName: string): RegistryKey {
  return { path: 'SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName', values: { ComputerName } };
}
