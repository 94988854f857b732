import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { decode } from '../../src/read/decode.js';

describe('the encoding of a text file', () => {
  it.each([
    ['utf-8', false, Buffer.from('// é\r\n')],
    ['utf-8', true, Buffer.from('\uFEFF// é\r\n')],
    ['utf-16le', false, Buffer.from('// é\r\n', 'utf16le')],
    ['utf-16le', true, Buffer.from('\uFEFF// é\r\n', 'utf16le')],
  ])('is found: %s, byte order mark %s', (encoding, byteOrderMark, bytes) => {
    expect(decode(bytes, 'a.mof')).toEqual({ text: '// é\r\n', encoding, byteOrderMark });
  });

  it('is UTF-8 for an empty file', () => {
    expect(decode(Buffer.alloc(0), 'a.mof').text).toBe('');
  });

  it.each([
    ['bytes of a code page', Buffer.from([0x63, 0x61, 0x66, 0xe9])],
    ['half a surrogate pair', Buffer.from('a\uD83D', 'utf16le')],
    ['an odd number of bytes in UTF-16LE', Buffer.from('61006200630', 'hex').subarray(0, 5)],
    ['UTF-16BE', Buffer.from('feff0061', 'hex')],
    ['UTF-16BE without a mark', Buffer.from('// a text', 'utf16le').swap16()],
  ])('is refused for %s, with the name of the file', (_what, bytes) => {
    expect(() => decode(bytes, 'a.mof')).toThrow(UserError);
    expect(() => decode(bytes, 'a.mof')).toThrow(/^a\.mof: /u);
  });

  it.each(['\uFEFF// é', '// a'])('is called by its name where it is UTF-16BE: %j', (text) => {
    expect(() => decode(Buffer.from(text, 'utf16le').swap16(), 'a.mof')).toThrow('It is big-endian UTF-16');
  });
});
