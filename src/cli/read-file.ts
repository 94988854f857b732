import { UserError } from '../errors.js';
import { readBounded } from '../seal/read-bounded.js';

/**
 * Reads a file that a person named.
 *
 * @param where the file as the person knows it
 * @param limit in bytes; a larger file is not read
 * @throws UserError with `repair` when there is no such file, it cannot be read, is too large, or does not end
 */
export function readSmallFile(path: string, where: string, limit: number, repair: string): Uint8Array {
  const reading = readBounded(path, limit);
  if ('problem' in reading) throw new UserError([{ where, what: reading.problem, repair }]);
  return reading.bytes;
}
