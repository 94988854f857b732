import { it } from '@jest/globals';
import type { System } from './circumstances.js';
import type { ClientComputer } from './client-computer.js';
import { expectRun } from './expect-run.js';
import { planned } from './planned.js';
import type { RegistryKey } from './registry-key.js';

export const server: Partial<System> = { productType: 'ServerNT', edition: 'ServerStandard', revision: null };
export const domainController: Partial<System> = { ...server, productType: 'LanmanNT' };

export const plans = {
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

export const restartPending: Readonly<Record<string, RegistryKey>> = {
  'Component Based Servicing': {
    path: 'Software\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
    values: {},
  },
  'Windows Update': {
    path: 'Software\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
    values: {},
  },
};

export const licensed = { license: { status: 1, key: '6789B' } } as const;

/** A name, the product of the package, and what the registry of the computer says. */
type OnSystem = readonly [name: string, product: keyof typeof plans, system: Partial<System>];

/** Operating systems by what the batch makes of them. */
export interface OperatingSystems {
  readonly covered: readonly OnSystem[];
  readonly notCovered: readonly OnSystem[];
  readonly odd: readonly Partial<System>[];
}

/** A test for each of them. */
export function testOperatingSystems(computer: ClientComputer, { covered, notCovered, odd }: OperatingSystems): void {
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
}
