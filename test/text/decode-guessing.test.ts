import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { decodeGuessing, guessedUtf8 } from '../../src/text/decode-guessing.js';

const text = 'Name,OS\r\nPC1,東京 日本語\r\n';

describe('the bytes of a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with byte order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    [
      'UTF-16LE with byte order mark, as Excel writes Unicode text',
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'utf-16le',
    ],
    ['UTF-16LE without', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16BE with byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['Shift_JIS, as Excel writes CSV in Japan', iconv.encode(text, 'cp932'), 'shift_jis'],
  ])('are read as %s', (_, bytes, encoding) => {
    expect(decodeGuessing(bytes)).toMatchObject({ text, encoding });
    expect(guessedUtf8(bytes)).toEqual({ bytes: Buffer.from(text), encoding });
  });

  it('are Western where nothing Japanese comes out', () => {
    expect(decodeGuessing(iconv.encode('Name\nMünchen–PC', 'windows-1252'))).toMatchObject({
      text: 'Name\nMünchen–PC',
      encoding: 'windows-1252',
    });
  });

  it.each([
    'Name;Letzte Aktivität\nPC1;20.11.2026',
    'Name;Straße\nPC1;Ährenweg',
    'Größe;Gerätename;Veraltet',
    'Système d’exploitation',
    'élément;État',
  ])('are Western although Shift_JIS could be read: %j', (western) => {
    expect(decodeGuessing(iconv.encode(western, 'windows-1252'))).toMatchObject({
      text: western,
      encoding: 'windows-1252',
    });
  });

  it.each(['デバイス名', 'テスト', 'ESU値,PC名', 'ﾃﾞﾊﾞｲｽ,PC1', 'Name\n東', 'OSのビルド'])(
    'are Japanese: %s',
    (japanese) => {
      expect(decodeGuessing(iconv.encode(japanese, 'cp932'))).toMatchObject({ text: japanese, encoding: 'shift_jis' });
    },
  );

  it('may be none at all', () => {
    expect(decodeGuessing(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8' });
  });

  it('are not copied where they are UTF-8, and mended where they only begin like it', () => {
    const bytes = Buffer.from(`\uFEFF${text}`);
    expect(guessedUtf8(bytes).bytes.buffer).toBe(bytes.buffer);
    const damaged = Buffer.concat([bytes, Buffer.from([0xff])]);
    expect(guessedUtf8(damaged).bytes.toString()).toBe(`${text}\uFFFD`);
  });

  it('are one text also where a large file is decoded piece by piece', () => {
    // The halves of the surrogate pair stand in two pieces of 16 MiB.
    const large = `${'a'.repeat(8 * 1024 * 1024 - 1)}\u{20BB7}b`;
    expect(guessedUtf8(Buffer.from(large, 'utf16le')).bytes.equals(Buffer.from(large))).toBe(true);
  });
});
