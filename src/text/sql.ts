import { characterProblem, control } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** A string literal of SQL. */
export type SqlString = Encoded<'sql', 'string'>;

/**
 * Writes a string literal of Transact-SQL: nothing but the quote has a meaning in it, and a doubled quote is a quote
 * (Microsoft Learn: "Constants (Transact-SQL)").
 *
 * @throws InternalError when `sqlStringProblem` finds something
 */
export function sqlString(value: string): SqlString {
  refuse('an SQL string', sqlStringProblem(value));
  return `'${value.replaceAll("'", "''")}'` as SqlString;
}

/**
 * Writes a LIKE pattern that finds `value` anywhere, wildcards inside it taken literally (Microsoft Learn: "LIKE
 * (Transact-SQL)": a set of one character stands for that character).
 *
 * @throws InternalError when `sqlStringProblem` finds something
 */
export function sqlContains(value: string): SqlString {
  return sqlString(`%${value.replaceAll(/[%_[]/gu, '[$&]')}%`);
}

/** Why a value cannot stand in an SQL string of one line, or null. */
export function sqlStringProblem(value: string): string | null {
  return characterProblem(value, control, 'which a query of printable text does not carry');
}
