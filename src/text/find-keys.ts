import { asAscii, keyDash, keyLetter, keySeparator } from './key-form.js';
import { type KeyRun, keyRuns } from './key-runs.js';

/** A piece of a text: offsets in UTF-16 units, the second one after the end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds everything of the form of a product key, whatever stands before and after it, in linear time:
 *
 * - five groups of five, with any separators, glued to other words or not;
 * - 25 letters with dashes anywhere or nowhere, glued to other words where they are all of one case;
 * - mistyped keys: a group too long, too short or missing, up to three characters that no key has, other signs between the
 *   groups.
 *
 * GUIDs, hashes, base64 and lists of numbered names are none of these.
 *
 * @returns spans in the order of the text, none over another
 */
export function findKeys(text: string): readonly Span[] {
  if (text.length < shortestKey) return [];
  const plain = hideHashes(asAscii(text));
  const whole = text.length < 1000 && wholeText.test(plain) ? [{ start: 0, end: text.length }] : [];
  const { grouped, ungrouped } = inStretches(plain);
  // The surest first: what lies over one of them is the same key with a word beside it.
  return [grouped, ungrouped, mistyped(plain), whole].reduce(
    (found, more) => merged([...found, ...apartFrom(found, inOrder(more))]),
    [],
  );
}

/** A mistyped one: five groups of three and four dashes. Most cells of a list are shorter. */
const shortestKey = 19;

/** Whatever the reader of keys would take. */
const wholeText = new RegExp(`^${keySeparator}*(?:${keyLetter}${keySeparator}*){25}$`, 'u');

/** Hexadecimal digits mostly lie in the alphabet of keys: what is surely a GUID or a hash becomes zeros. */
function hideHashes(text: string): string {
  return text.replaceAll(hash, (found) => '0'.repeat(found.length));
}

const hash =
  /(?<![A-Za-z0-9])(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|(?:[0-9A-Fa-f]{8}){4,16})(?![A-Za-z0-9])/gu;

/** The exact forms. */
function inStretches(text: string): { readonly grouped: readonly Span[]; readonly ungrouped: readonly Span[] } {
  const grouped: Span[] = [];
  const ungrouped: Span[] = [];
  for (const run of keyRuns(text)) {
    const span = { start: run.start, end: run.end };
    if (!isKey(run.groups.join(''))) continue;
    if (isGrouped(run.groups)) grouped.push(span);
    else if (isUngrouped(run, text)) ungrouped.push(span);
  }
  return { grouped, ungrouped };
}

/** At most one N, and not at the end (src/config/product-key.ts). */
function isKey(joined: string): boolean {
  return !/n[^]*n|n$/iu.test(joined);
}

function isGrouped(groups: readonly string[]): boolean {
  return groups.length === 5 && groups.every(({ length }) => length === 5) && !isNumbered(groups);
}

/** White space parts the names of a list; small and capital letters in turn are base64. */
function isUngrouped({ start, end, groups }: KeyRun, text: string): boolean {
  const joined = groups.join('');
  const [before = ' ', after = ' '] = [text[start - 1], text[end]];
  if (groups.length > 1 && /\s/u.test(text.slice(start, end))) return false;
  if (isHexadecimal(joined) && (groups.length > 1 || isHexadecimal(before) || isHexadecimal(after))) return false;
  const alone = groups.length === 1 && !isWord.test(before) && !isWord.test(after);
  return alone || isOfOneCase(joined);
}

const isWord = /[A-Za-z0-9]/u;

const mistypedForms = [
  // Lookaheads: each group may begin a match, so that words before a key do not hide it.
  new RegExp(`(?<![A-Za-z0-9])(?=([A-Za-z0-9]{3,7}(?:\\s*${keyDash}\\s*[A-Za-z0-9]{3,7}){4})(?![A-Za-z0-9]))`, 'gu'),
  /(?<![A-Za-z0-9])(?=([A-Za-z0-9]{5}(?:[\s.,:;/]+[A-Za-z0-9]{5}){4})(?![A-Za-z0-9]))/gu,
  /(?<![A-Za-z0-9])(?=([A-Za-z0-9]{24,26})(?![A-Za-z0-9]))/gu,
  new RegExp(`(?<![A-Za-z0-9])(?=(${keyLetter}{5}(?:${keyDash}${keyLetter}{5}){3})(?![A-Za-z0-9]))`, 'gu'),
];

function mistyped(text: string): readonly Span[] {
  return mistypedForms
    .flatMap((form) => [...text.matchAll(form)])
    .filter(([, found = '']) => isMistyped(found.split(/[^A-Za-z0-9]+/u)))
    .map(({ index, 1: found = '' }) => ({ start: index, end: index + found.length }));
}

/** English words are full of the characters that no key has. */
function isMistyped(groups: readonly string[]): boolean {
  const joined = groups.join('');
  const strangers = joined.match(/[AEIOULSZ015]/giu)?.length ?? 0;
  if (strangers > 3 || isHexadecimal(joined) || isNumbered(groups)) return false;
  if (groups.length === 1) return isOfOneCase(joined) && !isMonotonous(joined);
  return groups.filter(({ length }) => length === 5).length >= 3;
}

/** `PCH22 PCH23 PCH24`: names that count. */
function isNumbered(groups: readonly string[]): boolean {
  const stems = groups.map((group) => /^[A-Za-z]{2,}(?=\d+$)/u.exec(group)?.[0]);
  return groups.length > 2 && new Set(stems).size === 1 && stems[0] !== undefined;
}

/** `xxxxxx`: letters that somebody held down. */
function isMonotonous(joined: string): boolean {
  return new Set(joined).size <= 3;
}

function isHexadecimal(joined: string): boolean {
  return /^[0-9A-F]*$/iu.test(joined);
}

function isOfOneCase(joined: string): boolean {
  return joined === joined.toUpperCase() || joined === joined.toLowerCase();
}

function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of inOrder(spans)) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
}

/** Those of `spans` that touch none of `found`; both in order. */
function apartFrom(found: readonly Span[], spans: readonly Span[]): readonly Span[] {
  let at = 0;
  return spans.filter(({ start, end }) => {
    while ((found[at]?.end ?? Infinity) <= start) at += 1;
    return end <= (found[at]?.start ?? Infinity);
  });
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}
