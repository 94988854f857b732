import { basename, join } from 'node:path';
import { exitCodes, UserError } from '../../errors.js';
import { asWriteError } from '../disk-errors.js';
import type { Claim } from './claim.js';
import { flush, kindOf } from './disk.js';
import { put } from './commit.js';
import { isOwner, stateOf } from './owner.js';
import { applicantOf, leftOf, type Place, planted } from './place.js';
import { removeApplicant, removeWork } from './remove.js';

/**
 * Ends what others began and left: a complete change is carried out, an incomplete one is removed. So are the folders of
 * runs that only waited for the claim, unless they are known to wait still.
 *
 * @throws UserError where something there is not as esupack leaves it, or the disk does not let it be finished
 */
export async function recover({ place, owner: ours }: Claim): Promise<void> {
  const names = place.disk.readdirSync(place.folder);
  for (const owner of ownersIn(names, basename(leftOf(place, '')))) await finish(place, leftOf(place, owner));
  for (const owner of ownersIn(names, basename(applicantOf(place, ''))))
    if (owner !== ours && stateOf(owner) !== 'alive') removeApplicant(place, owner);
}

/** Sorted: the order of a folder's names shows nowhere. */
function ownersIn(names: readonly string[], prefix: string): readonly string[] {
  const owners = names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return owners.filter(isOwner).sort();
}

async function finish(place: Place, left: string): Promise<void> {
  const { disk, folder } = place;
  try {
    if (kindOf(disk, left) !== 'folder') throw planted(left, 'This is not a folder.');
    const complete = join(left, 'complete');
    if (kindOf(disk, complete) !== 'nothing') {
      const names = await namesToPut(place, left);
      for (const name of names) put(place, left, name);
      await flush(disk, [], [folder]);
    }
    removeWork(disk, left);
  } catch (error) {
    const state = 'An interrupted run left part of a change here. Keep this folder. The next run tries again.';
    throw asWriteError(error, { where: left, state, elsewhere: place.elsewhere });
  }
}

/** What is complete is looked at before it is moved into place, and so is what it would replace. */
async function namesToPut(place: Place, left: string): Promise<readonly string[]> {
  const { disk, folder } = place;
  const complete = join(left, 'complete');
  const names = kindOf(disk, complete) === 'folder' ? disk.readdirSync(complete) : ['complete'];
  const strange = names.filter((name) => !place.names.includes(name));
  if (strange.length > 0) throw planted(complete, `It contains ${strange.join(', ')}, which esupack did not write.`);
  // Where a part of the old entry was moved away before the kill, what stands there is its rest.
  const whole = names.filter((name) => kindOf(disk, join(left, 'old', name)) === 'nothing');
  const issues = [...(await place.foreign(complete, names)), ...(await place.foreign(folder, whole))];
  if (issues.length > 0) throw new UserError(issues, exitCodes.exists);
  return place.names.filter((name) => names.includes(name));
}
