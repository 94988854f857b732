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
 * The runs of a device with one more. Of one offer and source the last counts; where the list does not tell which one that is,
 * all that may be it stay.
 */
export function withRun(runs: readonly Run[], run: Run): readonly Run[] {
  const isRival = ({ offerId, source }: Run): boolean => offerId === run.offerId && source === run.source;
  if (!runs.some(isRival)) return [...runs, run];
  if (!ended(run)) return runs;
  const others = runs.filter((each) => !isRival(each) || (ended(each) && !supersedes(run, each)));
  return others.some((each) => isRival(each) && (isSame(each, run) || supersedes(each, run)))
    ? others
    : [...others, run];
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

/** Whether it is not known which run was the last, and whether the device is licensed hangs on it. */
export function contradict(runs: readonly Run[]): boolean {
  if (runs.length < 2) return false;
  const last = lastRuns(runs);
  return last.some((one) =>
    last.some((two) => areRivals(one, two) && isProof(one) && saysSomething(two) && !isProof(two)),
  );
}

/** The last run that ended, the worst where nobody can tell; ask `contradict` first. */
export function newestRun(runs: readonly Run[]): Run | null {
  let best: Run | null = null;
  for (const run of lastRuns(runs)) if (best === null || isNewer(run, best)) best = run;
  return best;
}

/** Runs that ended, of which any may be the last. */
function lastRuns(runs: readonly Run[]): readonly Run[] {
  const isOver = (run: Run): boolean =>
    runs.some(
      (other) =>
        mayBeOfOneOffer(other, run) && (areRivals(other, run) ? supersedes(other, run) : isOfLaterDay(other, run)),
    );
  return runs.filter((run) => ended(run) && !isOver(run));
}

/** Runs of which only the last counts, and whose times can be compared. */
function areRivals(one: Run, two: Run): boolean {
  return one.source === two.source && mayBeOfOneOffer(one, two);
}

function isOfLaterDay(one: Run, two: Run): boolean {
  const [day, other] = [dayOfRun(one), dayOfRun(two)];
  return day !== null && other !== null && day > other;
}

function mayBeOfOneOffer(one: Run, two: Run): boolean {
  const isOneOffer = one.offerId === two.offerId || one.offerId === null || two.offerId === null;
  return isOneOffer && one !== two && ended(one) && ended(two);
}

/** Of one source the worse, and of two of a kind always the same one, whatever the order of the rows. */
function isNewer(one: Run, two: Run): boolean {
  if (one.source === two.source) {
    const [rank, other] = [rankOf(one), rankOf(two)];
    return rank === other ? (one.exitCode ?? -Infinity) >= (two.exitCode ?? -Infinity) : rank > other;
  }
  return (dayOfRun(one) ?? '') >= (dayOfRun(two) ?? '');
}

/**
 * Whether a run counts and its rival does not: it is the later one. Of one day, or where a day is not known, it is the one that
 * says something.
 */
function supersedes(one: Run, two: Run): boolean {
  const [day, other] = [dayOfRun(one), dayOfRun(two)];
  if (day !== null && other !== null && day !== other) return day > other;
  if (saysSomething(one) !== saysSomething(two)) return saysSomething(one);
  const [time, otherTime] = [one.moment ?? '', two.moment ?? ''];
  return day === other && time.length === otherTime.length && time > otherTime;
}

function isSame(one: Run, two: Run): boolean {
  return one.exitCode === two.exitCode && one.state === two.state && one.moment === two.moment;
}

function isProof(run: Run): boolean {
  return rankOf(run) === ranks.licensed;
}

function saysSomething(run: Run): boolean {
  return rankOf(run) !== ranks.none;
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
