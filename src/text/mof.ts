import { characterProblem, controlButLayout } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** A MOF string literal with its quotes. */
export type MofString = Encoded<'mof', 'string'>;

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['"', '\\"'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const meanings: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
]);

/**
 * Writes a MOF string literal (DMTF DSP0004). Real collection files show `\"` and `\n`, and characters beyond ASCII as
 * they are.
 *
 * @throws InternalError when `mofStringProblem` finds something
 */
export function mofString(value: string): MofString {
  refuse('a MOF string', mofStringProblem(value));
  return `"${value.replaceAll(/["\\\n\r\t]/gu, (character) => escapes.get(character) ?? character)}"` as MofString;
}

/** Why a value cannot be a MOF string, or null. DSP0004 has `\x` for control characters; no real file shows one. */
export function mofStringProblem(value: string): string | null {
  return characterProblem(value, controlButLayout, 'which a MOF file of the console cannot carry');
}

/**
 * The inverse of `mofString`, for every escape of DSP0004.
 *
 * @param literal with its quotes
 * @returns null when it is no MOF string literal
 */
export function decodeMofString(literal: string): string | null {
  if (literal.length < 2 || !literal.startsWith('"') || !literal.endsWith('"')) return null;
  const unknown: string[] = [];
  const text = literal
    .slice(1, -1)
    // What an editor made of the raw carriage return that consoles write before `\n`.
    .replaceAll(/\r?\n(?=\\n)/gu, '\r')
    .replaceAll(/"|\\(?:[xX]([0-9A-Fa-f]{1,4})|([^])?)/gu, (all: string, hex?: string, name?: string) => {
      const meaning = hex === undefined ? meanings.get(name ?? '') : String.fromCharCode(Number.parseInt(hex, 16));
      if (meaning === undefined) unknown.push(all);
      return meaning ?? '';
    });
  return unknown.length === 0 ? text : null;
}
