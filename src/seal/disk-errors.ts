import { exitCodes, UserError } from '../errors.js';

interface Cause {
  readonly what: string;
  readonly repair: string;
  /** Whether the place is at fault, or the machine. */
  readonly exitCode: number;
}

/** What the disk says to reading, listing and looking. */
const whenReading: Readonly<Record<string, Cause>> = {
  ...causes(exitCodes.wrongInput, 'Specify another path.', {
    ENOENT: 'This path does not exist.',
    ENOTDIR: 'A part of this path is a file, not a folder.',
    EISDIR: 'This is a folder, not a file.',
    ENAMETOOLONG: 'This path is too long.',
    ELOOP: 'This path has a circular link.',
    EINVAL: 'This is not a valid path.',
  }),
  ...causes(exitCodes.wrongInput, 'Give your account permission to read it, then run the command again.', {
    EACCES: 'Your account does not have permission to read this.',
    EPERM: 'Your account does not have permission to read this.',
  }),
};

/** Stands for what the caller knows. */
const elsewhere = '';

/** What it says to writing, moving and removing. */
const whenWriting: Readonly<Record<string, Cause>> = {
  ...causes(exitCodes.wrongInput, elsewhere, {
    EACCES: 'Your account cannot write here, or another program has a file open.',
    EPERM: 'Your account cannot write here, or another program has a file open.',
    EROFS: 'This is a read-only file system.',
    ENOTDIR: 'A part of this path is a file, not a folder.',
    EEXIST: 'This is a file, not a folder.',
    ENAMETOOLONG: 'This path is too long.',
    ELOOP: 'This path has a circular link.',
    EINVAL: 'This is not a valid path.',
    ENOENT: 'This path does not exist and cannot be created.',
  }),
  ...causes(exitCodes.failed, 'Free up disk space, then run the command again.', {
    ENOSPC: 'The disk is full.',
    EDQUOT: 'Your disk quota is used up.',
  }),
  ...causes(exitCodes.failed, 'Close the programs that use it, then run the command again.', {
    EBUSY: 'A program has a file open here, or this is a mount point.',
  }),
  ...causes(exitCodes.failed, elsewhere, {
    EXDEV: 'This file system cannot move folders (EXDEV).',
  }),
};

const unknown = (code: string): Cause => ({
  what: `The disk reports ${code === 'EIO' ? 'an error' : 'a failure'} (${code}).`,
  repair: 'Check the disk or the share, then run the command again.',
  exitCode: exitCodes.failed,
});

/**
 * A failure to read as a message with a repair; its cause is kept. What is no failure of the disk comes back unchanged.
 *
 * @param where the path as the person knows it
 */
export function asUserError(error: unknown, where: string): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  const { what, repair, exitCode } = whenReading[code] ?? unknown(code);
  return Object.assign(new UserError([{ where, what, repair }], exitCode), { cause: error });
}

export interface Writing {
  /** The path as the person knows it. */
  readonly where: string;
  /** A sentence on what is there now. */
  readonly state?: string;
  /** What to do where this place cannot be written. */
  readonly elsewhere?: string;
}

/** The same for a failure to write, with what is there after it. */
export function asWriteError(
  error: unknown,
  { where, state = '', elsewhere: place = 'Specify another path.' }: Writing,
): unknown {
  const code = codeOf(error);
  if (code === '') return error;
  const { what, repair, exitCode } = whenWriting[code] ?? unknown(code);
  const issue = { where, what: `${what} ${state}`.trimEnd(), repair: repair === elsewhere ? place : repair };
  return new UserError([issue], exitCode);
}

/** The code of a failed call to the disk, such as ENOSPC; empty for any other error. */
export function codeOf(error: unknown): string {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? code : '';
}

function causes(exitCode: number, repair: string, whats: Readonly<Record<string, string>>): Record<string, Cause> {
  return Object.fromEntries(Object.entries(whats).map(([code, what]) => [code, { what, repair, exitCode }]));
}
