import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

/** Of Windows 10 Enterprise 2016 LTSB itself, as a plan of before this check could hold it. */
const ofWindows = '706e0cfd-23f4-43bb-a9af-1a492b9f1302';
const ltsb = { product: 'windows-10-ltsb-2016', year: '1', activationId: '12345678-9abc-4def-8123-456789abcdef' };
const system = { build: '14393', edition: 'EnterpriseS' };
const activated = { addOn: 'no', status: 1, key: 'QJ4BJ', name: 'Windows(R), EnterpriseS edition' } as const;

function plan(activation: 'online' | 'offline' | 'vamt'): NonNullable<Circumstances['plan']> {
  const full = planned({ ...ltsb, activation });
  return {
    ...full,
    offer: { ...full.offer, activationId: ofWindows },
    batch: { ...full.batch, registryKey: `HKLM\\SOFTWARE\\esupack\\${ofWindows}` },
  };
}

const refused = { exitCode: 37, calls: ['status'], licenseStatus: 'unknown', log: ['a license of Windows itself'] };

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
