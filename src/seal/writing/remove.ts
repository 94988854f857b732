import { join } from 'node:path';
import { type Disk, kindOf, unless } from './disk.js';
import type { Owner } from './owner.js';
import { applicantOf, type Place, planted } from './place.js';

/**
 * Removes an owner's folder: what is known in it, and nothing else. `complete` must be empty by now.
 *
 * @throws UserError where it holds something that no run of esupack puts there
 */
export function removeWork(disk: Disk, work: string): void {
  const kind = kindOf(disk, work);
  if (kind === 'nothing') return;
  if (kind !== 'folder') throw planted(work, 'This is not a folder.');
  unless(['ENOENT'], () => {
    disk.rmdirSync(join(work, 'complete'));
  });
  for (const name of ['new', 'old'])
    disk.rmSync(join(work, name), { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  disk.rmSync(join(work, 'alive'), { force: true });
  const strange = disk.readdirSync(work);
  if (strange.length > 0) throw planted(work, `It contains ${strange.join(', ')}, which esupack did not write.`);
  disk.rmdirSync(work);
}

/** Removes the folder of a run that waits for the claim, or waited. One that still does makes it again. */
export function removeApplicant(place: Place, owner: Owner): void {
  const { disk } = place;
  const applicant = applicantOf(place, owner);
  if (kindOf(disk, applicant) !== 'folder') return;
  disk.rmSync(join(applicant, owner, 'alive'), { force: true });
  for (const folder of [join(applicant, owner), applicant])
    unless(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => {
      disk.rmdirSync(folder);
    });
}
