import { join } from 'node:path';
import { exitCodes, type Issue, UserError } from '../errors.js';
import { changeEntries } from './writing/change-entries.js';
import { type Disk, kindNames, kindOf, realDisk } from './writing/disk.js';
import type { Place } from './writing/place.js';
import { recoverOthers } from './writing/recover-others.js';

export interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

export interface FileOptions {
  /** What the person knows the files by, for messages. */
  readonly where: string;
  readonly mode: number;
  /** Whether a file that differs may be replaced; a reason where it may not. Folders and links never are. */
  readonly mayReplace: (path: string) => Issue | null;
  /** What to do where the folder cannot be written. */
  readonly elsewhere: string;
  readonly waiting?: (what: string) => void;
  readonly disk?: Disk;
}

/**
 * Puts files into a folder that exists, all of them or none, as `writeBundle` does with a bundle.
 *
 * @param files the first one names the claim
 * @returns whether anything was to be written
 * @throws UserError with exit code 4 where something stands that may not be replaced; 2 or 1 when the disk fails
 */
export async function writeFiles(
  folder: string,
  files: readonly [NamedFile, ...NamedFile[]],
  { where, mode, mayReplace, elsewhere, waiting, disk = realDisk }: FileOptions,
): Promise<'unchanged' | 'written'> {
  const placeOf = (label: string, names: readonly string[]): Place => ({
    disk,
    folder,
    where,
    folderMode: null,
    label,
    names,
    foreign: async (there, of) => Promise.resolve(of.flatMap((name) => foreignFile(disk, join(there, name)) ?? [])),
    elsewhere,
  });
  const place = placeOf(
    files[0].name,
    files.map(({ name }) => name),
  );
  const ended = await changeEntries(
    place,
    async (write) => {
      const foreign = await place.foreign(folder, place.names);
      if (foreign.length > 0) throw new UserError(foreign, exitCodes.exists);
      const differing = files.filter(({ name, content }) => !isSame(disk, join(folder, name), content));
      if (differing.length === 0) return 'unchanged';
      const standing = differing
        .map(({ name }) => join(folder, name))
        .filter((path) => kindOf(disk, path) !== 'nothing');
      const refused = standing.flatMap((path) => mayReplace(path) ?? []);
      if (refused.length > 0) throw new UserError(refused, exitCodes.exists);
      await write(
        files.map(({ name, content }) => ({ path: name, content })),
        mode,
      );
      return 'written' as const;
    },
    waiting,
  );
  await recoverOthers(disk, folder, (label) => placeOf(label, [label]));
  return ended;
}

function foreignFile(disk: Disk, path: string): Issue | null {
  const kind = kindOf(disk, path);
  if (kind === 'nothing' || kind === 'file') return null;
  const repair = 'Specify another name, or move it. --force does not replace it.';
  return { where: path, what: `This is ${kindNames[kind]}, not a file. Nothing was changed.`, repair };
}

function isSame(disk: Disk, path: string, content: Uint8Array): boolean {
  if (kindOf(disk, path) !== 'file' || disk.lstatSync(path).size !== content.length) return false;
  return disk.readFileSync(path).equals(content);
}
