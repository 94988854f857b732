import { it } from '@jest/globals';
import type { System } from '../support/circumstances.js';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import {
  domainController,
  type OperatingSystems,
  restartPending,
  server,
  testOperatingSystems,
} from '../support/operating-systems.js';

const windows7: Partial<System> = { build: '7601', edition: 'Enterprise', revision: null };

const covered: OperatingSystems['covered'] = [
  ['Windows 7 SP1', 'windows-7', windows7],
  ['Windows 10 22H2 Home', 'windows-10', { edition: 'Core' }],
  ['Server 2008 SP2', 'windows-server-2008', { ...server, build: '6002' }],
  ['Server 2008 SP2 with updates of 2019', 'windows-server-2008', { ...server, build: '6003' }],
  ['Server 2012', 'windows-server-2012', { ...server, build: '9200' }],
  ['a domain controller of 2012 R2', 'windows-server-2012', { ...domainController, build: '9600' }],
];

const notCovered: OperatingSystems['notCovered'] = [
  ['Windows 10 LTSC with a later build', 'windows-10', { edition: 'EnterpriseS' }],
  ['Windows 10 IoT LTSC', 'windows-10', { edition: 'IoTEnterpriseS' }],
  ['Windows 11', 'windows-10', { build: '26100' }],
  ['Windows 7 before SP1', 'windows-7', { ...windows7, build: '7600' }],
  ['a domain controller for Windows 7', 'windows-7', { ...domainController, build: '7601' }],
  ['Windows 7 for Server 2008 R2', 'windows-server-2008', windows7],
  ['Windows 8.1 for Server 2012 R2', 'windows-server-2012', { build: '9600' }],
];

const odd: OperatingSystems['odd'] = [
  { edition: '%PATH%' },
  { edition: 'Enter!prise^' },
  { build: '19045;19045' },
  { build: '19045;' },
];

const fresh = ['status', 'install', 'key', 'activate', 'status', 'cycles'];
onClientComputer('activate-esu.bat and the operating system, in more cases', (computer) => {
  testOperatingSystems(computer, { covered, notCovered, odd });

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
    const values = { PendingFileRenameOperations: ['\\??\\C:\\old', ''] };
    const machine = [{ path: 'SYSTEM\\CurrentControlSet\\Control\\Session Manager', values }];
    expectRun(
      computer,
      { machine },
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
