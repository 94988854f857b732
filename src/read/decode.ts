import { UserError } from '../errors.js';
import { decodeGuessing } from '../text/decode-guessing.js';
import { unreadable } from './unreadable.js';

export interface DecodedText<Encoding extends string = 'utf-8' | 'utf-16le'> {
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

/** The last two are guesses: nothing in such a file names its code page. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'shift_jis' | 'windows-1252';

/**
 * Turns the bytes of a text file into text: UTF-8 or UTF-16LE, with or without BOM. The console writes MOF files as
 * UTF-16LE without one; editors add it, or change to UTF-8.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when the bytes are neither
 */
export function decode(bytes: Uint8Array, where: string): DecodedText {
  if (isBigEndian(bytes)) throw new UserError([{ where, ...bigEndian }]);
  const [first, second, third] = bytes;
  const utf16Mark = first === 0xff && second === 0xfe;
  const utf8Mark = first === 0xef && second === 0xbb && third === 0xbf;
  // Text of these files begins with an ASCII character, whose second byte in UTF-16LE is 0.
  const encoding = utf16Mark || (first !== undefined && first !== 0 && second === 0) ? 'utf-16le' : 'utf-8';
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      encoding,
      byteOrderMark: utf16Mark || utf8Mark,
    };
  } catch {
    throw unreadable(where, 'It is neither UTF-8 nor UTF-16LE text.');
  }
}

/**
 * The same of a file that people write by hand, such as a package definition or a MOF file: an editor may have saved it in
 * the code page of its machine.
 */
export function decodeHandmade(bytes: Uint8Array, where: string): DecodedText<TextEncoding> {
  if (isBigEndian(bytes)) throw new UserError([{ where, ...bigEndian }]);
  const { text, encoding, byteOrderMark } = decodeGuessing(bytes);
  if (encoding === 'shift_jis' || encoding === 'windows-1252') return { text, encoding, byteOrderMark };
  // What begins like Unicode and is not is damaged.
  return decode(bytes, where);
}

const bigEndian = {
  what: 'It is big-endian UTF-16, which Configuration Manager does not write.',
  repair: 'Save it as UTF-16LE, which Notepad calls Unicode or UTF-16 LE, or as UTF-8.',
};

/** By its mark, or by the zeros of its first letters. */
function isBigEndian(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 16);
  const marked = start[0] === 0xfe && start[1] === 0xff;
  return marked || (start.length > 1 && start.every((byte, index) => (byte === 0) === (index % 2 === 0)));
}
