import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { exitCodes, UserError } from '../errors.js';

/**
 * Refuses to write over anything but an older report, so that a list given as `--out` is not lost.
 *
 * @throws UserError with exit code 4
 */
export function assertReplaceable(path: string, force: boolean): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || (!force && found.isFile() && isReport(path)) || (force && found.isFile())) return;
  const what = found.isFile() ? 'This file exists and is no report of esupack.' : 'This is not a file.';
  throw new UserError(
    [
      {
        where: `--out ${path}`,
        what,
        repair: found.isFile() ? 'Give --force, or another name.' : 'Give another name.',
      },
    ],
    exitCodes.exists,
  );
}

/** Writes a report beside its place and moves it there: whoever opens it sees the old one or the new one. */
export function writeReport(path: string, page: Uint8Array): void {
  const fresh = join(dirname(path), `.${basename(path)}.writing-${process.pid}`);
  try {
    writeFileSync(fresh, page, { mode: 0o600 });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const fault = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EIO';
    throw new UserError(
      [
        {
          where: `--out ${path}`,
          what: code === 'ENOENT' ? 'Its folder does not exist.' : `The report cannot be written there (${code}).`,
          repair: fault ? 'Make room and run again.' : 'Give another place with --out.',
        },
      ],
      fault ? exitCodes.failed : exitCodes.wrongInput,
    );
  }
}

function isReport(path: string): boolean {
  const start = Buffer.alloc(2048);
  const file = openSync(path, 'r');
  try {
    readSync(file, start);
  } finally {
    closeSync(file);
  }
  return start.includes('<meta name="generator" content="esupack report ');
}
