import * as fs from 'node:fs';
import { codeOf } from '../disk-errors.js';

/** The calls to the disk that writing makes. Tests let each of them fail. */
export type Disk = Pick<
  typeof fs,
  | 'closeSync'
  | 'copyFileSync'
  | 'fstatSync'
  | 'fsyncSync'
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
 * Waits until a file is on the medium, so that no later rename gets there before it. A file system that knows no such
 * call is taken as it is.
 */
export function flushFile(disk: Disk, path: string): void {
  unless(cannotFlush, () => {
    flush(disk, path, 'r+');
  });
}

/** The same for the names in a folder. Windows opens no folder, and needs none opened. */
export function flushFolder(disk: Disk, path: string): void {
  unless([...cannotFlush, 'EPERM', 'EACCES'], () => {
    flush(disk, path, 'r');
  });
}

function flush(disk: Disk, path: string, flags: 'r' | 'r+'): void {
  const file = disk.openSync(path, flags);
  try {
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}
