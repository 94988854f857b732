import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../disk-errors.js';

/** The calls to the disk that writing makes. Tests let each of them fail. */
export type Disk = Pick<
  typeof fs,
  | 'closeSync'
  | 'copyFileSync'
  | 'fstatSync'
  | 'fsync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

export const realDisk: Disk = fs;

export type Kind = 'nothing' | 'file' | 'folder' | 'link' | 'other';

/** As messages name them. */
export const kindNames: Readonly<Record<Kind, string>> = {
  nothing: 'nothing',
  file: 'a file',
  folder: 'a folder',
  link: 'a link',
  other: 'a device',
};

/** What stands at a path. A link is a link, wherever it leads. */
export function kindOf(disk: Disk, path: string): Kind {
  let stat: fs.Stats | undefined;
  // Nothing is below a file either.
  unless(['ENOTDIR'], () => {
    stat = disk.lstatSync(path, { throwIfNoEntry: false });
  });
  if (stat === undefined) return 'nothing';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'other';
}

/**
 * Makes a folder and those above it that are missing. Node.js's own recursive call does not end where a folder is there in
 * which none can be made, as in /proc of Linux.
 *
 * @param made gets those that were missing, outer ones first
 */
export function makeFolders(disk: Pick<Disk, 'mkdirSync'>, path: string, mode: number, made: string[] = []): void {
  const make = (): void => {
    disk.mkdirSync(path, { mode });
    made.push(path);
  };
  try {
    make();
  } catch (error) {
    if (isFolder(path)) return;
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path || isFolder(above)) throw error;
    makeFolders(disk, above, mode, made);
    unless(['EEXIST'], make);
  }
}

/** A link to a folder is one here. */
function isFolder(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** Makes a call whose failure with one of these codes means that there is nothing left to do. */
export function unless(codes: readonly string[], call: () => void): void {
  try {
    call();
  } catch (error) {
    if (!codes.includes(codeOf(error))) throw error;
  }
}

const cannotFlush = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EISDIR'];

/**
 * Waits until files, and the names in folders, are on the medium, so that no later rename gets there before them; all at
 * once, since a file system then writes its journal once and not for each. One that knows no such call is taken as it is;
 * Windows opens no folder, and needs none opened.
 */
export async function flush(disk: Disk, files: readonly string[], folders: readonly string[]): Promise<void> {
  const flushed = await Promise.allSettled([
    ...files.map(async (path) => flushOne(disk, path, 'r+', cannotFlush)),
    ...folders.map(async (path) => flushOne(disk, path, 'r', [...cannotFlush, 'EPERM', 'EACCES'])),
  ]);
  for (const one of flushed) if (one.status === 'rejected') throw one.reason;
}

async function flushOne(disk: Disk, path: string, flags: 'r' | 'r+', unable: readonly string[]): Promise<void> {
  try {
    const file = disk.openSync(path, flags);
    try {
      await new Promise<void>((resolve, reject) => {
        disk.fsync(file, (error) => {
          if (error === null) resolve();
          else reject(error);
        });
      });
    } finally {
      disk.closeSync(file);
    }
  } catch (error) {
    if (!unable.includes(codeOf(error))) throw error;
  }
}
