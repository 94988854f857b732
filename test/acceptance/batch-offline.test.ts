import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';
import type { RegistryKey } from '../support/registry-key.js';

const plan = planned({ activation: 'offline' });
const installationId = '012345678901234567890123456789012345678901234567890123456789012';
const confirmationId = '000000111111222222333333444444555555666666777777';
const collected: Circumstances = { plan, license: { key: inventedKey, installationId, confirmationId } };
const installed = ['status', 'key', 'install', 'key'];
const asked = Array.from({ length: 3 }, (_, index) => [...(index > 0 ? ['wait 10'] : []), 'installation-id']).flat();
const deposited = ['status', 'key', 'installation-id', `atp ${confirmationId}`, 'status'];

const collecting: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'licensed already: nothing is collected': [
    { license: { status: 1, key: inventedKey } },
    { exitCode: 0, calls: ['status'], licenseStatus: '1' },
  ],
  'a fresh device': [
    { license: { installationId } },
    {
      exitCode: 0,
      calls: [...installed, 'installation-id', 'cycles'],
      licenseStatus: '0',
      installationId,
      log: ['InstallProductKey', 'The Installation ID was read', 'were requested', 'Result 0: the key is installed'],
    },
  ],
  'collected before: the key is left as it is': [
    { license: { key: inventedKey, installationId } },
    { exitCode: 0, calls: ['status', 'key', 'installation-id'], licenseStatus: '0', installationId },
  ],
  'an Installation ID that is none': [
    { license: { installationId: `${'2'.repeat(56)}" & echo %PATH% !PATH!` } },
    { exitCode: 32, calls: [...installed, ...asked] },
  ],
  'WMI fails when it is asked for the Installation ID': [
    { fail: { 'installation-id': [1, 9, 0x8004_1001] } },
    { exitCode: 26, calls: [...installed, ...asked] },
  ],
  'WMI fails when it is asked for the key': [
    { fail: { key: [1, 1, 0x8004_1001] } },
    { exitCode: 26, calls: ['status', 'key'], log: ['which key is installed (exit code 120'] },
  ],
};

const depositing: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'found by Installation ID': [
    { confirmations: pairs(installationId) },
    { exitCode: 0, calls: [...deposited, 'cycles'], installationId },
  ],
  'found by the name of the computer': [
    { confirmations: pairs('PC-7'), machine: [named('pc-7')] },
    { exitCode: 0, calls: [...deposited, 'cycles'], installationId, log: ['found by computer name'] },
  ],
  'a name that could mean something to findstr.exe and cmd.exe': [
    { confirmations: pairs('PC-7'), machine: [named('pc.7 & exit')] },
    { exitCode: 30, calls: ['status', 'key', 'installation-id'], installationId },
  ],
  'no Confirmation ID for this device': [
    { confirmations: pairs(installationId.replace('0', '9')) },
    {
      exitCode: 30,
      calls: ['status', 'key', 'installation-id'],
      installationId,
      log: ['confirmation-ids.txt has no Confirmation ID for this device'],
    },
  ],
  'the file of Confirmation IDs is missing': [
    { missing: ['content:confirmation-ids.txt'] },
    {
      exitCode: 26,
      calls: ['status', 'key', 'installation-id'],
      installationId,
      log: ['Missing: confirmation-ids.txt'],
    },
  ],
  'the key is not installed': [{ license: {} }, { exitCode: 35, calls: ['status', 'key'], log: ['Run Collect first'] }],
  'no Installation ID': [
    { license: { key: inventedKey, installationId: '' } },
    { exitCode: 32, calls: ['status', 'key', ...asked] },
  ],
  'slmgr.vbs is missing': [
    { missing: ['windows/system32/slmgr.vbs'] },
    { exitCode: 26, calls: ['status'], log: ['Missing: C:\\windows\\System32\\slmgr.vbs'] },
  ],
  'the Confirmation ID does not fit': [
    { license: { key: inventedKey, installationId }, confirmations: pairs(installationId) },
    {
      exitCode: 31,
      calls: deposited,
      installationId,
      hresult: '0xC004F04D',
      log: ['does not match the Installation ID'],
    },
  ],
  'slmgr.vbs says nothing, and the license is not there': [
    {
      plan: { ...plan, batch: { ...plan.batch, statusQuestions: 2 } },
      license: { key: inventedKey, installationId, confirmationId, licensedAfter: 'never' },
      confirmations: pairs(installationId),
    },
    { exitCode: 24, calls: [...deposited, 'wait 10', 'status'], installationId },
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

  it('leaves no answers behind when it is killed while it asks', () => {
    const host = [{ call: 'esu-wmi installation-id', event: { untilLogged: 'what nobody logs' } }];
    const crashed = computer.run({ plan, arguments: 'collect', host, crashAt: 'esu-wmi installation-id' });
    expect(crashed.logFolder).toContain('esu-windows-10-year-2.answer');
    const run = computer.run({ plan, arguments: 'collect', license: { status: 1, key: inventedKey }, keepLogs: true });
    expect(run.logFolder).toEqual(['esu-windows-10-year-2.log']);
  }, 120_000);
});

function pairs(key: string): NonNullable<Circumstances['confirmations']> {
  return [{ key, confirmationId }];
}

function named(ComputerName: string): RegistryKey {
  return { path: 'SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName', values: { ComputerName } };
}
