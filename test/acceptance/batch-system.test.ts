import { it } from '@jest/globals';
import type { Circumstances, System } from '../support/circumstances.js';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';
import type { RegistryKey } from '../support/registry-file.js';

const server: Partial<System> = { productType: 'ServerNT', edition: 'ServerStandard', revision: null };
const domainController: Partial<System> = { ...server, productType: 'LanmanNT' };

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
  ['Windows 10 22H2 Home', 'windows-10', { edition: 'Core' }],
  ['a domain controller of 2008 R2', 'windows-server-2008', { ...domainController, build: '7601' }],
  ['Windows 10 LTSB 2016', 'windows-10-ltsb-2016', { build: '14393', edition: 'EnterpriseS' }],
];

const notCovered: readonly (readonly [string, keyof typeof plans, Partial<System>])[] = [
  ['Windows 10 21H2', 'windows-10', { build: '19044' }],
  ['Windows 10 LTSC N, in another case', 'windows-10', { edition: 'ENTERPRISESN' }],
  ['Server 2008 R2 for Windows 7', 'windows-7', { ...server, build: '7601' }],
  ['Windows 10 1607 for LTSB 2016', 'windows-10-ltsb-2016', { build: '14393', edition: 'Enterprise' }],
];

const odd: readonly Partial<System>[] = [{ build: '19045" & exit 0 & rem ' }, { edition: 'Enterprise!' }];

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

const licensed = { license: { status: 1, key: '6789B' } } as const;

onClientComputer('activate-esu.bat and the operating system', (computer) => {
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

  it('does not know a computer whose edition is not told, where the edition decides', () => {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
    const before = [`reg.exe delete "${key}" /v EditionID /f >nul`];
    expectRun(computer, { before, ...licensed }, { exitCode: 26, calls: [], licenseStatus: 'unknown' });
    const plan = plans['windows-server-2008'];
    const system = { ...server, build: '6003' };
    expectRun(computer, { before, plan, system, ...licensed }, { exitCode: 0, calls: ['status'] });
  }, 60_000);

  it('mentions pending file renames, without a warning', () => {
    // Wine carries them out when it starts, so they must come later.
    const value = '/v PendingFileRenameOperations /t REG_MULTI_SZ /d "\\??\\C:\\old\\0"';
    const before = [`reg.exe add "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager" ${value} /f >nul`];
    expectRun(
      computer,
      { before, arguments: 'check' },
      {
        exitCode: 28,
        calls: ['status', 'list'],
        log: [/^File renames are pending until the next restart\. This alone is seldom a problem$/u],
      },
    );
  }, 60_000);

  it('notes everything that may explain a failure, and goes on', () => {
    const given: Circumstances = {
      system: { revision: 5131 },
      machine: Object.values(restartPending),
      license: null,
      fail: { InstallProductKey: [1, 1, 0xc004f050] },
    };
    expectRun(computer, given, {
      exitCode: 21,
      calls: ['status', 'install'],
      hresult: '0xC004F050',
      licenseStatus: 'none',
      readiness: 'build-too-low',
      log: ['does not know the license', 'Revision 5131 is below 6456', 'restart is pending', 'Started', 'Result 21'],
    });
  }, 60_000);
});
