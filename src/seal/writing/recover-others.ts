import { join } from 'node:path';
import { UserError } from '../../errors.js';
import { codeOf } from '../disk-errors.js';
import { changeEntries } from './change-entries.js';
import { type Disk, unless } from './disk.js';
import { isOwner, stateOf } from './owner.js';
import type { Place } from './place.js';

/**
 * Ends what runs for other labels left in a folder, where their owner is known to be gone: it may hold keys, and perhaps
 * nobody runs the same command again. What cannot be ended stays as it is for those who do.
 *
 * @param placeOf the place of a label
 */
export async function recoverOthers(disk: Disk, folder: string, placeOf: (label: string) => Place): Promise<void> {
  try {
    for (const label of abandoned(disk, folder)) await ended(placeOf(label));
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

async function ended(place: Place): Promise<void> {
  try {
    await changeEntries(place, async () => Promise.resolve(), null);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

/** Sorted, each once. */
function abandoned(disk: Disk, folder: string): readonly string[] {
  const labels = new Set<string>();
  for (const name of disk.readdirSync(folder)) {
    const [, label, kind, owner] = /^\.(.+)\.(left-|writing-?)(.*)$/u.exec(name) ?? [];
    if (label === undefined || owner === undefined) continue;
    const holder = kind === 'writing' ? holderIn(disk, join(folder, name)) : owner;
    if (isOwner(holder) && (kind === 'left-' || stateOf(holder) === 'gone')) labels.add(label);
  }
  return [...labels].sort();
}

function holderIn(disk: Disk, claim: string): string {
  let names: readonly string[] = [];
  unless(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'], () => {
    names = disk.readdirSync(claim);
  });
  return names[0] ?? '';
}
