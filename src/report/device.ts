import type { Readiness } from '../plan/stamp.js';
import type { BaselineAnswer } from './baseline.js';
import type { Column } from './headings.js';
import { dayOfRun, type Run, withRun } from './runs.js';
import type { DeviceSystem } from './systems.js';

/** What the registry stamp of one offer says. */
export interface Stamp {
  readonly offerId: string | null;
  /** By its LicenseStatus; null where it does not tell. */
  readonly licensed: boolean | null;
  readonly readiness: Readiness | null;
  /** Day on which the batch last ran, Check included, `yyyy-mm-dd`. */
  readonly day: string | null;
}

/** In place of a day: there was none yet. Before any day in order. */
export const never = '';

/** One device, all its rows of all lists of a day taken together. What is null is not in the lists. */
export interface Device {
  readonly name: string;
  readonly system: DeviceSystem;
  /** Update revision of the build. */
  readonly revision: number | null;
  /** Whether a deployment can reach it at all. */
  readonly standing: 'client' | 'noClient' | 'obsolete';
  /** As the list has it, for the table. */
  readonly esuValue: string;
  /** Activation IDs in ESUValue; empty where it is 0. */
  readonly esuIds: readonly string[] | null;
  /** Activation IDs with LicenseStatus 1; empty where inventory knows of none. */
  readonly licensedIds: readonly string[] | null;
  /** Activation IDs that Windows knows, active or not; empty where inventory has licenses and none of these; null: unknown. */
  readonly knownIds: readonly string[] | null;
  readonly runs: readonly Run[];
  /** Oldest first. */
  readonly stamps: readonly Stamp[];
  readonly baseline: readonly BaselineAnswer[];
  /** Titles of installed updates; null where the list has no such column. */
  readonly updates: readonly string[] | null;
  /** Day on which the newest of them was seen, `yyyy-mm-dd`. */
  readonly lastUpdate: string | null;
  /** Days, `yyyy-mm-dd`; `never` where the list has the column and no date for the device; null where nobody knows. */
  readonly lastDiscovery: string | null;
  readonly lastInventory: string | null;
  /** Columns with text that was not understood, in any row of the device: no answer is neither yes nor no. */
  readonly unread: readonly Column[];
  /** Whether any list of the device says of some device whether it is licensed. */
  readonly tells: boolean;
  /** Value of the column by which the report is broken down. */
  readonly group: string | null;
}

/** The newest day on which any program ended. */
export function lastStatusOf({ runs }: Device): string | null {
  return runs.reduce<string | null>((newest, run) => latest(newest, dayOfRun(run)), null);
}

/**
 * Two rows of one device as one: SQL gives a row for each license and deployment. IDs add up, the newest day and the newest
 * run of each offer count.
 */
export function merge(one: Device, two: Device): Device {
  return {
    ...one,
    standing: one.standing === 'client' ? one.standing : two.standing,
    system: one.system.product === null && two.system.recognized ? two.system : one.system,
    revision: highest(one.revision, two.revision),
    esuValue: one.esuValue === '' ? two.esuValue : one.esuValue,
    esuIds: both(one.esuIds, two.esuIds),
    licensedIds: both(one.licensedIds, two.licensedIds),
    knownIds: both(one.knownIds, two.knownIds),
    runs: two.runs.reduce(withRun, one.runs),
    stamps: two.stamps.length === 0 ? one.stamps : [...one.stamps, ...two.stamps].toSorted(byDay),
    baseline: two.baseline.length === 0 ? one.baseline : [...one.baseline, ...two.baseline],
    updates: both(one.updates, two.updates),
    lastUpdate: latest(one.lastUpdate, two.lastUpdate),
    lastDiscovery: latest(one.lastDiscovery, two.lastDiscovery),
    lastInventory: latest(one.lastInventory, two.lastInventory),
    unread: two.unread.length === 0 ? one.unread : [...new Set([...one.unread, ...two.unread])],
    tells: one.tells || two.tells,
    group: one.group ?? two.group,
  };
}

function byDay({ day: one }: Stamp, { day: two }: Stamp): number {
  if (one === two) return 0;
  return (one ?? '') < (two ?? '') ? -1 : 1;
}

/** Two lists of which either may be unknown as one. */
export function both(one: readonly string[] | null, two: readonly string[] | null): readonly string[] | null {
  if (one === null || two === null) return one ?? two;
  return two.every((id) => one.includes(id)) ? one : [...new Set([...one, ...two])];
}

function highest(one: number | null, two: number | null): number | null {
  if (one === null || two === null) return one ?? two;
  return Math.max(one, two);
}

/** The later of two days, where there is one. */
export function latest(one: string | null, two: string | null): string | null {
  if (one === null || two === null) return one ?? two;
  return one > two ? one : two;
}
