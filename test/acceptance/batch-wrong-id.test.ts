import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { activated, ltsb, plan, refused, system } from '../support/wrong-id.js';

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  Activate: [{}, refused],
  'Check, which names the licenses among which the right one is': [
    {
      arguments: 'check',
      others: { [ltsb.activationId]: { name: 'Windows(R), Client-ESU-Year1 add-on for EnterpriseS' } },
    },
    {
      ...refused,
      calls: ['status', 'list'],
      log: [
        ...refused.log,
        `Known ESU license: ${ltsb.activationId}, LicenseStatus 0, key none, Windows(R), Client-ESU-Year1 add-on for EnterpriseS`,
      ],
    },
  ],
  Remove: [{ arguments: 'remove' }, { exitCode: 33, calls: ['add-on'], licenseStatus: 'unknown' }],
};

onClientComputer('activate-esu.bat with the activation ID of Windows itself', (computer) => {
  it.each(Object.entries(scenarios))(
    'never says that it is licensed: %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan: plan('online'), system, license: activated, ...circumstances }, expectation);
    },
    60_000,
  );
});
