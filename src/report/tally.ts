import type { JudgedDevice } from './judge.js';

/** How many devices of a group are where. Licensed, needs, failed, retrying and unknown together are eligible. */
export interface Tally {
  readonly eligible: number;
  readonly licensed: number;
  readonly needs: number;
  readonly failed: number;
  readonly retrying: number;
  /** Devices of which no list says whether they are licensed. */
  readonly unknown: number;
  /** Eligible devices whose discovery or inventory is old; they are among the others. */
  readonly stale: number;
  /** Eligible devices about which two sources contradict each other. */
  readonly disagree: number;
  /** Licensed devices that have a security update of the coverage, and those that have none; the others do not tell. */
  readonly updated: number;
  readonly notUpdated: number;
  /** Licensed of eligible; null where nothing is eligible or known. */
  readonly coverage: Percent | null;
}

/**
 * One decimal, rounded down.
 *
 * @asType number
 */
export type Percent = number;

/** Counts the devices that a measured offer covers; others are passed over. */
export function tallyOf(devices: readonly JudgedDevice[]): Tally {
  const count = {
    eligible: 0,
    licensed: 0,
    needs: 0,
    failed: 0,
    retrying: 0,
    unknown: 0,
    stale: 0,
    disagree: 0,
    updated: 0,
    notUpdated: 0,
  };
  for (const { evidence, stale, updated } of devices) {
    if (evidence === null) continue;
    count.eligible += 1;
    count[evidence.state] += 1;
    if (evidence.state === 'licensed' && updated === true) count.updated += 1;
    if (evidence.state === 'licensed' && updated === false) count.notUpdated += 1;
    if (stale) count.stale += 1;
    if (evidence.disagrees) count.disagree += 1;
  }
  return {
    ...count,
    coverage: count.eligible === count.unknown ? null : Math.floor((count.licensed * 1000) / count.eligible) / 10,
  };
}

/** Whether at least `percent` of the eligible devices are licensed; no rounding helps. Never true of none, or of nothing known. */
export function reaches({ eligible, licensed, unknown }: Tally, percent: number): boolean {
  return eligible > unknown && licensed * 100 >= percent * eligible;
}

export function addTo<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
