import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';

const closed = planned({ activation: 'vamt' });
const open = planned({ activation: 'vamt', openFirewall: '10.1.2.3, 10.1.4.0/24' });
const installationId = '3'.repeat(63);
const prepared = ['status', 'key', 'install', 'key', 'installation-id'];
const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'Prepare installs the key, collects the Installation ID and leaves the firewall alone': [
    { plan: closed, arguments: 'prepare' },
    { exitCode: 0, calls: [...prepared, 'cycles'], licenseStatus: '0', installationId },
  ],
  'Prepare changes nothing on a device that is licensed': [
    { plan: open, arguments: 'prepare', license: { status: 1, key: inventedKey } },
    { exitCode: 0, calls: ['status'], licenseStatus: '1' },
  ],
};

onClientComputer('activate-esu.bat for VAMT, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, circumstances, expectation);
    },
    60_000,
  );
});
