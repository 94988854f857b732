import { findKeys, type Span } from './find-keys.js';
import { asAscii, keySeparator } from './key-form.js';

/**
 * Keeps product keys out of messages. Arguments are logged by shells, build servers and auditing, and people do paste
 * keys into the wrong place: so whatever looks like a key is refused as an argument and never repeated.
 */

/** True when the text holds something of the form of a product key, mistyped ones included. */
export function looksLikeKey(text: string): boolean {
  return findKeys(text).length > 0;
}

/** The text with everything of the form of a product key replaced. */
export function redactKeys(text: string): string {
  return without(text, findKeys(text));
}

/**
 * The text without this very key, in forms too that no detector can know: in capitals and small letters in turn, with other
 * letters around.
 */
export function redactKey(text: string, key: string): string {
  const ascii = asAscii(text);
  const letters = key.replaceAll('-', '');
  // Almost every text ends here; the pattern below takes long to make.
  if (!ascii.replaceAll(separators, '').toLowerCase().includes(letters.toLowerCase())) return text;
  const form = new RegExp(letters.split('').join(`${keySeparator}*`), 'giu');
  return without(
    text,
    [...ascii.matchAll(form)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
}

const separators = new RegExp(`${keySeparator}+`, 'gu');

function without(text: string, spans: readonly Span[]): string {
  let safe = '';
  let from = 0;
  for (const { start, end } of spans) {
    safe += `${text.slice(from, start)}(a product key, not shown)`;
    from = end;
  }
  return safe + text.slice(from);
}
