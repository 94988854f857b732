import iconv from 'iconv-lite';

export type ListEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'windows-1252';

/**
 * Turns the bytes of an exported list into text. Unicode is recognised for certain: PowerShell and Excel write UTF-8 and
 * UTF-16 with a byte order mark, the console and `Export-Csv` of PowerShell 7 UTF-8 without. Anything else is what Excel
 * calls plain CSV, in the code page of its machine: a guess, which the report names.
 */
export function decodeList(bytes: Uint8Array): { readonly text: string; readonly encoding: ListEncoding } {
  const unicode = unicodeOf(bytes);
  if (unicode !== null) return { text: withoutMark(new TextDecoder(unicode).decode(bytes)), encoding: unicode };
  try {
    return { text: withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    const japanese = iconv.decode(Buffer.from(bytes), 'cp932');
    if (!japanese.includes('\uFFFD') && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(japanese))
      return { text: japanese, encoding: 'shift_jis' };
    return { text: iconv.decode(Buffer.from(bytes), 'windows-1252'), encoding: 'windows-1252' };
  }
}

/** By byte order mark; without one by the zero that every second byte of a heading in Latin letters is. */
function unicodeOf([first, second, third]: Uint8Array): ListEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : null;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
