import { UserError } from '../../errors.js';
import { decode, type DecodedText } from '../../read/decode.js';

export const unknownEncoding = 'in an unknown encoding';

/** A text file: how it is written, and its lines. */
export interface FormedText {
  readonly encoding: 'ASCII' | 'UTF-8' | 'UTF-16LE' | typeof unknownEncoding;
  readonly byteOrderMark: boolean;
  readonly lineEnds: string;
  readonly lines: readonly string[];
}

/** What is in no known encoding is taken byte by byte. */
export function formedText(bytes: Uint8Array): FormedText {
  const decoded = tryDecode(bytes);
  const text = decoded?.text ?? Buffer.from(bytes).toString('latin1');
  return {
    encoding: encodingOf(bytes, decoded),
    byteOrderMark: decoded?.byteOrderMark ?? false,
    lineEnds: lineEnds(text),
    lines: text.split(/\r\n|\n|\r/u),
  };
}

function tryDecode(bytes: Uint8Array): DecodedText | null {
  try {
    return decode(bytes, '');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

function encodingOf(bytes: Uint8Array, decoded: DecodedText | null): FormedText['encoding'] {
  if (decoded === null) return unknownEncoding;
  if (decoded.encoding === 'utf-16le') return 'UTF-16LE';
  return bytes.every((byte) => byte < 0x80) ? 'ASCII' : 'UTF-8';
}

function lineEnds(text: string): string {
  const ends = [...new Set(text.match(/\r\n|\n|\r/gu))];
  return ends.map((end) => end.replace('\r', 'CR').replace('\n', 'LF')).join(' and ') || 'none';
}
