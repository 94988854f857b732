import { licensed, notCovered } from '../plan/exit-codes.js';
import { stepNames } from '../plan/task-sequence/step-names.js';
import type { Device } from './device.js';
import { ended, type Run } from './runs.js';

/** How a step of a task sequence ended on a device: one row of such a list. */
export interface StepResult {
  readonly offerId: string | null;
  /** Package ID of the task sequence; empty where the list does not say. */
  readonly sequence: string;
  /** ActionName. */
  readonly step: string;
  /** Null where the row has none that can be read. */
  readonly exitCode: number | null;
  /** As `momentOf` writes it; null where the row has none that can be read. */
  readonly moment: string | null;
  /** LastStatusMsgID; undefined where the list has no such column, null where it cannot be read. */
  readonly message: number | null | undefined;
}

/** Our steps that run the batch, in the order in which a run comes to them. */
const batchSteps: readonly string[] = [stepNames.check, ...stepNames.install, stepNames.deposit];

/** Exit code 0 of these is not yet a license. */
const installOnly: readonly string[] = stepNames.install.filter((name) => name !== stepNames.activate);

/** Whether a step is one of ours; what another ends with says nothing. */
export function isOwnStep(name: string): boolean {
  return ownNames.has(name.trim().toLowerCase());
}

const ownNames: ReadonlySet<string> = new Set([...batchSteps, stepNames.notCovered].map((name) => name.toLowerCase()));

/** A device with what the rows of its steps say, if anything: only a step of ours tells. */
export function withSteps(device: Device, results: readonly StepResult[]): Device {
  const run = runOfSteps(results);
  return run === null ? device : { ...device, runs: [...device.runs.filter(ended), run], tells: true };
}

/**
 * What our steps say of the batch on one device: the code of the step that ended last, which belongs to the newest run and
 * is *Activate* there, or *Check* where *Activate* did not run, or *Not covered*. An older run never stands in for a newer
 * one that cannot be read. Steps of others say nothing.
 *
 * @returns null where they do not say it, or where it cannot be told which of them came last
 */
function runOfSteps(results: readonly StepResult[]): Run | null {
  const ours = results.flatMap((each) => ownStep(each) ?? []);
  const [first, ...others] = ours.toSorted(latestFirst);
  if (first === undefined) return null;
  // A row whose time is missing, or is a day only, could be the newest among others.
  if (ours.some(({ moment }) => moment?.length !== first.moment?.length)) return null;
  // Two task sequences could be those of two years.
  if (ours.some(({ sequence, offerId }) => sequence !== first.sequence || offerId !== first.offerId)) return null;
  const rivals = others.filter(({ moment }) => moment === first.moment);
  // One run never has both.
  if (rivals.some(({ order }) => (order === uncovered) !== (first.order === uncovered))) return null;
  const told = [first, ...rivals];
  if (told.some((one) => told.some((two) => one.order === two.order && one.exitCode !== two.exitCode))) return null;
  const { offerId, exitCode, moment } = first;
  return exitCode === null ? null : { source: 'status', offerId, exitCode, state: null, moment };
}

interface OwnStep extends StepResult {
  readonly order: number;
}

const uncovered = batchSteps.length;

/** Status messages of a step that ended: completed, failed, failure ignored. Inferred: no page of Microsoft's lists them. */
const stepEnded: readonly number[] = [11_134, 11_135, 11_138];

/** Those below are of groups, and of steps that were skipped, whose exit code is 0 too. */
const isOther = (message: number): boolean => message >= 11_120 && message < 11_134;

/** @returns null where it is none of ours, or one that did not run */
function ownStep(result: StepResult): OwnStep | null {
  const { message, exitCode } = result;
  const name = result.step.trim().toLowerCase();
  // The upper half of a status message ID holds its severity.
  const id = typeof message === 'number' ? message & 0xffff : message;
  if (typeof id === 'number' && isOther(id)) return null;
  const known = id === undefined || (id !== null && stepEnded.includes(id)) ? exitCode : null;
  if (name === stepNames.notCovered.toLowerCase()) {
    // It ends with its own code or not at all: 0 is a step that was skipped.
    if (exitCode === licensed) return null;
    return { ...result, order: uncovered, exitCode: known === notCovered ? known : null };
  }
  const order = batchSteps.findIndex((each) => each.toLowerCase() === name);
  if (order === -1) return null;
  const says = known === licensed && installOnly.includes(batchSteps[order] ?? '') ? null : known;
  return { ...result, order, exitCode: says };
}

function latestFirst(one: OwnStep, two: OwnStep): number {
  const [earlier, later] = [one.moment ?? '', two.moment ?? ''];
  if (earlier !== later) return earlier < later ? 1 : -1;
  return two.order - one.order;
}
