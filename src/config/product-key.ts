import type { Issue } from '../errors.js';

/** A checked MAK key, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`. Made by parseProductKey only. */
export type ProductKey = string & { readonly __brand: 'ProductKey' };

// Word processors and mail programs put other dashes in the place of the hyphen.
const separators = /[\s\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u00AD]/gu;

/**
 * Checks what a person pasted as MAK key: trimmed, upper-cased, any dashes or none.
 * Only the shape can be checked; whether the key is real, Microsoft's servers alone know.
 *
 * @param text at most one key, as it stood in the file, variable or prompt
 * @param where the source as the person knows it, e.g. `--key-file key.txt`
 * @returns the key, or the one thing that is wrong; no message repeats any part of the key
 */
export function parseProductKey(text: string, where: string): { key: ProductKey } | { issue: Issue } {
  const letters = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(separators, '')
    .toUpperCase();
  const what = shapeProblem(letters);
  if (what !== null) return { issue: { where, what, repair: repairs.key } };
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
  key: 'Give the MAK key as the Microsoft 365 admin center shows it: five groups of five characters, joined by hyphens.',
};

function shapeProblem(letters: string): string | null {
  if (letters === '') return 'There is no key.';
  if (letters.length !== 25) return `The key has ${letters.length} letters and digits; it must have 25.`;
  if (new Set(letters).size === 1) return 'This is the placeholder of a guide, not a key.';
  // The base-24 alphabet of Windows product keys, and the N that keys since Windows 8 carry once.
  const foreign = /[^BCDFGHJKMNPQRTVWXY2346789]/u.exec(letters);
  if (foreign !== null) {
    return `Character ${foreign.index + 1} of the key never occurs in a product key (vowels, L, S, Z, 0, 1 and 5 do not, other signs neither).`;
  }
  const letterN = letters.split('N').length - 1;
  if (letterN > 1) return 'The key has the letter N more than once, which no product key has.';
  if (letters.endsWith('N')) return 'The key ends in N, which no product key does.';
  return null;
}
