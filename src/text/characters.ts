/* eslint-disable no-control-regex -- control characters are what is looked for */

/** What neither XML 1.0 nor any other of our text formats carries: control characters, half surrogate pairs, U+FFFE, U+FFFF. */
export const controlButLayout = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF\uD800-\uDFFF]/u;

/** The same, and the tab, line feed and carriage return. */
export const control = /[\0-\x1F\x7F-\x9F\uFFFE\uFFFF\uD800-\uDFFF]/u;

/** What HTML and XML escape or refuse is all in it; most texts have nothing of it, and stay as they are. */
export const beyondPlainMarkup = /[^\t\n\r\x20-%'-;=?-~]/;

/** Everything but printable ASCII. */
export const beyondPrintableAscii = /[^\x20-\x7E]/u;

/**
 * Says which character of `value` is forbidden, by its code point only: a message must not repeat the value.
 *
 * @param why ends the sentence, e.g. "which XML cannot carry"
 * @returns a sentence, or null when nothing matches `forbidden`
 */
export function characterProblem(value: string, forbidden: RegExp, why: string): string | null {
  const found = forbidden.exec(value);
  if (found === null) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `It contains the character U+${code}, ${why}.`;
}

/** The first problem that is one. */
export function firstProblem(...problems: readonly (string | null)[]): string | null {
  return problems.find((problem) => problem !== null) ?? null;
}
