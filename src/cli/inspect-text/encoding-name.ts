import type { TextEncoding } from '../../read/decode.js';

const names: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  shift_jis: 'read as Shift_JIS (a guess: the file does not name its code page)',
  'windows-1252': 'read as Windows-1252 (a guess: the file does not name its code page)',
};

export function encodingName(encoding: TextEncoding): string {
  return names[encoding];
}

export function isGuess(encoding: TextEncoding): boolean {
  return !encoding.startsWith('utf');
}
