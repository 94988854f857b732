import { redactKeys } from '../../text/redact.js';
import { shown } from '../../text/shown.js';

/** Lines of text for people; a nested list is indented by two blanks. */
export type Lines = readonly (string | Lines)[];

/** One line each, every level two blanks further in. Nothing of the form of a product key is repeated. */
export function asText(lines: Lines, indent = ''): string {
  return lines
    .map((line) => (typeof line === 'string' ? `${indent}${redactKeys(line)}\n` : asText(line, `${indent}  `)))
    .join('');
}

/** `name: value`, left out where the value is empty or null. */
export function fact(name: string, value: string | number | null): Lines {
  const text = value === null ? '' : shown(String(value));
  return text === '' ? [] : [`${name}: ${text}`];
}

/** `1 entry`, `2 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
