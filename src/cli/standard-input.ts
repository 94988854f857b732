import process from 'node:process';
import type { Readable } from 'node:stream';
import { UserError } from '../errors.js';

/** How long a pipe may stay open, in milliseconds. */
const longest = 60_000;

/** A person at a terminal may take as long as timers can. */
const forPeople = 2 ** 31 - 1;

/**
 * Reads standard input to its end, or until there is more than anybody wants.
 *
 * @param limit in bytes; a little more is read, and the rest left
 * @param patience in milliseconds
 * @throws UserError when it does not end within a minute
 */
export async function readStandardInput(
  limit: number,
  stdin: Readable = process.stdin,
  patience = process.stdin.isTTY ? forPeople : longest,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    stdin.destroy();
  }, patience);
  try {
    for await (const piece of stdin as AsyncIterable<Uint8Array>) {
      pieces.push(piece);
      total += piece.length;
      if (total > limit) break;
    }
  } catch (error) {
    if (!late.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  if (late.signal.aborted) {
    const what = `It was not closed within ${patience / 1000} seconds.`;
    throw new UserError([{ where: 'standard input', what, repair }]);
  }
  return Buffer.concat(pieces);
}

const repair = 'Close it after the last byte, as `command | esupack` and `esupack < file` do.';
