import { dirname, join } from 'node:path';
import type { Claim } from './claim.js';
import { flush, kindOf, unless } from './disk.js';
import { move, rename } from './move.js';
import type { Place } from './place.js';
import { signs } from './sign-of-life.js';

/** A file to be written; everything on its way is made. */
export interface NewFile {
  /** Relative to the place's folder, forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Writes the new entries beside the old ones, each file and folder onto the medium. Folders get 0700, files `mode`. */
export async function stage({ place: { disk }, work }: Claim, files: readonly NewFile[], mode: number): Promise<void> {
  const fresh = join(work, 'new');
  disk.mkdirSync(fresh, { mode: 0o700 });
  const folders = foldersOf(files.map(({ path }) => path));
  for (const folder of folders) disk.mkdirSync(join(fresh, folder), { mode: 0o700 });
  const stillHere = signs(disk, work);
  for (const { path, content } of files) {
    disk.writeFileSync(join(fresh, path), content, { mode, flag: 'wx' });
    stillHere();
  }
  const below = (path: string): string => join(fresh, path);
  await flush(
    disk,
    files.map(({ path }) => below(path)),
    [...folders, ''].map(below),
  );
  disk.renameSync(fresh, join(work, 'complete'));
  await flush(disk, [], [work]);
}

/** A change and how far it went. */
export interface Change {
  readonly claim: Claim;
  /** Whether the claim was taken. */
  entered: boolean;
  /** `nothing` also where all of it was taken back. */
  state: 'nothing' | 'begun' | 'done';
}

/** Moves everything that was staged into its place, or takes back what was moved. */
export async function commit(change: Change): Promise<void> {
  const { place, work } = change.claim;
  try {
    change.state = 'begun';
    for (const name of place.names) put(place, work, name);
  } catch (error) {
    try {
      takeBack(place, work);
      change.state = 'nothing';
    } catch {
      // The next run goes on: everything is in `complete`, in `old` or in its place.
    }
    throw error;
  }
  change.state = 'done';
  await flush(place.disk, [], [place.folder]);
}

/** Moves one entry of `complete` into its place. What stands there goes to `old`; the last one, a file, replaces it in one step. */
export function put({ disk, folder, names }: Place, work: string, name: string): void {
  const target = join(folder, name);
  const atOnce = name === names.at(-1) && kindOf(disk, target) === 'file';
  if (!atOnce && kindOf(disk, target) !== 'nothing') {
    unless(['EEXIST'], () => {
      disk.mkdirSync(join(work, 'old'), { mode: 0o700 });
    });
    move(disk, target, join(work, 'old', name));
  }
  rename(disk, join(work, 'complete', name), target);
}

/** Takes back what `put` did with the entries, whether all of it or a part. */
function takeBack({ disk, folder, names }: Place, work: string): void {
  for (const name of names.toReversed()) {
    const [target, complete, old] = [join(folder, name), join(work, 'complete', name), join(work, 'old', name)];
    if (kindOf(disk, complete) === 'nothing') rename(disk, target, complete);
    if (kindOf(disk, old) !== 'nothing') move(disk, old, target);
  }
  // Incomplete again: the next run would move it into place.
  disk.renameSync(join(work, 'complete'), join(work, 'new'));
}

/** Every folder on the way to the files, each once, outer ones first. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  return [...folders].sort();
}
