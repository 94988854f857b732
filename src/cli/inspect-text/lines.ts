/** Lines of text for people; a nested list is indented by two blanks. */
export type Lines = readonly (string | Lines)[];

/** One line each, every level two blanks further in. */
export function asText(lines: Lines, indent = ''): string {
  return lines.map((line) => (typeof line === 'string' ? `${indent}${line}\n` : asText(line, `${indent}  `))).join('');
}

/** `name: value`, left out where the value is empty or null. */
export function fact(name: string, value: string | number | null): Lines {
  const text = value === null ? '' : shown(String(value));
  return text === '' ? [] : [`${name}: ${text}`];
}

/**
 * A value of a file for the screen: on one line, and without characters that could steer a terminal.
 *
 * @param limit characters; of longer values the beginning is shown, and how long they are
 */
export function shown(value: string, limit = 2000): string {
  const line = value
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?')
    .trim();
  return line.length > limit ? `${line.slice(0, limit)}... (${line.length} characters)` : line;
}

/** `1 entry`, `2 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
