/**
 * What the reader of keys and the detector of keys must agree on. Characters of JavaScript regular expressions with the
 * flag `u`.
 */

const letters = 'BCDFGHJKMNPQRTVWXYbcdfghjkmnpqrtvwxy2346789';
const dashes = '\\p{Pd}\\p{Cf}_\\u02D7\\u2043\\u2212\\u30FC\\uFF70';

/** The base-24 alphabet of Windows product keys, and the N that keys since Windows 8 carry once; either case. */
export const keyLetter = `[${letters}]`;

/**
 * What may stand for the hyphens of a key. Word processors, mail programs and input methods put other dashes in their
 * place, and characters that cannot be seen: every dash of Unicode, the minus sign, the hyphen bullet, the long sound
 * marks of Japanese keyboards, the underscore, and all format characters (soft hyphen, zero-width space, byte order mark).
 */
export const keyDash = `[${dashes}]`;

/** Dashes and white space. */
export const keySeparator = `[\\s${dashes}]`;

/** Either of the two. */
export const keyCharacter = `[${letters}\\s${dashes}]`;

/** The text with full-width letters, digits and signs of Japanese keyboards as ASCII; its length stays. */
export function asAscii(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}
