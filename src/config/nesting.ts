import { Lexer } from 'yaml';
import type { Place } from './config-tree.js';
import type { FoundAt } from './parse-yaml.js';

/** A config file is four levels deep. */
const deepest = 32;

/** With many thousands of them the parser takes minutes. */
const mostAnchors = 5000;

/**
 * Looks how deep a YAML text is nested, and for anchors without number, before a parser does that calls itself for each
 * level: with some ten thousand brackets the library ends the whole process.
 *
 * @returns the place where it goes too deep or too far, or null
 */
export function nestingProblem(text: string): FoundAt | null {
  let [line, lineStart, offset] = [1, 0, 0];
  let [brackets, dashes, anchors] = [0, 0, 0];
  let firstAnchor: Place = { line: 1, column: 1 };
  let before = '';
  for (const token of new Lexer().lex(text)) {
    // A plain or block scalar may begin with anything.
    const isScalar = before === scalar;
    before = token;
    if (token === '[' || token === '{') brackets += 1;
    if (token === ']' || token === '}') brackets -= 1;
    // `- - - x` nests by a dash each, on one line.
    if (token === '-' || token === '?') dashes += 1;
    if (/^[&*]/u.test(token) && !isScalar) {
      if (anchors === 0) firstAnchor = { line, column: offset - lineStart + 1 };
      anchors += 1;
    }
    const indent = !isScalar && token.startsWith(' ') && offset === lineStart ? token.length : 0;
    if (brackets > deepest || dashes > deepest || indent > deepest * 8) {
      return {
        place: { line, column: offset - lineStart + 1 },
        what: 'This is nested too deeply.',
        repair: 'To create an example to compare with, run esupack init.',
      };
    }
    if (anchors > mostAnchors) return { place: firstAnchor, ...tooManyAnchors };
    for (let index = token.indexOf('\n'); index >= 0; index = token.indexOf('\n', index + 1)) {
      line += 1;
      lineStart = offset + index + 1;
      dashes = 0;
    }
    // The lexer marks documents and scalars by single control characters that are not in the text.
    if (!marks.has(token)) offset += token.length;
  }
  return null;
}

const scalar = '\u001F';

/** Document start, flow error end and scalar, as the library's lexer puts them between its tokens. */
const marks = new Set(['\u0002', '\u0018', scalar]);

const tooManyAnchors = {
  what: `There are more than ${mostAnchors} anchors and aliases (& and *).`,
  repair: 'Put common settings under defaults, or use a matrix.',
};
