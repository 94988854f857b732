import { InternalError } from '../errors.js';

/**
 * Stops an encoder at a value that it cannot write. Values are checked where people write them, with the encoder's own
 * `…Problem` function, so here it is our fault.
 *
 * @throws InternalError when there is a problem; the message never repeats the value, which may be secret
 */
export function refuse(language: string, problem: string | null): void {
  if (problem !== null) throw new InternalError(`A value cannot be written as ${language}: ${problem}`);
}
