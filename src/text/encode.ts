import { InternalError } from '../errors.js';

export type Encoding = 'ascii' | 'utf-8' | 'utf-8-bom' | 'utf-16le-bom';
export type LineEnd = '\n' | '\r\n';

/**
 * The one place where text becomes bytes. Line ends of `text` may be LF or CRLF; every one comes out as `lineEnd`.
 *
 * @throws InternalError when the text does not fit the encoding (a control character in it, a character beyond ASCII,
 *   half a surrogate pair): values are checked where people write them, so here it is our fault.
 */
export function encode(text: string, encoding: Encoding, lineEnd: LineEnd): Uint8Array {
  const lines = text.replaceAll('\r\n', '\n');
  const isPlain = !special.test(lines);
  const forbidden = isPlain ? null : firstForbidden(lines, encoding);
  if (forbidden !== null) throw new InternalError(`The character ${forbidden} cannot be written as ${encoding}`);
  const ended = lineEnd === '\n' ? lines : lines.replaceAll('\n', lineEnd);
  if (encoding === 'utf-16le-bom') return Buffer.concat([marks.utf16, Buffer.from(ended, 'utf16le')]);
  // Plain text has the same bytes in Latin-1, which takes less time.
  const bytes = Buffer.from(ended, isPlain ? 'latin1' : 'utf8');
  return encoding === 'utf-8-bom' ? Buffer.concat([marks.utf8, bytes]) : bytes;
}

/** Byte order marks. As a character before the text it would double what the text takes in memory. */
const marks = { utf8: Buffer.from([0xef, 0xbb, 0xbf]), utf16: Buffer.from([0xff, 0xfe]) } as const;

/** Whatever is neither printable ASCII nor layout. */
const special = /[^\t\n\x20-\x7E]/;

// Without the u flag: surrogate pairs need no reading here, and every byte of every file passes this way.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacter = /[\0-\x08\x0B-\x1F\x7F]/;

function firstForbidden(text: string, encoding: Encoding): string | null {
  const control = controlCharacter.exec(text);
  if (control !== null) return codePoint(control[0]);
  if (encoding !== 'ascii' && text.isWellFormed()) return null;
  // eslint-disable-next-line no-control-regex -- the range is ASCII itself
  const beyond = encoding === 'ascii' ? /[^\x00-\x7F]/u.exec(text) : /[\uD800-\uDFFF]/u.exec(text);
  return beyond === null ? null : codePoint(beyond[0]);
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
