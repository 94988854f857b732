import { batchExitCodes, defaultRebootCodes, defaultRetryCodes, licensed, ready } from '../plan/exit-codes.js';
import type { Device } from './device.js';

/** What one source says about a device and a program year; null where it says nothing. */
export type Verdict = 'licensed' | 'not licensed' | null;

export type LicenceState = 'licensed' | 'needs' | 'failed' | 'retrying';

export type EvidenceSource = 'inventory' | 'exitCode' | 'esuValue';

export interface Evidence {
  readonly verdicts: Readonly<Record<EvidenceSource, Verdict>>;
  readonly state: LicenceState;
  /** The source that was believed; null where none says anything. */
  readonly by: EvidenceSource | null;
  /** True where two sources say opposite things. */
  readonly disagrees: boolean;
}

const sources: readonly EvidenceSource[] = ['inventory', 'exitCode', 'esuValue'];

/**
 * What a device's row says about one program year. Hardware inventory, which asks Windows itself, outranks the exit code
 * of the batch, which asked Windows then; both outrank ESUValue, which no page of Microsoft's documents.
 *
 * @param activationId of the year; null where it is not known: then only the exit code says something
 * @param exitCodeCounts whether an exit code without an offer beside it is one of this year's package
 */
export function evidenceOf(device: Device, activationId: string | null, exitCodeCounts: boolean): Evidence {
  const counts = device.offerId === null ? exitCodeCounts : device.offerId === activationId;
  const verdicts = {
    inventory: holds(device.licensedIds, activationId),
    exitCode: counts ? exitCodeVerdict(device.exitCode) : null,
    esuValue: holds(device.esuIds, activationId),
  };
  const by = sources.find((source) => verdicts[source] !== null) ?? null;
  const said = sources.flatMap((source) => verdicts[source] ?? []);
  const isLicensed = by !== null && verdicts[by] === 'licensed';
  return {
    verdicts,
    by,
    state: isLicensed ? 'licensed' : counts ? unfinished(device) : 'needs',
    disagrees: new Set(said).size > 1,
  };
}

function holds(ids: readonly string[] | null, activationId: string | null): Verdict {
  if (ids === null || activationId === null) return null;
  return ids.includes(activationId) ? 'licensed' : 'not licensed';
}

const saysNothing: readonly number[] = [1618, ...defaultRebootCodes];

function exitCodeVerdict(code: number | null): Verdict {
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
function unfinished({ exitCode, state }: Device): LicenceState {
  if (exitCode !== null && unfailed.includes(exitCode)) return 'needs';
  if (state === 'retrying' || (exitCode !== null && retried.includes(exitCode))) return 'retrying';
  return exitCode !== null || state === 'failed' ? 'failed' : 'needs';
}
