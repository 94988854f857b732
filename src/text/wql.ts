import { characterProblem, control, firstProblem } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** A WQL string literal with its double quotes. */
export type WqlString = Encoded<'wql', 'string'>;

/**
 * Writes a WQL string literal, for `=` and `<>`.
 *
 * @throws InternalError when `wqlStringProblem` finds something
 */
export function wqlString(value: string): WqlString {
  refuse('a WQL string', wqlStringProblem(value));
  return `"${value}"` as WqlString;
}

/**
 * Writes a LIKE pattern that finds `value` anywhere, wildcards inside it taken literally (Microsoft Learn: "LIKE
 * Operator": a set of one character stands for that character).
 *
 * @throws InternalError when `wqlStringProblem` finds something
 */
export function wqlContains(value: string): WqlString {
  refuse('a WQL pattern', wqlStringProblem(value));
  return `"%${value.replaceAll(/[%_[]/gu, '[$&]')}%"` as WqlString;
}

/**
 * Why a value cannot stand in a query, or null. The site turns WQL into SQL; how it treats quotes and backslashes on the
 * way is not documented, so none is let through.
 */
export function wqlStringProblem(value: string): string | null {
  return firstProblem(
    value === '' ? 'It is empty; an empty text in a query would match everything or nothing.' : null,
    characterProblem(value, /["'\\]/u, 'which is not safe in a query'),
    characterProblem(value, control, 'which a query cannot carry'),
  );
}
