import type { OperatingSystem, Year } from '../catalog/product.js';
import { isSecurityUpdate } from '../catalog/security-updates.js';
import type { Readiness } from '../plan/stamp.js';
import { daysBetween } from '../text/date.js';
import { type Device, never } from './device.js';
import type { DeviceDay as DeviceList } from './device-days.js';
import { type Evidence, evidenceOf, type LicenseState } from './evidence.js';
import type { Offer } from './offers.js';
import { readinessOf } from './readiness.js';
import { remembered } from './remembered.js';

export type DeviceState =
  LicenseState | 'notCovered' | 'unknownSystem' | 'noClient' | 'obsolete' | 'otherProduct' | 'unmeasured';

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
  /** What it needs next; null where it is licensed, or no measured offer counts it. */
  readonly readiness: Readiness | null;
  /** Whether a security update of the coverage is installed; null where the list does not tell. */
  readonly updated: boolean | null;
}

/** Says of every device of a list where it stands with the offer that covers it. */
export function judge(
  { devices, dates }: DeviceList,
  offers: readonly Offer[],
  day: string | null,
  staleDays: number,
): readonly JudgedDevice[] {
  const indexes = new Map(offers.map(({ product }, index) => [product.id, index]));
  const isOldDay = remembered((reported: string) => day !== null && daysBetween(reported, day) > staleDays);
  // A device that never reported is as old as can be; one whose date nobody knows is not known to be.
  const isOld = (reported: string | null): boolean =>
    reported === never ? day !== null : reported !== null && isOldDay(reported);
  const isStale = (device: Device): boolean =>
    (dates.discovery && isOld(device.lastDiscovery)) || (dates.inventory && isOld(device.lastInventory));
  return devices.map((device) => {
    const { product, recognized } = device.system;
    const stale = isStale(device);
    const out = (state: DeviceState, offer = -1): JudgedDevice => ({
      device,
      offer,
      state,
      evidence: null,
      stale,
      licensedYears: [],
      readiness: null,
      updated: null,
    });
    if (product === null) return out(recognized ? 'notCovered' : 'unknownSystem');
    if (device.standing !== 'client') return out(device.standing);
    const index = indexes.get(product);
    const offer = index === undefined ? undefined : offers[index];
    if (index === undefined || offer === undefined) return out('otherProduct');
    if (offer.activationId === null) return out('unmeasured', index);
    const evidence = evidenceOf(device, offer.activationId, true, offer.year.year);
    const system = offer.product.operatingSystems.find(({ name }) => name === device.system.name);
    return {
      device,
      offer: index,
      state: evidence.state,
      evidence,
      stale,
      licensedYears: yearsOf(device, offer, evidence),
      readiness: nextStep(evidence, readinessOf(device, system, offer.product, offer.activationId)),
      updated: isUpdated(device, system, offer),
    };
  });
}

/** Whoever may be licensed already is not known to be ready for it. */
function nextStep({ state }: Evidence, readiness: Readiness): Readiness | null {
  if (state === 'licensed') return null;
  return state === 'unknown' && readiness === 'ready' ? 'unknown' : readiness;
}

function yearsOf(device: Device, { product, year }: Offer, evidence: Evidence): readonly Year[] {
  const licensed = (one: Offer['year']): boolean => {
    if (one === year) return evidence.state === 'licensed';
    return one.activationId !== null && evidenceOf(device, one.activationId, false, one.year).state === 'licensed';
  };
  return product.years.filter(licensed).map((one) => one.year);
}

/** By the titles of its updates; a revision that everybody got tells that there is none of the coverage. */
function isUpdated(
  { updates, revision }: Device,
  system: OperatingSystem | undefined,
  { product, year: { coverage } }: Offer,
): boolean | null {
  if (system === undefined || coverage === null) return null;
  if (updates?.some((title) => isSecurityUpdate(title, product.operatingSystems, coverage.from)) === true) return true;
  if (system.minimumRevision !== null && revision !== null && revision <= system.minimumRevision) return false;
  return updates === null ? null : false;
}
