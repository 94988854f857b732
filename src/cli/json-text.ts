import { looksLikeKey, redactKeys } from '../text/redact.js';

/**
 * A value as JSON, two blanks a level: no text in it, nor the name of a field, has the form of a product key, and what
 * could steer a terminal stands as an escape.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, withoutKeys, 2).replaceAll(raw, escaped);
}

/** Text by text: escapes and quotes would hide a key from whoever looks through the whole document. */
function withoutKeys(_name: string, value: unknown): unknown {
  if (typeof value === 'string') return redactKeys(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (!Object.keys(value).some(looksLikeKey)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [redactKeys(name), inner as unknown]));
}

/** JSON itself escapes the control characters below U+0020 only; those that remain are its own ends of lines. */
const raw = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu;

function escaped(characters: string): string {
  return characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
