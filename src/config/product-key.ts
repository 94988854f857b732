import type { Issue } from '../errors.js';
import { keySurroundings } from './key-surroundings.js';
import { asAscii, keyLetter, keySeparator } from '../text/key-form.js';

/** A checked MAK key, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`. Made by parseProductKey only. */
export type ProductKey = string & { readonly __brand: 'ProductKey' };

const separators = new RegExp(keySeparator, 'gu');
const foreignLetter = new RegExp(`(?!${keyLetter})[^]`, 'u');

/**
 * Checks what a person pasted as MAK key: trimmed, upper-cased, any dashes or none.
 * Only the shape can be checked; whether the key is real, Microsoft's servers alone know.
 *
 * @param text at most one key, as it stood in the file, variable or prompt
 * @param where the source as the person knows it, e.g. `--key-file key.txt`
 * @returns the key, or the one thing that is wrong; no message repeats any part of the key
 */
export function parseProductKey(text: string, where: string): { key: ProductKey } | { issue: Issue } {
  const letters = asAscii(text)
    .replaceAll(separators, '')
    // Letters of other alphabets may become two of ours, as a ligature does.
    .replaceAll(/[a-z]/gu, (letter) => letter.toUpperCase());
  const what = shapeProblem(letters);
  if (what !== null) return { issue: { where, ...(keySurroundings(text) ?? { what, repair: repairs.key }) } };
  return { key: (letters.match(/.{5}/gu) ?? []).join('-') as ProductKey };
}

/** The key as it may be shown: the last five characters, which Windows itself shows as PartialProductKey. */
export function maskProductKey(key: ProductKey): string {
  return `*****-*****-*****-*****-${key.slice(-5)}`;
}

/** Which Windows generation the key's form belongs to: exactly one N since Windows 8, none before (not documented). */
export function keyGeneration(key: ProductKey): 'windows-7' | 'windows-8' {
  return key.includes('N') ? 'windows-8' : 'windows-7';
}

const repairs = {
  key: 'Enter the MAK key as shown in the Microsoft 365 admin center: five groups of five characters, separated by hyphens.',
};

function shapeProblem(letters: string): string | null {
  if (letters === '') return 'There is no key.';
  const sign = letters.length === 25 ? null : /[^A-Z0-9]/u.exec(letters);
  if (sign !== null) {
    const code = (sign[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `Character ${sign.index + 1} of the key is U+${code}; a key has letters, digits and hyphens.`;
  }
  if (letters.length > 25 && letters.length % 25 === 0) return `There are ${letters.length / 25} keys, it seems.`;
  if (letters.length !== 25) return `The key has ${letters.length} letters and digits; it must have 25.`;
  if (new Set(letters).size === 1) return 'This is a placeholder, not a key.';
  const foreign = foreignLetter.exec(letters);
  if (foreign !== null) {
    return `Character ${foreign.index + 1} of the key is not allowed in product keys (vowels, L, S, Z, 0, 1, 5 and special characters are not).`;
  }
  const letterN = letters.split('N').length - 1;
  if (letterN > 1) return 'The key has the letter N more than once, which no product key has.';
  if (letters.endsWith('N')) return 'The key ends in N, which no product key does.';
  return null;
}
