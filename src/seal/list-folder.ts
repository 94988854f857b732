import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { asUserError } from './disk-errors.js';

/** What stands below a folder. */
export interface ListedFolder {
  readonly files: readonly FileOfFolder[];
  /** Links, devices and the like: nothing that a bundle holds, and never followed. */
  readonly others: readonly string[];
}

export interface FileOfFolder {
  /** Relative to the folder, forward slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly read: () => Promise<Uint8Array>;
}

const limits = { files: 20_000, folders: 32, bytes: 256 * 1024 * 1024 } as const;

/**
 * Lists every file below a folder, sorted by path; reads none.
 *
 * @throws UserError when the folder cannot be read, or holds more than any bundle or export
 */
export function listFolder(folder: string): ListedFolder {
  const found: { files: FileOfFolder[]; others: string[] } = { files: [], others: [] };
  try {
    collect(folder, '', 0, found);
  } catch (error) {
    throw asUserError(error, folder);
  }
  return { files: found.files.sort((a, b) => (a.path < b.path ? -1 : 1)), others: found.others.sort() };
}

function collect(
  folder: string,
  inside: string,
  depth: number,
  found: { files: FileOfFolder[]; others: string[] },
): void {
  if (depth > limits.folders) throw tooMuch(folder, 'Its folders are nested too deeply.');
  for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
    const path = `${inside}${entry.name}`;
    if (entry.isDirectory()) collect(folder, `${path}/`, depth + 1, found);
    else if (entry.isFile()) found.files.push(fileOf(folder, path));
    else found.others.push(path);
    if (found.files.length + found.others.length > limits.files)
      throw tooMuch(folder, `It contains more than ${limits.files} files.`);
  }
}

function fileOf(folder: string, path: string): FileOfFolder {
  const place = join(folder, path);
  const bytes = statSync(place).size;
  return {
    path,
    bytes,
    read: () => {
      if (bytes > limits.bytes) throw tooMuch(place, `It has ${bytes} bytes. The limit is ${limits.bytes}.`);
      try {
        return Promise.resolve(readFileSync(place));
      } catch (error) {
        throw asUserError(error, place);
      }
    },
  };
}

function tooMuch(where: string, what: string): UserError {
  return new UserError([{ where, what, repair: 'Specify the folder of one bundle or one export.' }]);
}
