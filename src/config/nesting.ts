import { Lexer } from 'yaml';
import type { FoundAt } from './parse-yaml.js';

/** A config file is four levels deep. */
const deepest = 32;

/**
 * Looks how deep a YAML text is nested, before a parser does that calls itself for each level: with some ten thousand
 * brackets the library ends the whole process.
 *
 * @returns the place where it goes too deep, or null
 */
export function nestingProblem(text: string): FoundAt | null {
  let [line, lineStart, offset] = [1, 0, 0];
  let [brackets, dashes] = [0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    if (token === ']' || token === '}') brackets -= 1;
    // `- - - x` nests by a dash each, on one line.
    if (token === '-' || token === '?') dashes += 1;
    const indent = token.startsWith(' ') && offset === lineStart ? token.length : 0;
    if (brackets > deepest || dashes > deepest || indent > deepest * 8) {
      return {
        place: { line, column: offset - lineStart + 1 },
        what: 'This is nested too deeply.',
        repair: 'esupack init writes an example to compare with.',
      };
    }
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

/** Byte order mark, document start, flow error end and scalar, as the library's lexer puts them between its tokens. */
const marks = new Set(['\u0002', '\u0018', '\u001F']);
