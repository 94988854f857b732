import { join } from 'node:path';
import { codeOf } from '../disk-errors.js';
import { type Disk, kindOf } from './disk.js';

/** A virus scanner or an indexer that looks into a fresh folder keeps Windows from renaming it for a moment. */
const passing = ['EBUSY', 'EPERM', 'EACCES'];
const pauses = [50, 150, 400];

/** Renames, and tries again a few times where the reason may pass. */
export function rename(disk: Disk, from: string, to: string): void {
  for (const pause of pauses) {
    try {
      disk.renameSync(from, to);
      return;
    } catch (error) {
      if (!passing.includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  disk.renameSync(from, to);
}

/**
 * Moves a file or a folder out of the way, in one step where the disk can. An overlay file system, as in containers,
 * renames no folder of a lower layer (EXDEV): then its files are moved one by one. Killed in between, the same call
 * goes on where it was.
 */
export function move(disk: Disk, from: string, to: string): void {
  // A folder that is there already was left by such a kill.
  if (kindOf(disk, to) === 'folder') {
    moveParts(disk, from, to);
    return;
  }
  try {
    rename(disk, from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    if (kindOf(disk, from) === 'folder') {
      disk.mkdirSync(to, { mode: 0o700 });
      moveParts(disk, from, to);
    } else {
      disk.copyFileSync(from, to);
      disk.unlinkSync(from);
    }
  }
}

function moveParts(disk: Disk, from: string, to: string): void {
  for (const name of disk.readdirSync(from)) move(disk, join(from, name), join(to, name));
  disk.rmdirSync(from);
}
