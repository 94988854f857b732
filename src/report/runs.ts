import { batchExitCodes, defaultRebootCodes, defaultRetryCodes, licensed, ready } from '../plan/exit-codes.js';
import type { DeploymentState } from './cells.js';

/** How a program of some package last ended on a device; without code and state, that it never did. */
export interface Run {
  /** The status of a deployment or step, or the registry stamp: their clocks differ. */
  readonly source: 'status' | 'stamp';
  /** Activation ID of the offer whose program it was; null where the list does not say. */
  readonly offerId: string | null;
  readonly exitCode: number | null;
  readonly state: DeploymentState | null;
  /** Day, `yyyy-mm-dd`, with the time of day where the list has one (`momentOf`). */
  readonly moment: string | null;
}

/** A row may name an offer whose program never ran. */
export function ended({ exitCode, state }: Run): boolean {
  return exitCode !== null || state !== null;
}

/** The day of a run, `yyyy-mm-dd`; null where nobody knows. */
export function dayOfRun({ moment }: Run): string | null {
  return moment?.slice(0, 10) ?? null;
}

/**
 * The runs of a device with one more. Of one offer and source the last counts. Of two on one day it is the one that says
 * something, else the later by its time of day; where the list does not tell which of two that failed was later, the worse
 * one, and where it does not tell whether the last one licensed the device, or one of them has no day, both stay.
 */
export function withRun(runs: readonly Run[], run: Run): readonly Run[] {
  const rivals = runs.filter(({ offerId, source }) => offerId === run.offerId && source === run.source);
  if (rivals.length === 0) return [...runs, run];
  if (!ended(run)) return runs;
  const kept = new Set<Run>(rivals);
  let isAdded = true;
  for (const rival of rivals) {
    const wins = ended(rival) ? order(run, rival) : 1;
    if (wins === 1) kept.delete(rival);
    if (wins === -1) isAdded = false;
  }
  const others = runs.filter((each) => !rivals.includes(each) || kept.has(each));
  return isAdded ? [...others, run] : others;
}

/** Whether the time of day, which is missing in one of them, may tell which of two runs was the last. */
export function needTimes(runs: readonly Run[], others: readonly Run[]): boolean {
  return others.some((one) =>
    runs.some(
      (two) =>
        areRivals(one, two) &&
        one.moment !== null &&
        dayOfRun(one) === dayOfRun(two) &&
        (one.moment === dayOfRun(one) || two.moment === dayOfRun(two)) &&
        (one.exitCode !== two.exitCode || one.state !== two.state),
    ),
  );
}

/** Whether it is not known which of the newest runs was the last, and whether the device is licensed hangs on it. */
export function contradict(runs: readonly Run[]): boolean {
  if (runs.length < 2) return false;
  const newest = runs.filter((run) => !runs.some((other) => isOfLaterDay(other, run)));
  return newest.some((one, index) =>
    newest
      .slice(index + 1)
      .some((two) => areRivals(one, two) && order(two, one) === 0 && licenses(one) !== licenses(two)),
  );
}

/** Runs of which only the last counts, and whose times can be compared. */
function areRivals(one: Run, two: Run): boolean {
  return one.source === two.source && mayBeOfOneOffer(one, two);
}

/** Whatever their clocks. */
function isOfLaterDay(one: Run, two: Run): boolean {
  const [day, other] = [dayOfRun(one), dayOfRun(two)];
  return mayBeOfOneOffer(one, two) && day !== null && other !== null && day > other;
}

function mayBeOfOneOffer(one: Run, two: Run): boolean {
  const isOneOffer = one.offerId === two.offerId || one.offerId === null || two.offerId === null;
  return isOneOffer && one !== two && ended(one) && ended(two);
}

/** The last run that ended, the worse where nobody can tell; ask `contradict` first. */
export function newestRun(runs: readonly Run[]): Run | null {
  let best: Run | null = null;
  for (const run of runs) {
    if (!ended(run)) continue;
    if (best === null || isNewer(run, best)) best = run;
  }
  return best;
}

function isNewer(one: Run, two: Run): boolean {
  if (one.source !== two.source) return (dayOfRun(one) ?? '') >= (dayOfRun(two) ?? '');
  const found = order(one, two);
  return found === 0 ? rankOf(one) >= rankOf(two) : found === 1;
}

/** 1 where the first run counts, -1 where the second does, 0 where nobody can tell. */
function order(one: Run, two: Run): -1 | 0 | 1 {
  const [day, other] = [dayOfRun(one), dayOfRun(two)];
  if (day !== null && other !== null && day !== other) return day > other ? 1 : -1;
  const [rank, otherRank] = [rankOf(one), rankOf(two)];
  if ((rank === ranks.none) !== (otherRank === ranks.none)) return rank > otherRank ? 1 : -1;
  if (day !== other) return 0;
  const [time, otherTime] = [one.moment ?? '', two.moment ?? ''];
  if (time !== otherTime && time.length === otherTime.length) return time > otherTime ? 1 : -1;
  if (rank !== otherRank && (licenses(one) || licenses(two))) return 0;
  return rank >= otherRank ? 1 : -1;
}

function licenses(run: Run): boolean {
  return rankOf(run) === ranks.licensed;
}

const ranks = { none: 0, ready: 1, retried: 2, failed: 3, licensed: 4 } as const;

/** What a run says of the license, the worse the higher; `licensed` is of another kind. */
function rankOf(run: Run): number {
  const verdict = exitCodeVerdict(run.exitCode);
  if (verdict === 'licensed') return ranks.licensed;
  if (verdict === null && run.state !== 'failed') return ranks.none;
  const state = unfinished(run);
  return state === 'failed' ? ranks.failed : state === 'retrying' ? ranks.retried : ranks.ready;
}

const saysNothing: readonly number[] = [1618, ...defaultRebootCodes];

/** What an exit code says of the license; null where it says nothing. */
export function exitCodeVerdict(code: number | null): 'licensed' | 'not licensed' | null {
  if (code === null || saysNothing.includes(code)) return null;
  return code === licensed ? 'licensed' : 'not licensed';
}

/** Codes that are no failure: licensed, ready, and success with a restart pending. */
const unfailed: readonly number[] = [licensed, ready, ...defaultRebootCodes];
const retried: readonly number[] = [
  ...defaultRetryCodes,
  ...batchExitCodes.filter((code) => code.retried).map(({ code }) => code),
];

/** Not licensed: whether the batch has still to run, runs again by itself, or ended for good. */
export function unfinished(run: Run | null): 'needs' | 'retrying' | 'failed' {
  if (run === null) return 'needs';
  const { exitCode, state } = run;
  if (exitCode !== null && unfailed.includes(exitCode)) return 'needs';
  if (state === 'retrying' || (exitCode !== null && retried.includes(exitCode))) return 'retrying';
  return exitCode !== null || state === 'failed' ? 'failed' : 'needs';
}
