import type { Year } from '../catalog/product.js';
import type { BaselineAnswer } from './baseline.js';
import { licenseColumns } from './columns.js';
import type { Device, Stamp } from './device.js';
import type { Column } from './headings.js';
import { contradict, exitCodeVerdict, newestRun, type Run, unfinished } from './runs.js';

/** What one source says about a device and a program year; null where it says nothing. */
export type Verdict = 'licensed' | 'not licensed' | null;

/** `unknown`: nothing that could be read says whether it is licensed. */
export type LicenseState = 'licensed' | 'needs' | 'failed' | 'retrying' | 'unknown';

export type EvidenceSource = 'baseline' | 'inventory' | 'stamp' | 'exitCode' | 'esuValue';

export interface Evidence {
  readonly verdicts: Readonly<Record<EvidenceSource, Verdict>>;
  readonly state: LicenseState;
  /** The source that was believed; null where none says anything. */
  readonly by: EvidenceSource | null;
  /** True where two sources contradict each other. */
  readonly disagrees: boolean;
  /** The newest run of this year's package; null where none is known, or nobody can tell which one it is. */
  readonly run: Run | null;
}

const sources: readonly EvidenceSource[] = ['baseline', 'inventory', 'stamp', 'exitCode', 'esuValue'];

/**
 * What a device's rows say about one program year. The configuration baseline asks Windows itself every day, and outranks
 * hardware inventory, which asks once a week. Hardware inventory, which asks Windows itself, outranks the stamp and the
 * exit code of the batch, which asked Windows then; all outrank ESUValue, which no page of Microsoft's documents.
 *
 * @param activationId of the year; null where it is not known: then only the exit code says something
 * @param exitCodeCounts whether an exit code without an offer beside it is one of this year's package
 * @param year that the settings of the baseline name
 */
export function evidenceOf(
  device: Device,
  activationId: string | null,
  exitCodeCounts: boolean,
  year: Year | null = null,
): Evidence {
  const isOf = ({ offerId }: { readonly offerId: string | null }): boolean =>
    offerId === null ? exitCodeCounts : offerId === activationId;
  const own = device.runs.filter(isOf);
  const isUndecided = contradict(own);
  const run = isUndecided ? null : newestRun(own);
  const verdicts = {
    baseline: baselineVerdict(device.baseline.filter((each) => (each.year === null ? isOf(each) : each.year === year))),
    inventory: holds(device, 'licensedIds', activationId),
    stamp: stampVerdict(device.stamps.findLast(isOf)),
    exitCode: isUnread(device, ['exitCode']) ? null : exitCodeVerdict(run?.exitCode ?? null),
    esuValue: holds(device, 'esuIds', activationId),
  };
  const by = sources.find((source) => verdicts[source] !== null) ?? null;
  const believed = by === null ? null : verdicts[by];
  return {
    verdicts,
    by,
    run,
    state: believed === null && isUndecided ? 'unknown' : stateOf(device, believed, run),
    disagrees: sources.some((source) => verdicts[source] !== null && verdicts[source] !== believed),
  };
}

/** Where each kind of IDs is read. */
const idColumns: Readonly<Record<'licensedIds' | 'esuIds', readonly Column[]>> = {
  licensedIds: ['licensedIds', 'licenseId', 'licenseStatus'],
  esuIds: ['esuValue'],
};

/** Beside an answer that was not understood, an ID that is not there may well be there. */
function holds(device: Device, kind: keyof typeof idColumns, activationId: string | null): Verdict {
  const ids = device[kind];
  if (ids === null || activationId === null) return null;
  if (ids.includes(activationId)) return 'licensed';
  return isUnread(device, idColumns[kind]) ? null : 'not licensed';
}

function isUnread({ unread }: Device, columns: readonly Column[]): boolean {
  return unread.length > 0 && columns.some((column) => unread.includes(column));
}

/** A setting that says no is no, whatever an earlier state of the whole says. */
function baselineVerdict(answers: readonly BaselineAnswer[]): Verdict {
  if (answers.some(({ verdict }) => verdict === 'not licensed')) return 'not licensed';
  return answers.find(({ verdict }) => verdict !== null)?.verdict ?? null;
}

function stampVerdict(stamp: Stamp | undefined): Verdict {
  const licensed = stamp?.licensed ?? null;
  if (licensed === null) return null;
  return licensed ? 'licensed' : 'not licensed';
}

/**
 * Where no source says anything, a device needs the license if the list would say so: other devices have an answer there, and
 * its own cells are empty. Text that was not understood, and a run that ended well without a word of the license, are no such
 * answer.
 */
function stateOf(device: Device, believed: Verdict, run: Run | null): LicenseState {
  if (believed === 'licensed') return 'licensed';
  const state = unfinished(run);
  if (believed !== null || state !== 'needs') return state;
  const endedWell = run !== null && (run.state === 'succeeded' || run.exitCode !== null);
  return device.tells && !endedWell && !isUnread(device, licenseColumns) ? 'needs' : 'unknown';
}
