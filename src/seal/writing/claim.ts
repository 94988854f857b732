import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exitCodes, UserError } from '../../errors.js';
import { codeOf } from '../disk-errors.js';
import { kindNames, kindOf, makeFolders, unless } from './disk.js';
import { move } from './move.js';
import { describeOwner, isOwner, newOwner, type Owner, stateOf } from './owner.js';
import { applicantOf, claimOf, leftOf, type Place, planted } from './place.js';
import { isStale, showLife, signMilliseconds } from './sign-of-life.js';

/** The right to change the entries of a place, until it is released. */
export interface Claim {
  readonly place: Place;
  readonly owner: Owner;
  /** The folder of this run inside the claim. Whoever takes the claim over moves it away: then no path below it exists. */
  readonly work: string;
  /** Whether a folder of this run was made. */
  applied: boolean;
  /** The place's folder and those above it, as far as this run made them; outer ones first. */
  readonly madeFolders: string[];
}

/** Is told what a run waits for. */
export type Waiting = (what: string) => void;

const patience = { pollMilliseconds: 60, mostMilliseconds: 120_000, failures: 50 } as const;

/** A claim that is still to be taken. */
export function newClaim(place: Place): Claim {
  const owner = newOwner();
  return { place, owner, work: join(claimOf(place), owner), applied: false, madeFolders: [] };
}

/**
 * Waits for the claim and takes it; one whose owner is gone is taken over.
 *
 * @param waiting is told once, where it is not free at once; with null there is no waiting
 * @throws UserError where another run holds it, for two minutes if that is waited for, or something else stands in its place
 */
export async function takeClaim(claim: Claim, waiting: Waiting | null): Promise<void> {
  const { place, owner } = claim;
  let failures = 0;
  let seen = { holder: '', since: 0 };
  for (;;) {
    apply(claim);
    const failure = enter(place, owner);
    if (failure === null) return;
    const holder = holderOf(place);
    if (holder === null) {
      // Released or taken over in this very moment; what never passes is a failure of the disk.
      failures += 1;
      if (failures > patience.failures) throw failure;
    } else if (isGone(place, owner, holder, join(claimOf(place), holder))) {
      takeOver(place, holder);
      continue;
    } else {
      failures = 0;
      if (holder !== seen.holder) {
        if (waiting === null) throw busy(place, holder);
        if (seen.holder === '') waiting(`Waiting for another run (${describeOwner(holder)}).`);
        seen = { holder, since: performance.now() };
      }
      if (performance.now() - seen.since > patience.mostMilliseconds) throw busy(place, holder);
    }
    await pause(patience.pollMilliseconds);
  }
}

/** True where an owner is known to have ended, or has shown no life for so long that nobody waits for it. */
function isGone(place: Place, ours: Owner, owner: Owner, work: string): boolean {
  const state = stateOf(owner);
  if (state !== 'unknown') return state === 'gone';
  return [applicantOf(place, ours), claimOf(place)].some((folder) => isStale(place.disk, work, join(folder, ours)));
}

/** Makes the folder that is to become the claim, or shows that it still waits. */
function apply(claim: Claim): void {
  const { place, owner, madeFolders } = claim;
  const { disk, folder, folderMode } = place;
  const applicant = applicantOf(place, owner);
  if (folderMode !== null) makeFolders(disk, folder, folderMode, madeFolders);
  // Not more than one level at a time: a folder that should be there and is not is never made on the way. One that was
  // made may be removed in this moment, by the run that made it; then it is made again.
  unless(folderMode === null ? ['EEXIST'] : ['EEXIST', 'ENOENT'], () => {
    disk.mkdirSync(applicant, { mode: 0o700 });
  });
  claim.applied = true;
  // A run that holds the claim may remove it in this moment, then it is made again.
  unless(['EEXIST', 'ENOENT'], () => {
    disk.mkdirSync(join(applicant, owner), { mode: 0o700 });
  });
  unless(['ENOENT'], () => {
    showLife(disk, join(applicant, owner));
  });
}

/** One rename: it fails where there is a claim, since a claim is never empty. Returns why it failed. */
function enter(place: Place, owner: Owner): Error | null {
  const { disk } = place;
  const claim = claimOf(place);
  const standing = kindOf(disk, claim);
  if (standing !== 'nothing' && standing !== 'folder')
    throw planted(claim, `This is not an esupack folder, but ${kindNames[standing]}.`);
  try {
    disk.renameSync(applicantOf(place, owner), claim);
    return null;
  } catch (error) {
    // The server of a share may have done it and its answer got lost.
    if (kindOf(disk, join(claim, owner)) === 'folder') return null;
    if (!['EEXIST', 'ENOTEMPTY', 'ENOENT', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error;
    return error as Error;
  }
}

/** Null where nobody holds the claim. An empty one is free: Windows renames nothing over it, so it is removed. */
function holderOf(place: Place): Owner | null {
  const { disk } = place;
  const claim = claimOf(place);
  if (kindOf(disk, claim) === 'nothing') return null;
  let names: readonly string[] = [];
  unless(['ENOENT'], () => {
    names = disk.readdirSync(claim);
  });
  const [holder = null, ...others] = names;
  if (holder === null) {
    unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => {
      disk.rmdirSync(claim);
    });
    return null;
  }
  if (!isOwner(holder) || others.length > 0)
    throw planted(claim, `It contains ${names.join(', ')}, which no run of this version left behind.`);
  return holder;
}

/** In one step, and by the owner's name: of several that find it gone one succeeds, and none moves a newer claim away. */
function takeOver(place: Place, holder: Owner): void {
  unless(['ENOENT'], () => {
    move(place.disk, join(claimOf(place), holder), leftOf(place, holder));
  });
}

function busy(place: Place, holder: Owner): UserError {
  const what = `Another run is writing this (${describeOwner(holder)}). Nothing was changed.`;
  const repair = 'Wait until it ends, then run the command again.';
  return new UserError([{ where: join(place.folder, place.label), what, repair }], exitCodes.failed);
}

/** Shows life while a run waits for something else than the disk; returns how to stop it. */
export function keepShowingLife({ place, work }: Claim): () => void {
  const timer = setInterval(() => {
    try {
      showLife(place.disk, work);
    } catch {
      // Not entered yet, or lost: the next step of the run finds out.
    }
  }, signMilliseconds);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
