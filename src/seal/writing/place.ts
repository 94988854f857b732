import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { exitCodes, type Issue, UserError } from '../../errors.js';
import type { Disk } from './disk.js';

/** Where files are written or replaced, all of them or none. */
export interface Place {
  readonly disk: Disk;
  readonly folder: string;
  /** What the person knows it by, for messages. */
  readonly where: string;
  /** The mode with which the folder is made when it is missing; null where it must be there. */
  readonly folderMode: number | null;
  /** Names the claim: a bundle's id, or a file's name. Runs with the same label exclude each other. */
  readonly label: string;
  /** The entries of the folder that one change is about. The last one is a file. */
  readonly names: readonly string[];
  /** Why entries of a folder are none that esupack may replace; empty where they are, or where nothing stands. */
  readonly foreign: (folder: string, names: readonly string[]) => Promise<readonly Issue[]>;
  /** What to do where this folder cannot be written, e.g. `Choose another folder with --out.` */
  readonly elsewhere: string;
}

/**
 * Folders beside the entries, all of them hidden and with mode 0700:
 *
 *   .<label>.writing/<owner>/     the claim. It is made by renaming an applicant, which fails where there is one already
 *   .<label>.writing-<owner>/<owner>/   an applicant: a run that waits for the claim
 *   .<label>.left-<owner>/        what an owner left; whoever holds the claim finishes or removes it before anything else
 *
 * An owner's folder holds:
 *
 *   alive      written again and again: its time is the owner's sign of life
 *   new/       the entries, being written
 *   complete/  the same folder once everything is in it: from here on the change goes forward
 *   old/       what stood there before
 */
export const claimOf = (place: Place): string => join(place.folder, `${hiddenName(place)}.writing`);
export const applicantOf = (place: Place, owner: string): string => `${claimOf(place)}-${owner}`;
export const leftOf = (place: Place, owner: string): string => join(place.folder, `${hiddenName(place)}.left-${owner}`);

/** File systems take names of 255 bytes: of a long label its beginning and its checksum. */
function hiddenName({ label }: Place): string {
  if (Buffer.byteLength(label) <= 120) return `.${label}`;
  return `.${label.slice(0, 20)}-${createHash('sha256').update(label).digest('hex').slice(0, 16)}`;
}

/** A hidden folder that is not as esupack makes it. */
export function planted(where: string, what: string): UserError {
  const repair = 'esupack changes nothing next to it. Check what it is, then move or delete it.';
  return new UserError([{ where, what, repair }], exitCodes.exists);
}
