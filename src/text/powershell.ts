import { characterProblem, control } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** An expression that PowerShell reads back as the value it was made from. */
export type PowerShellLiteral = Encoded<'powershell', 'literal'>;

/** Text within a block comment, where comment-based help stands. */
export type PowerShellHelp = Encoded<'powershell', 'help'>;

/** PowerShell takes typographic quotes for single quotes too (Windows PowerShell language specification, 2.3.5.2). */
const singleQuotes = /['\u2018\u2019\u201A\u201B]/gu;

/**
 * Writes a value as a single-quoted string. Nothing but quotes has a meaning there, and a doubled quote is a quote.
 *
 * @throws InternalError when `powerShellStringProblem` finds something
 */
export function powerShellString(value: string): PowerShellLiteral {
  refuse('a PowerShell string', powerShellStringProblem(value));
  return `'${value.replace(singleQuotes, '$&$&')}'` as PowerShellLiteral;
}

/** Why a value cannot stand in a PowerShell string of one line, or null. */
export function powerShellStringProblem(value: string): string | null {
  return characterProblem(value, control, 'which a script of printable text does not carry');
}

/**
 * Writes a whole number.
 *
 * @throws InternalError for anything that a 32-bit signed integer cannot hold: larger literals change their type
 */
export function powerShellInteger(value: number): PowerShellLiteral {
  const whole = Number.isInteger(value) && Math.abs(value) <= 0x7fff_ffff;
  refuse('a PowerShell integer', whole ? null : 'It is not a 32-bit whole number.');
  return String(value) as PowerShellLiteral;
}

export function powerShellBoolean(value: boolean): PowerShellLiteral {
  return (value ? '$true' : '$false') as PowerShellLiteral;
}

/** Writes an array, one element a line; `@()` keeps arrays of one and of none arrays. */
export function powerShellArray(elements: readonly PowerShellLiteral[]): PowerShellLiteral {
  return block('@(', elements, ')');
}

/**
 * Writes a hashtable, one entry a line.
 *
 * @throws InternalError for a key that is not a plain name
 */
export function powerShellHashtable(entries: Readonly<Record<string, PowerShellLiteral>>): PowerShellLiteral {
  const lines = Object.entries(entries).map(([key, value]) => {
    refuse('a PowerShell key', /^[A-Z][A-Za-z0-9]*$/u.test(key) ? null : 'It is not a plain name.');
    return `${key} = ${value}` as PowerShellLiteral;
  });
  return block('@{', lines, '}');
}

/**
 * Passes text for comment-based help.
 *
 * @throws InternalError for anything that would end the comment or begin a keyword of help
 */
export function powerShellHelp(text: string): PowerShellHelp {
  const ends = /[^\x20-\x7E]|#>|<#|^\s*\./u;
  refuse('PowerShell help', ends.test(text) ? 'It is not plain text of one line.' : null);
  return text as PowerShellHelp;
}

/** Nested blocks are indented by their own lines only: no string literal spans lines. */
function block(open: string, lines: readonly string[], close: string): PowerShellLiteral {
  if (lines.length === 0) return `${open}${close}` as PowerShellLiteral;
  const inner = lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}`).join('\n');
  return `${open}\n${inner}\n${close}` as PowerShellLiteral;
}
