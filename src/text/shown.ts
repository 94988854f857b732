/** What steers a terminal, turns the direction of writing, cannot be seen, or is half a character. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]/gu;
const unseenInLines = new RegExp(`(?![\\t\\n])${unseen.source}`, 'gu');

/**
 * A value that was read, for people: on one line, white space as single blanks, and `?` for characters that could steer a
 * terminal.
 *
 * @param limit characters; of longer values the beginning is shown, and how long they are
 */
export function shown(value: string, limit = 2000): string {
  // Ends of lines and tabs are control characters too, so blanks come first.
  const line = value.replaceAll(/\s+/gu, ' ').replaceAll(unseen, '?').trim();
  return line.length > limit ? `${beginning(line, limit)}... (${line.length} characters)` : line;
}

/**
 * A sentence that may quote what was read: on one line and harmless as `shown`. Of a long one the middle is left out, since
 * what it says of the value stands at its end. Blanks stay: a path may have two in a row.
 */
export function shownSentence(sentence: string): string {
  const line = sentence.replaceAll(/[\t\r\n]+/gu, ' ').replaceAll(unseen, '?');
  if (line.length <= 1000) return line;
  return `${beginning(line, 600)}... (${line.length} characters) ...${line.slice(-200).replace(/^[\uDC00-\uDFFF]/u, '')}`;
}

/** Text of several lines, harmless to a terminal; ends of lines and tabs stay. */
export function shownLines(text: string): string {
  return text.replaceAll(unseenInLines, '?');
}

function beginning(line: string, length: number): string {
  return line.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
