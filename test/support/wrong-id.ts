import type { Circumstances } from './circumstances.js';
import { planned } from './planned.js';

/** Of Windows 10 Enterprise 2016 LTSB itself, as a plan of before this check could hold it. */
export const ofWindows = '706e0cfd-23f4-43bb-a9af-1a492b9f1302';
export const ltsb = {
  product: 'windows-10-ltsb-2016',
  year: '1',
  activationId: '12345678-9abc-4def-8123-456789abcdef',
};
export const system = { build: '14393', edition: 'EnterpriseS' };
export const activated = { addOn: 'no', status: 1, key: 'QJ4BJ', name: 'Windows(R), EnterpriseS edition' } as const;

/** A package with the activation ID of Windows itself. */
export function plan(activation: 'online' | 'offline' | 'vamt'): NonNullable<Circumstances['plan']> {
  const full = planned({ ...ltsb, activation });
  return {
    ...full,
    offer: { ...full.offer, activationId: ofWindows },
    batch: { ...full.batch, registryKey: `HKLM\\SOFTWARE\\esupack\\${ofWindows}` },
  };
}

export const refused = {
  exitCode: 37,
  calls: ['status'],
  licenseStatus: 'unknown',
  log: ['a license of Windows itself'],
};
