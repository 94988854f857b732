import { asAscii, keyLetter } from './key-form.js';

/**
 * Whether the text may hold a group of a key: then no message repeats it, although it is no whole key. Words of these
 * letters only, without a vowel, are rare.
 */
export function mayHoldGroup(text: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${keyLetter}{5,}(?![A-Za-z0-9])`, 'u').test(asAscii(text));
}
