import { UserError } from '../../errors.js';
import { codeOf } from '../disk-errors.js';
import type { Claim } from './claim.js';
import type { Change } from './commit.js';
import { kindOf, unless } from './disk.js';
import { giveUp } from './owner.js';
import { applicantOf, claimOf, leftOf } from './place.js';
import { removeApplicant, removeWork } from './remove.js';

/** A folder that a run leaves, and why. */
export interface Rest {
  readonly path: string;
  readonly why: string;
}

/** Gives the claim back. What is done with is removed; a change that was begun is left for the next run to finish. */
export function release(change: Change): Rest | null {
  const { claim, state, entered } = change;
  const { place, work, owner } = claim;
  try {
    if (state === 'begun') return leave(change, '');
    if (entered) {
      removeWork(place.disk, work);
      removeClaim(claim);
    }
    if (claim.applied) removeApplicant(place, owner);
    if (state === 'nothing') removeMadeFolders(claim);
    return null;
  } catch (error) {
    return leave(change, error instanceof UserError ? (error.issues[0]?.what ?? '') : codeOf(error));
  } finally {
    giveUp(owner);
  }
}

/** Leaves what is there, out of the claim where that works: the next run need not find out then that this one is gone. */
function leave({ claim, entered }: Change, why: string): Rest | null {
  const { place, work, owner } = claim;
  let path = entered ? work : applicantOf(place, owner);
  try {
    if (entered && isThere(claim, work)) {
      place.disk.renameSync(work, leftOf(place, owner));
      path = leftOf(place, owner);
    }
    removeClaim(claim);
  } catch {
    // Then the next run does have to find out.
  }
  if (isThere(claim, path)) return { path, why };
  return isThere(claim, claimOf(place)) && entered ? { path: claimOf(place), why } : null;
}

/** Empty by now, or the claim of a run that found it empty. */
function removeClaim({ place }: Claim): void {
  unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => {
    place.disk.rmdirSync(claimOf(place));
  });
}

/** Those that this run made and nothing came into. */
function removeMadeFolders({ place: { disk }, madeFolders }: Claim): void {
  try {
    for (const folder of madeFolders.toReversed()) disk.rmdirSync(folder);
  } catch {
    // Another run uses it by now.
  }
}

/** On a disk that does not even answer that, what was there is there. */
function isThere({ place: { disk } }: Claim, path: string): boolean {
  try {
    return kindOf(disk, path) !== 'nothing';
  } catch {
    return true;
  }
}
