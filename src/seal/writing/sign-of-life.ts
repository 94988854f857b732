import { join } from 'node:path';
import process from 'node:process';
import { codeOf } from '../disk-errors.js';
import { type Disk } from './disk.js';

export const signMilliseconds = 1000;

/**
 * A run shows life every second and at every step. Where one step takes longer than this, such as a large file on a slow
 * share, it can lose its claim to a run that waits; it finds that out at the next step, and nothing is damaged.
 */
export const staleMilliseconds = 15_000;

/** Writes into an owner's folder. The time that this leaves is the file server's, whatever the clocks of the hosts show. */
export function showLife(disk: Disk, work: string): void {
  disk.writeFileSync(join(work, 'alive'), '.', { mode: 0o600 });
}

/** For work that lets no timer run: shows life where the last sign is more than a second old. */
export function signs(disk: Disk, work: string): () => void {
  let last = process.uptime();
  return () => {
    if (process.uptime() - last < signMilliseconds / 1000) return;
    showLife(disk, work);
    last = process.uptime();
  };
}

/**
 * True where an owner has shown no life for longer than any run takes to. Both times come from the same file system: that
 * of the owner's last sign, and that of ours, which is a moment old. A clock that was set back counts like one that went on.
 *
 * @param work the folder of the owner
 * @param ours the folder of this run
 */
export function isStale(disk: Disk, work: string, ours: string): boolean {
  const theirs = lastSign(disk, join(work, 'alive')) ?? lastSign(disk, work);
  const now = lastSign(disk, join(ours, 'alive'));
  return theirs !== null && now !== null && Math.abs(now - theirs) > staleMilliseconds;
}

/** Opened, not looked up: NFS asks the server again at an open, and answers a look-up from its memory. Null where nothing is. */
function lastSign(disk: Disk, path: string): number | null {
  try {
    const file = disk.openSync(path, 'r');
    try {
      return disk.fstatSync(file).mtimeMs;
    } finally {
      disk.closeSync(file);
    }
  } catch (error) {
    // Windows opens no folder: an owner without a sign is then waited for.
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM', 'EACCES'].includes(codeOf(error))) return null;
    throw error;
  }
}
