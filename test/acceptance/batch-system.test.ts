import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import {
  domainController,
  licensed,
  type OperatingSystems,
  plans,
  restartPending,
  server,
  testOperatingSystems,
} from '../support/operating-systems.js';

const covered: OperatingSystems['covered'] = [
  ['a domain controller of 2008 R2', 'windows-server-2008', { ...domainController, build: '7601' }],
  ['Windows 10 LTSB 2016', 'windows-10-ltsb-2016', { build: '14393', edition: 'EnterpriseS' }],
];

const notCovered: OperatingSystems['notCovered'] = [
  ['Windows 10 21H2', 'windows-10', { build: '19044' }],
  ['Windows 10 LTSC N, in another case', 'windows-10', { edition: 'ENTERPRISESN' }],
  ['Server 2008 R2 for Windows 7', 'windows-7', { ...server, build: '7601' }],
  ['Windows 10 1607 for LTSB 2016', 'windows-10-ltsb-2016', { build: '14393', edition: 'Enterprise' }],
];

const odd: OperatingSystems['odd'] = [{ build: '19045" & exit 0 & rem ' }, { edition: 'Enterprise!' }];

onClientComputer('activate-esu.bat and the operating system', (computer) => {
  testOperatingSystems(computer, { covered, notCovered, odd });

  it('does not know a computer whose edition is not told, where the edition decides', () => {
    const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
    const before = [`reg.exe delete "${key}" /v EditionID /f >nul`];
    expectRun(computer, { before, ...licensed }, { exitCode: 26, calls: [], licenseStatus: 'unknown' });
    const plan = plans['windows-server-2008'];
    const system = { ...server, build: '6003' };
    expectRun(computer, { before, plan, system, ...licensed }, { exitCode: 0, calls: ['status'] });
  }, 60_000);

  it('mentions pending file renames, without a warning', () => {
    const values = { PendingFileRenameOperations: ['\\??\\C:\\old', ''] };
    const machine = [{ path: 'SYSTEM\\CurrentControlSet\\Control\\Session Manager', values }];
    expectRun(
      computer,
      { machine, arguments: 'check' },
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
