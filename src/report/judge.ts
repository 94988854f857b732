import type { Year } from '../catalog/product.js';
import { daysBetween } from '../text/date.js';
import type { Device } from './device.js';
import type { DeviceList } from './device-list.js';
import { type Evidence, evidenceOf, type LicenceState } from './evidence.js';
import type { Offer } from './offers.js';

export type DeviceState =
  LicenceState | 'notCovered' | 'unknownSystem' | 'noClient' | 'obsolete' | 'otherProduct' | 'unmeasured';

/** A device and what the report says about it. */
export interface JudgedDevice {
  readonly device: Device;
  /** Index among the offers, -1 where none counts it. */
  readonly offer: number;
  readonly state: DeviceState;
  /** Null where no measured offer counts it. */
  readonly evidence: Evidence | null;
  readonly stale: boolean;
  readonly licensedYears: readonly Year[];
}

/** Says of every device of a list where it stands with the offer that covers it. */
export function judge(
  { devices, columns }: DeviceList,
  offers: readonly Offer[],
  day: string | null,
  staleDays: number,
): readonly JudgedDevice[] {
  const indexes = new Map(offers.map(({ product }, index) => [product.id, index]));
  const isStale = (device: Device): boolean =>
    (columns.lastDiscovery !== undefined && isOld(device.lastDiscovery, day, staleDays)) ||
    (columns.lastInventory !== undefined && isOld(device.lastInventory, day, staleDays));
  return devices.map((device) => {
    const { product, recognised } = device.system;
    const stale = isStale(device);
    const out = (state: DeviceState, offer = -1): JudgedDevice => ({
      device,
      offer,
      state,
      evidence: null,
      stale,
      licensedYears: [],
    });
    if (product === null) return out(recognised ? 'notCovered' : 'unknownSystem');
    if (device.standing !== 'client') return out(device.standing);
    const index = indexes.get(product);
    const offer = index === undefined ? undefined : offers[index];
    if (index === undefined || offer === undefined) return out('otherProduct');
    if (offer.activationId === null) return out('unmeasured', index);
    const evidence = evidenceOf(device, offer.activationId, true);
    return {
      device,
      offer: index,
      state: evidence.state,
      evidence,
      stale,
      licensedYears: yearsOf(device, offer, evidence),
    };
  });
}

function yearsOf(device: Device, { product, year }: Offer, evidence: Evidence): readonly Year[] {
  const licensed = (one: Offer['year']): boolean => {
    if (one === year) return evidence.state === 'licensed';
    return one.activationId !== null && evidenceOf(device, one.activationId, false).state === 'licensed';
  };
  return product.years.filter(licensed).map((one) => one.year);
}

/** A device that never reported is as old as can be. */
function isOld(reported: string | null, day: string | null, staleDays: number): boolean {
  if (day === null) return false;
  return reported === null || daysBetween(reported, day) > staleDays;
}
