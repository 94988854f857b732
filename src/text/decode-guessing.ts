import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export type GuessedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'windows-1252';

export interface GuessedText {
  readonly text: string;
  readonly encoding: GuessedEncoding;
  readonly byteOrderMark: boolean;
}

/**
 * Turns the bytes of a file that people export or edit into text. Unicode is recognized for certain: PowerShell, Excel and the
 * console write UTF-8 and UTF-16 with a byte order mark, or without. Anything else is in the code page of somebody's machine:
 * a guess, which whoever shows the file names.
 */
export function decodeGuessing(bytes: Uint8Array): GuessedText {
  const unicode = unicodeOf(bytes);
  if (unicode !== null) return withoutMark(new TextDecoder(unicode, { ignoreBOM: true }).decode(bytes), unicode);
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), 'utf-8');
  } catch {
    const japanese = iconv.decode(Buffer.from(bytes), 'cp932');
    if (!japanese.includes('\uFFFD') && !isWestern(bytes))
      return { text: japanese, encoding: 'shift_jis', byteOrderMark: false };
    return { text: iconv.decode(Buffer.from(bytes), 'windows-1252'), encoding: 'windows-1252', byteOrderMark: false };
  }
}

/**
 * Whether text that can be read as Shift_JIS has only what Western words have: single letters. Those of `Aktivität`, `Straße` and
 * `l’appareil` become a rare kanji together with the letter behind them, or half-width katakana.
 */
function isWestern(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const [before = 0, after = 0] = [bytes[at - 1], bytes[at + 1]];
    if (isHalfWidth(byte)) {
      if (isHalfWidth(after)) return false;
      continue;
    }
    const isAccented = byte >= 0xe0 && isLetter(after);
    const isMark = byte >= 0x91 && byte <= 0x97 && isLetter(before) && isLetter(after);
    // From 0xF0 on, Shift_JIS has only characters that vendors and users added.
    if (!isAccented && !isMark && byte < 0xf0) return false;
    at += 1;
  }
  return true;
}

const isHalfWidth = (byte: number): boolean => byte >= 0xa1 && byte <= 0xdf;

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** The same as bytes in UTF-8, without a byte order mark. Those of a file in UTF-8 are its own: large ones are not copied. */
export function guessedUtf8(bytes: Uint8Array): { readonly bytes: Buffer; readonly encoding: GuessedEncoding } {
  const unicode = unicodeOf(bytes);
  if ((unicode ?? 'utf-8') === 'utf-8' && isUtf8(bytes))
    return { bytes: unmarked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)), encoding: 'utf-8' };
  if (unicode !== null) return { bytes: unmarked(inUtf8(bytes, unicode)), encoding: unicode };
  const { text, encoding } = decodeGuessing(bytes);
  return { bytes: Buffer.from(text, 'utf8'), encoding };
}

/** As much as is decoded at once: Node.js refuses more than 256 MiB of UTF-16, and a text of it takes as much again. */
const piece = 16 * 1024 * 1024;

function inUtf8(bytes: Uint8Array, encoding: GuessedEncoding): Buffer {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const pieces: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += piece)
    pieces.push(Buffer.from(decoder.decode(bytes.subarray(start, start + piece), { stream: true })));
  return Buffer.concat([...pieces, Buffer.from(decoder.decode())]);
}

function unmarked(bytes: Buffer): Buffer {
  return bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

/** By byte order mark; without one by the zero that every second byte of a heading in Latin letters is. */
function unicodeOf([first, second, third]: Uint8Array): GuessedEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : null;
}

function withoutMark(text: string, encoding: GuessedEncoding): GuessedText {
  const byteOrderMark = text.startsWith('\uFEFF');
  return { text: byteOrderMark ? text.slice(1) : text, encoding, byteOrderMark };
}
