import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../errors.js';

/**
 * Reads a file that a person named.
 *
 * @param where the file as the person knows it
 * @param limit in bytes; a larger file is not read
 * @throws UserError with `repair` when there is no such file, it cannot be read, or it is too large
 */
export function readSmallFile(path: string, where: string, limit: number, repair: string): Uint8Array {
  const refuse = (what: string): UserError => new UserError([{ where, what, repair }]);
  try {
    const { size } = statSync(path);
    if (size > limit) throw refuse(`It holds ${size} bytes; ${limit} is the most.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refuse(problem(error));
  }
}

function problem(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder.';
  return `The file cannot be read (${code}).`;
}
