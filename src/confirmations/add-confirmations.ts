import type { Confirmation } from '../plan/confirmation.js';
import { type Issue, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { mergePairs } from './merge-pairs.js';
import { changedIssues, mergeConfirmations } from './merge-confirmations.js';
import { missingDevices } from './missing-devices.js';
import { readPairs } from './pairs.js';

export interface NamedFile {
  /** What the person knows it by. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AddOptions {
  readonly devices: NamedFile | null;
  /** Missing Confirmation IDs are warnings. */
  readonly partial: boolean;
  /** A new Confirmation ID may take the place of another. */
  readonly replace: boolean;
}

export interface AddedConfirmations {
  /** All that the bundle will hold. */
  readonly confirmations: readonly Confirmation[];
  readonly added: number;
  readonly replaced: number;
  /** Rows of other licenses. */
  readonly passedOver: number;
  readonly warnings: readonly Issue[];
}

/**
 * Adds the pairs of a file to those of a bundle.
 *
 * @param held what the bundle holds already
 * @throws UserError with every mistake of the file and the device list at once
 */
export function addConfirmations(
  { name, bytes }: NamedFile,
  { offer }: PackagePlan,
  held: readonly Confirmation[],
  { devices, partial, replace }: AddOptions,
): AddedConfirmations {
  const read = readPairs(name, bytes, offer.activationId);
  const merged = mergePairs(name, read.pairs);
  const { confirmations, added, changed } = mergeConfirmations(held, merged.confirmations);
  const missing = devices === null ? [] : missingDevices(devices.name, devices.bytes, read.pairs, confirmations);
  const gaps = [...read.without, ...missing];
  const mistakes = [
    ...read.issues,
    ...merged.issues,
    ...(replace ? [] : changedIssues(changed)),
    ...(partial ? [] : gaps),
    ...(confirmations.length > mostDevices ? [tooMany(name, confirmations.length)] : []),
  ];
  if (mistakes.length > 0) throw new UserError(mistakes);
  if (read.pairs.length === 0) throw nothing(name, read.passedOver);
  return { confirmations, added, replaced: changed.length, passedOver: read.passedOver, warnings: gaps };
}

/** No file of a bundle that is larger than 64 MiB is read again; a pair takes up to 115 bytes. */
const mostDevices = 500_000;

function tooMany(where: string, devices: number): Issue {
  const what = `The bundle would have Confirmation IDs for ${devices} devices. The limit is ${mostDevices}.`;
  return { where, what, repair: 'Generate another bundle with another --id for some of the devices.' };
}

function nothing(name: string, passedOver: number): UserError {
  const what =
    passedOver === 0
      ? 'It has no row with a Confirmation ID.'
      : `None of its rows is for this activation ID. Rows for other activation IDs: ${passedOver}.`;
  return new UserError([{ where: name, what, repair: 'Specify the file for this product and year.' }]);
}
