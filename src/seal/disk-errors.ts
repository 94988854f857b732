import { exitCodes, UserError } from '../errors.js';

const causes: Readonly<Record<string, string>> = {
  EACCES: 'You may not write here.',
  EPERM: 'You may not write here, or a program holds a file open.',
  EROFS: 'This is a read-only file system.',
  ENOTDIR: 'A part of this path is a file, not a folder.',
  EEXIST: 'This is a file, not a folder.',
  ENAMETOOLONG: 'This path is too long.',
  ELOOP: 'This path is a link that leads in a circle.',
  EINVAL: 'This is not a legal path.',
  ENOENT: 'This path does not exist and cannot be made.',
};

const machine: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your disk quota is used up.',
  EIO: 'The disk reports an error.',
  EBUSY: 'A program holds a file open here.',
};

/** A failure of the disk as a message with a repair; what is not one comes back unchanged. */
export function asUserError(error: unknown, out: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  const cause = causes[code];
  if (cause !== undefined) return failure(out, cause, 'Choose another folder with --out.', exitCodes.wrongInput);
  const fault = machine[code];
  if (fault !== undefined)
    return failure(out, fault, 'Nothing was changed; make room and run again.', exitCodes.failed);
  return error;
}

function failure(where: string, what: string, repair: string, exitCode: number): UserError {
  return new UserError([{ where, what, repair }], exitCode);
}
