import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';

const closed = planned({ activation: 'vamt' });
const open = planned({ activation: 'vamt', openFirewall: '10.1.2.3, 10.1.4.0/24' });
const installationId = '3'.repeat(63);
const prepared = ['status', 'key', 'install', 'key', 'installation-id'];
const name = 'name=esupack esu-windows-10-year-2';
const deletion = `netsh advfirewall firewall delete rule ${name}`;
const rule = (service: string, port = ''): string =>
  `netsh advfirewall firewall add rule ${name} dir=in action=allow program=C:\\windows\\System32\\svchost.exe service=${service} protocol=tcp ${port}remoteip=10.1.2.3,10.1.4.0/24`;
const opening = [deletion, rule('rpcss', 'localport=135 '), rule('winmgmt')];
const failing = { present: { 'esupack-test/netsh-fails.txt': '' } };

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'Prepare opens the firewall for the addresses that were named': [
    { plan: open, arguments: 'prepare' },
    { exitCode: 0, calls: [...prepared, ...opening, 'cycles'], licenseStatus: '0', installationId },
  ],
  'Prepare ends with 36 where the firewall cannot be changed, and leaves no half of the rules': [
    { plan: open, arguments: 'prepare', ...failing },
    { exitCode: 36, calls: [...prepared, ...opening, deletion], installationId },
  ],
  'Close takes the rules back': [
    { plan: open, arguments: 'close' },
    {
      exitCode: 0,
      calls: [deletion, `netsh advfirewall firewall show rule ${name}`, 'netsh advfirewall show currentprofile'],
      licenseStatus: 'unknown',
      log: ['do not exist, or were removed'],
    },
  ],
  'Close says when the rules stay': [
    { plan: open, arguments: 'close', ...failing },
    { exitCode: 36, calls: [deletion, `netsh advfirewall firewall show rule ${name}`], licenseStatus: 'unknown' },
  ],
  'Close does not take a firewall that is silent for one without the rules': [
    { plan: open, arguments: 'close', present: { 'esupack-test/netsh-silent.txt': '' } },
    {
      exitCode: 36,
      calls: [deletion, `netsh advfirewall firewall show rule ${name}`, 'netsh advfirewall show currentprofile'],
      licenseStatus: 'unknown',
      log: ['Cannot find out whether'],
    },
  ],
  'Remove takes the rules back, too': [
    { plan: open, arguments: 'remove', license: { status: 1, key: inventedKey } },
    { exitCode: 0, calls: ['add-on', 'key', 'upk', 'key', 'status', 'cycles', deletion], licenseStatus: '0' },
  ],
};

onClientComputer('activate-esu.bat for VAMT', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, circumstances, expectation);
    },
    60_000,
  );

  it('without an argument prepares, and never activates online', () => {
    const run = computer.run({ plan: closed });
    expect(run.exitCode).toBe(0);
    expect(run.stamp).toMatchObject({ PrepareResult: '0' });
    expect(run.calls.filter((call) => call.includes('activate'))).toEqual([]);
  }, 60_000);
});
