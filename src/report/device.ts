import type { DeploymentState } from './cells.js';
import type { DeviceSystem } from './systems.js';

/** One device of a list, all its rows taken together. What is null is not in the list. */
export interface Device {
  readonly name: string;
  readonly system: DeviceSystem;
  /** Whether a deployment can reach it at all. */
  readonly standing: 'client' | 'noClient' | 'obsolete';
  /** As the list has it, for the table. */
  readonly esuValue: string;
  /** Activation IDs in ESUValue; empty where it has a value without any, such as 0. */
  readonly esuIds: readonly string[] | null;
  /** Activation IDs with LicenseStatus 1; empty where inventory knows of none. */
  readonly licensedIds: readonly string[] | null;
  readonly exitCode: number | null;
  readonly state: DeploymentState | null;
  /** Days, `yyyy-mm-dd`. */
  readonly lastDiscovery: string | null;
  readonly lastInventory: string | null;
  readonly lastStatus: string | null;
  /** Activation ID of the offer whose program ended with `exitCode`. */
  readonly offerId: string | null;
}

/**
 * Two rows of one device as one: SQL gives a row for each licence and deployment. IDs add up, the newest day and the
 * newest status count.
 */
export function merge(one: Device, two: Device): Device {
  const newer = (two.lastStatus ?? '') >= (one.lastStatus ?? '') && hasStatus(two) ? two : hasStatus(one) ? one : two;
  return {
    ...one,
    standing: one.standing === 'client' ? one.standing : two.standing,
    system: one.system.product === null && two.system.recognised ? two.system : one.system,
    esuValue: one.esuValue === '' ? two.esuValue : one.esuValue,
    esuIds: both(one.esuIds, two.esuIds),
    licensedIds: both(one.licensedIds, two.licensedIds),
    exitCode: newer.exitCode,
    state: newer.state,
    lastStatus: newer.lastStatus,
    offerId: newer.offerId,
    lastDiscovery: latest(one.lastDiscovery, two.lastDiscovery),
    lastInventory: latest(one.lastInventory, two.lastInventory),
  };
}

function hasStatus({ exitCode, state }: Device): boolean {
  return exitCode !== null || state !== null;
}

function both(one: readonly string[] | null, two: readonly string[] | null): readonly string[] | null {
  if (one === null || two === null) return one ?? two;
  return two.every((id) => one.includes(id)) ? one : [...new Set([...one, ...two])];
}

function latest(one: string | null, two: string | null): string | null {
  if (one === null || two === null) return one ?? two;
  return one > two ? one : two;
}
