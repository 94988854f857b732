import { unreadable } from '../unreadable.js';

/** The largest known file has 76 collections: about 30,000 tokens, nested 3 deep, no text longer than 2,000 characters. */
const limits = { depth: 50, marks: 1_000_000, textLength: 1_000_000 } as const;

/**
 * Walks over a MOF text before it is parsed, in linear time: no nesting, no number of tokens and no text that would
 * exhaust a parser.
 *
 * @throws UserError when there is one of these
 */
export function checkMofLimits(text: string, where: string): void {
  const fail = (what: string): never => {
    throw unreadable(where, what);
  };
  let depth = 0;
  let marks = 0;
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    blanks = /\s/u.test(character) ? blanks + 1 : 0;
    if (blanks > limits.textLength) fail(`It has more than ${limits.textLength} blanks in a row.`);
    if (character === '"') {
      const end = stringEnd(text, at);
      if (end - at > limits.textLength) fail(`It holds a text of more than ${limits.textLength} characters.`);
      at = end;
    } else if (text.startsWith('//', at)) at = after(text, '\n', at);
    else if (text.startsWith('/*', at)) at = after(text, '*/', at);
    else if (/[[\](){},;=]/u.test(character) || /(?<!\w)\w/u.test(text.slice(Math.max(0, at - 1), at + 1))) marks += 1;
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth > limits.depth) fail(`Its objects are nested more than ${limits.depth} deep.`);
    if (marks > limits.marks) fail(`It has more than ${limits.marks} values.`);
  }
}

/** The closing quote of a text on one line, or the end of the line. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"' || character === '\n') return at;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from + 1);
  return found === -1 ? text.length : found + mark.length - 1;
}
