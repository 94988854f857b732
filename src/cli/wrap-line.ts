/**
 * Breaks a line at its spaces; what follows is indented as the line is. A word that is longer than the room stands alone.
 *
 * @param room columns; ASCII text fills one a letter
 */
export function wrapLine(line: string, room: number): string[] {
  const [, indent = '', text = ''] = /^( *)(.*)$/u.exec(line) ?? [];
  const lines: string[] = [];
  let current = indent;
  for (const word of text.split(' ')) {
    const longer = current.trim() === '' ? `${indent}${word}` : `${current} ${word}`;
    if (longer.length > room && current.trim() !== '') {
      lines.push(current);
      current = `${indent}${word}`;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
