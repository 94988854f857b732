import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { encode, type Encoding } from '../../src/text/encode.js';

const encodings: readonly Encoding[] = ['ascii', 'utf-8', 'utf-8-bom', 'utf-16le-bom'];
const decoders = {
  ascii: (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1'),
  'utf-8': (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
  'utf-8-bom': (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8').slice(1),
  'utf-16le-bom': (bytes: Uint8Array) => Buffer.from(bytes).toString('utf16le').slice(1),
};

describe('text as bytes', () => {
  it.each([
    ['ascii', '61'],
    ['utf-8', '61'],
    ['utf-8-bom', 'efbbbf61'],
    ['utf-16le-bom', 'fffe6100'],
  ] as const)('begins in %s with its byte order mark, if any', (encoding, bytes) => {
    expect(Buffer.from(encode('a', encoding, '\n')).toString('hex')).toBe(bytes);
  });

  it.each(['utf-8', 'utf-8-bom', 'utf-16le-bom'] as const)(
    'says in %s what it said, with line ends of one kind',
    (encoding) => {
      const texts = fc.array(
        fc.constantFrom('a', ' ', '\t', '\n', '\r\n', 'é', '\u0080', '\u2019', '\u30BF', '\u{1F511}'),
      );
      fc.assert(
        fc.property(texts, fc.constantFrom('\n' as const, '\r\n' as const), (parts, lineEnd) => {
          const expected = parts.map((part) => (/^\r?\n$/u.test(part) ? lineEnd : part)).join('');
          expect(decoders[encoding](encode(parts.join(''), encoding, lineEnd))).toBe(expected);
        }),
      );
    },
  );

  it('is ASCII with CRLF in a batch', () => {
    expect(decoders.ascii(encode('a\nb\r\nc', 'ascii', '\r\n'))).toBe('a\r\nb\r\nc');
    expect(() => encode('caf\u00E9', 'ascii', '\r\n')).toThrow('The character U+00E9 cannot be written as ascii');
  });

  it.each(['\0', '\u0007', '\r', '\u001B', '\u007F', '\uD83D'])('is refused where it holds %j', (character) => {
    for (const encoding of encodings)
      expect(() => encode(`line\n${character} more`, encoding, '\n')).toThrow(InternalError);
  });
});
