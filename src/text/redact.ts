/**
 * Keeps product keys out of messages. Arguments are logged by shells, build servers and auditing, and people do paste
 * keys into the wrong place: so whatever looks like a key is refused as an argument and never repeated.
 */

const dash = '[-_\\u2010-\\u2015\\u2212\\uFF0D]';
const grouped = new RegExp(
  `(?<![A-Za-z0-9])[A-Za-z0-9]{3,7}(?:\\s*${dash}\\s*[A-Za-z0-9]{3,7}){4}(?![A-Za-z0-9])`,
  'gu',
);
const spaced = /(?<![A-Za-z0-9])[A-Za-z0-9]{5}(?:[\s.,:;/]+[A-Za-z0-9]{5}){4}(?![A-Za-z0-9])/gu;
const run = /(?<![A-Za-z0-9])[A-Za-z0-9]{24,26}(?![A-Za-z0-9])/gu;
const stranger = /[AEIOULSZ015]/giu;

/** True when the text holds something of the shape of a product key, mistyped ones included. */
export function looksLikeKey(text: string): boolean {
  return matches(text).length > 0;
}

/** The text with everything of the shape of a product key replaced. */
export function redactKeys(text: string): string {
  return matches(text).reduce((safe, found) => safe.replaceAll(found, '(a product key, not repeated)'), text);
}

function matches(text: string): string[] {
  return [
    ...all(text, grouped).filter((found) => groupsOfKey(found)),
    ...all(text, spaced).filter((found) => strangers(found) <= 3),
    ...all(text, run).filter((found) => strangers(found) <= 3),
  ];
}

/** Five groups, most of them of five: `BCDFG-HJKMP-QRTV-XY234-6789B` is a mistyped key, `esu-windows-10-year-2` is not. */
function groupsOfKey(found: string): boolean {
  const groups = found.split(new RegExp(dash, 'u')).map((group) => group.trim());
  return groups.filter((group) => group.length === 5).length >= 3;
}

/** How many characters never occur in a key: English words are full of them. */
function strangers(found: string): number {
  return found.match(stranger)?.length ?? 0;
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[0]);
}
