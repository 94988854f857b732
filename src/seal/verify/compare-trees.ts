import { redactKeys } from '../../text/redact.js';
import type { FileTree } from './file-tree.js';

/** A place at which two trees differ. */
export interface TreeDifference {
  readonly place: readonly string[];
  readonly what: string;
  /** What stands there in place of another value; else null. */
  readonly value: string | null;
}

/** @param expected what generate writes */
export function compareTrees(
  found: FileTree | undefined,
  expected: FileTree | undefined,
  place: readonly string[] = [],
): readonly TreeDifference[] {
  if (typeof found === 'object' && typeof expected === 'object')
    return [...new Set([...expected.keys(), ...found.keys()])].flatMap((name) =>
      compareTrees(found.get(name), expected.get(name), [...place, name]),
    );
  if (found === expected) return [];
  return [
    {
      place,
      what: difference(found, expected),
      value: typeof found === 'string' && typeof expected === 'string' ? found : null,
    },
  ];
}

function difference(found: FileTree | undefined, expected: FileTree | undefined): string {
  if (found === undefined) return 'It is missing.';
  if (expected === undefined) return 'generate does not write it.';
  if (typeof found !== 'string' || typeof expected !== 'string') return 'It differs from what generate writes.';
  // Before a part is cut out: a part of a key is none that anybody recognizes.
  const [is, wanted] = [redactKeys(found), redactKeys(expected)];
  const begin = Math.max(0, firstDifference(is, wanted) - 20);
  return `It is ${shown(is, begin)}, but generate writes ${shown(wanted, begin)}.`;
}

function firstDifference(found: string, expected: string): number {
  let at = 0;
  while (at < expected.length && found[at] === expected[at]) at += 1;
  return at;
}

/** Of a long value the part in which the two differ. */
function shown(value: string, begin: number): string {
  if (value.length <= most) return JSON.stringify(value);
  const text = value.slice(begin, begin + most);
  const [before, after] = [begin > 0, begin + most < value.length].map((cut) => (cut ? '...' : ''));
  return `${before ?? ''}${JSON.stringify(text)}${after ?? ''}`;
}

/** As much of a value as stands well in one line. */
const most = 100;
