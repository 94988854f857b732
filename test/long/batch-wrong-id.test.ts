import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { activated, plan, refused, system } from '../support/wrong-id.js';

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'Activate, where LicenseIsAddon tells nothing': [{ license: { ...activated, addOn: 'unknown' } }, refused],
  'Activate, where the class has no LicenseIsAddon': [{ withoutAddOnColumn: true }, refused],
  Collect: [{ plan: plan('offline'), arguments: 'collect' }, refused],
  Deposit: [{ plan: plan('offline'), arguments: 'deposit' }, refused],
  Prepare: [{ plan: plan('vamt'), arguments: 'prepare' }, refused],
};

onClientComputer('activate-esu.bat with the activation ID of Windows itself, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    'never says that it is licensed: %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan: plan('online'), system, license: activated, ...circumstances }, expectation);
    },
    60_000,
  );

  it('takes an ESU license for one by its name, where LicenseIsAddon tells nothing', () => {
    const given = { license: { status: 1, key: '6789B', addOn: 'unknown' } } as const;
    expectRun(computer, given, { exitCode: 0, calls: ['status'] });
    expectRun(computer, { ...given, withoutAddOnColumn: true }, { exitCode: 0, calls: ['status'] });
  }, 60_000);
});
