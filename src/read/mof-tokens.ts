import { bytesPerToken, type ReadingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';

export interface MofToken {
  readonly kind: 'word' | 'number' | 'string' | 'mark' | 'end';
  /** As it stands in the file. */
  readonly text: string;
  readonly line: number;
}

/** No text of a known file is longer than 2,000 characters. */
const longestText = 1_000_000;

/**
 * Splits MOF text (DMTF DSP0004, as far as the console's files use it) into tokens, comments and `#pragma` left out: one
 * at each call, so that a large file is never held as a list of them.
 *
 * @param limit is charged for each token
 * @returns the next token; throws a UserError when what stands next is none
 */
export function mofTokens(text: string, where: string, limit: ReadingLimit): () => MofToken {
  let at = 0;
  let line = 1;
  const take = (end: number): void => {
    for (; at < end; at += 1) if (text[at] === '\n') line += 1;
  };
  return () => {
    limit.spend(bytesPerToken, where);
    for (let end = skippedEnd(text, at); end > at; end = skippedEnd(text, at)) take(end);
    if (at === text.length) return { kind: 'end', text: 'the end of the file', line };
    const found = tokenAt(text, at);
    if (found === null)
      throw unreadable(`${where}, line ${line}`, 'It is not MOF in the form that the console writes.');
    if (found.end - at > longestText)
      throw unreadable(`${where}, line ${line}`, `It has a string of more than ${longestText} characters.`);
    const token = { kind: found.kind, text: text.slice(at, found.end), line };
    take(found.end);
    return token;
  };
}

/** The end of the white space, the comment or the `#pragma` that begins here; the place itself where none does. */
function skippedEnd(text: string, at: number): number {
  if (text.startsWith('//', at) || text.startsWith('#pragma', at)) return before(text, '\n', at);
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end === -1 ? at : end + 2;
  }
  return matchEnd(/\s+/uy, text, at) ?? at;
}

function tokenAt(text: string, at: number): { readonly kind: MofToken['kind']; readonly end: number } | null {
  if (text[at] === '"') {
    const end = stringEnd(text, at);
    return end === null ? null : { kind: 'string', end };
  }
  for (const [kind, shape] of shapes) {
    const end = matchEnd(shape, text, at);
    if (end !== null) return { kind, end };
  }
  return null;
}

const shapes = [
  ['word', /[A-Za-z_]\w*/uy],
  ['number', /[+-]?\d+/uy],
  ['mark', /[[\](){},;=]/uy],
] as const;

/**
 * After the closing quote; null where the text does not end. Consoles write a line break of a comment as a raw carriage
 * return and `\n`; where an editor made a line end of the raw character, that is taken as well.
 */
function stringEnd(text: string, from: number): number | null {
  const stops = /["\\\n]/gu;
  for (stops.lastIndex = from + 1; ;) {
    const stop = stops.exec(text);
    if (stop === null) return null;
    if (stop[0] === '"') return stop.index + 1;
    if (stop[0] === '\n' && !text.startsWith('\\n', stop.index + 1)) return null;
    if (stop[0] === '\\') {
      if (/[\r\n]/u.test(text[stop.index + 1] ?? '\n')) return null;
      stops.lastIndex = stop.index + 2;
    }
  }
}

function matchEnd(shape: RegExp, text: string, at: number): number | null {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : null;
}

function before(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found;
}
