import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { exitCodes, type Issue, UserError } from '../errors.js';
import { asUserError } from '../seal/disk-errors.js';
import { writeFiles } from '../seal/write-files.js';

/**
 * Refuses to write over anything but an older report, so that a list given as `--out` is not lost.
 *
 * @param lists that the report is made of; not even `force` replaces one, whatever path leads to it
 * @throws UserError with exit code 4, or 2 where the folder of the report does not exist or cannot be read
 */
export function assertReplaceable(path: string, force: boolean, lists: readonly string[]): void {
  try {
    refuse(path, force, lists);
  } catch (error) {
    throw asUserError(error, `--out ${path}`);
  }
}

function refuse(path: string, force: boolean, lists: readonly string[]): void {
  if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError([problem(path, 'Its folder does not exist.', 'Specify another path with --out.')]);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (lists.some((list) => isSameFile(list, path)))
    throw new UserError(
      [problem(path, 'This is a list that the report is made from.', 'Specify another name.')],
      exitCodes.exists,
    );
  const issue = found.isFile() ? notOurs(path, force) : problem(path, 'This is not a file.', 'Specify another name.');
  if (issue !== null) throw new UserError([issue], exitCodes.exists);
}

/**
 * Writes a report beside its place and moves it there: whoever opens it sees the old one or the new one.
 *
 * @throws UserError when it cannot be written, with what is there then
 */
export async function writeReport(path: string, page: Uint8Array, force: boolean): Promise<void> {
  await writeFiles(dirname(path), [{ name: basename(path), content: page }], {
    where: `--out ${path}`,
    mode: 0o600,
    mayReplace: (standing) => notOurs(standing, force),
    elsewhere: 'Specify another path with --out.',
  });
}

/** By what the file system calls it: a link leads to the same file under another name. Big numbers, as Windows has them. */
function isSameFile(one: string, two: string): boolean {
  const [first, second] = [one, two].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first?.dev === second?.dev && first?.ino === second?.ino && first !== undefined;
}

function notOurs(path: string, force: boolean): Issue | null {
  if (force || isReport(path)) return null;
  return problem(path, 'This file exists and is not an esupack report.', 'Use --force, or specify another name.');
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

function problem(path: string, what: string, repair: string): Issue {
  return { where: `--out ${path}`, what, repair };
}
