import { it } from '@jest/globals';
import type { System } from '../support/circumstances.js';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';
import type { RegistryKey } from '../support/registry-file.js';

const server: Partial<System> = { productType: 'ServerNT', edition: 'ServerStandard', revision: null };
const domainController: Partial<System> = { ...server, productType: 'LanmanNT' };
const windows7: Partial<System> = { build: '7601', edition: 'Enterprise', revision: null };

const plans = {
  'windows-7': planned({ product: 'windows-7', year: '1' }),
  'windows-server-2008': planned({ product: 'windows-server-2008', year: '1' }),
  'windows-server-2012': planned({ product: 'windows-server-2012', year: '1' }),
  'windows-10': planned(),
  'windows-10-ltsb-2016': planned({
    product: 'windows-10-ltsb-2016',
    year: '1',
    activationId: '12345678-9abc-4def-8123-456789abcdef',
  }),
} as const;

const covered: readonly (readonly [string, keyof typeof plans, Partial<System>])[] = [
  ['Windows 7 SP1', 'windows-7', windows7],
  ['Server 2008 SP2', 'windows-server-2008', { ...server, build: '6002' }],
  ['Server 2008 SP2 with updates of 2019', 'windows-server-2008', { ...server, build: '6003' }],
  ['Server 2012', 'windows-server-2012', { ...server, build: '9200' }],
  ['a domain controller of 2012 R2', 'windows-server-2012', { ...domainController, build: '9600' }],
];

const notCovered: readonly (readonly [string, keyof typeof plans, Partial<System>])[] = [
  ['Windows 10 LTSC with a later build', 'windows-10', { edition: 'EnterpriseS' }],
  ['Windows 10 IoT LTSC', 'windows-10', { edition: 'IoTEnterpriseS' }],
  ['Windows 11', 'windows-10', { build: '26100' }],
  ['Windows 7 before SP1', 'windows-7', { ...windows7, build: '7600' }],
  ['a domain controller for Windows 7', 'windows-7', { ...domainController, build: '7601' }],
  ['Windows 7 for Server 2008 R2', 'windows-server-2008', windows7],
  ['Windows 8.1 for Server 2012 R2', 'windows-server-2012', { build: '9600' }],
];

const odd: readonly Partial<System>[] = [
  { edition: '%PATH%' },
  { edition: 'Enter!prise^' },
  { build: '19045;19045' },
  { build: '19045;' },
];

const restartPending: Readonly<Record<string, RegistryKey>> = {
  'Component Based Servicing': {
    path: 'Software\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
    values: {},
  },
  'Windows Update': {
    path: 'Software\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
    values: {},
  },
};

const fresh = ['status', 'install', 'key', 'activate', 'status', 'cycles'];
const licensed = { license: { status: 1, key: '6789B' } } as const;

onClientComputer('activate-esu.bat and the operating system, in more cases', (computer) => {
  it.each(covered)(
    'goes on with %s (%s)',
    (_name, product, system) => {
      const given = { plan: plans[product], system, ...licensed };
      expectRun(computer, given, { exitCode: 0, calls: ['status'], log: ['Operating system: '] });
    },
    60_000,
  );

  it.each(notCovered)(
    'refuses %s (%s), even where it is licensed',
    (_name, product, system) => {
      const given = { plan: plans[product], system, ...licensed };
      expectRun(computer, given, { exitCode: 20, calls: [], licenseStatus: 'unknown', log: ['does not cover'] });
    },
    60_000,
  );

  it.each(odd)(
    'does not believe a registry that holds %j',
    (system) => {
      expectRun(computer, { system, ...licensed }, { exitCode: 26, calls: [], licenseStatus: 'unknown' });
    },
    60_000,
  );

  it.each(Object.keys(restartPending))(
    'notes a pending restart (%s) before a success',
    (name) => {
      const machine = [restartPending[name]].filter((key) => key !== undefined);
      expectRun(
        computer,
        { machine },
        { exitCode: 0, calls: fresh, log: [`restart is pending (${name})`, 'InstallProductKey'] },
      );
    },
    60_000,
  );

  it('mentions pending file renames, without a warning, before a success', () => {
    // Wine carries them out when it starts, so they must come later.
    const value = '/v PendingFileRenameOperations /t REG_MULTI_SZ /d "\\??\\C:\\old\\0"';
    const before = [`reg.exe add "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager" ${value} /f >nul`];
    expectRun(
      computer,
      { before },
      {
        exitCode: 0,
        calls: fresh,
        log: [/^File renames are pending until the next restart\. This alone is seldom a problem$/u],
      },
    );
  }, 60_000);

  it('activates below the wanted revision when the service does', () => {
    const given = { system: { revision: 6455 } };
    expectRun(computer, given, { exitCode: 0, calls: fresh, log: ['Revision 6455 is below 6456'] });
  }, 60_000);
});
