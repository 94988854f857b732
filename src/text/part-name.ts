import { characterProblem, firstProblem } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** One segment of the name of an OPC part, percent-escaped. */
export type PartNameSegment = Encoded<'part-name', 'segment'>;

/**
 * Escapes the key of an object for the name of its part, as real exports do: a space becomes `%20`, which the zip entry
 * holds as these three characters.
 *
 * @throws InternalError when `partNameProblem` finds something
 */
export function partNameSegment(key: string): PartNameSegment {
  refuse('the name of a part', partNameProblem(key));
  return key.replaceAll(' ', '%20') as PartNameSegment;
}

/**
 * Why a key cannot name a part, or null. Only letters, digits, spaces, dots, dashes and underscores occur in real
 * exports; a segment must not end with a dot (ECMA-376 part 2, 6.2.2.2).
 */
export function partNameProblem(key: string): string | null {
  return firstProblem(
    key === '' ? 'It is empty.' : null,
    characterProblem(key, /[^A-Za-z0-9 ._-]/u, 'which no part of a real export has in its name'),
    key.endsWith('.') ? 'It ends with a dot, which the name of a part must not.' : null,
    key.startsWith(' ') || key.endsWith(' ') ? 'It begins or ends with a space.' : null,
  );
}
