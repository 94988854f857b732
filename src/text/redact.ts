import { findKeys } from './find-keys.js';

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
  let safe = '';
  let from = 0;
  for (const { start, end } of findKeys(text)) {
    safe += `${text.slice(from, start)}(a product key, not repeated)`;
    from = end;
  }
  return safe + text.slice(from);
}
