import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bytesHoldKey } from '../../src/text/key-in-bytes.js';
import { anyKeyGroups, groupSeparators } from '../support/any-key.js';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const encodings: readonly (readonly [string, (text: string) => Buffer])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-16LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16LE with its byte order mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16BE', utf16be],
];
const escapes = ['\\u002d', '\\u2013', '&#45;', '&#x2d;', '&ndash;', '%2D', '%E2%80%93', '=2D', '`-', '^-', '"+"'];

describe('the key in the bytes of a file', () => {
  it.each(encodings)('is found in %s, in either case, with any separator or its escape', (_name, encode) => {
    fc.assert(
      fc.property(
        anyKeyGroups,
        fc.constantFrom(...groupSeparators, ...escapes),
        fc.boolean(),
        fc.string({ maxLength: 20 }),
        (groups, separator, lower, around) => {
          const written = groups.join(separator);
          const text = `${around}${lower ? written.toLowerCase() : written}${around}`;
          for (const shift of ['', 'x'])
            expect(bytesHoldKey(Buffer.concat([Buffer.from(shift), encode(text)]), groups.join('-'))).toBe(true);
        },
      ),
    );
  });

  it.each(encodings)('is found as base64 and as hexadecimal digits of %s, also over several lines', (_name, encode) => {
    fc.assert(
      fc.property(anyKeyGroups, fc.string({ maxLength: 9 }), fc.boolean(), (groups, before, dashes) => {
        const bytes = encode(`${before}${groups.join(dashes ? '-' : '')} after`);
        for (const form of ['base64', 'base64url', 'hex'] as const) {
          const text = bytes.toString(form);
          const lines = text.replaceAll(/.{76}/gu, '$&\r\n  ');
          for (const written of [text, `x${text}`, lines])
            expect(bytesHoldKey(encode(`= ${written}`), groups.join('-'))).toBe(true);
        }
      }),
    );
  });

  it.each(['base64', 'base64url', 'hex'] as const)('is found as %s between other digits, of any number', (form) => {
    fc.assert(
      fc.property(anyKeyGroups, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (groups, before, after) => {
        const other = Buffer.from('another text, as long as a key').toString(form);
        const written = `${other}${'A'.repeat(before)}; ${Buffer.from(groups.join('-')).toString(form)}; ${other.slice(after)}`;
        expect(bytesHoldKey(Buffer.from(written), groups.join('-'))).toBe(true);
      }),
    );
  });

  it('is told apart from other keys in bytes that are handed over again', () => {
    const keys = ['BCDFG-HJKMP-QRTVW-XY234-6789B', 'BCDFG-HJKMP-QRTVW-XY234-6789C'] as const;
    const bytes = Buffer.from(Buffer.from(`= ${keys[0]}`).toString('base64'));
    for (let time = 1; time <= 3; time += 1) expect(keys.map((key) => bytesHoldKey(bytes, key))).toEqual([true, false]);
  });

  it('is found anywhere in a large file', () => {
    const key = 'BCDFG-HJKMP-QRTVW-XY234-6789B';
    for (const place of [2 ** 20 - 12, 2 ** 20 - 2 ** 16 - 12, 3_000_000])
      for (const written of [key, Buffer.from(key).toString('base64')]) {
        const bytes = Buffer.alloc(3_000_100, ' ');
        bytes.write(written, place);
        expect(bytesHoldKey(bytes, key)).toBe(true);
        expect(bytesHoldKey(bytes.subarray(0, place + 20), key)).toBe(false);
      }
  });

  it('is not what another key or a part of it is', () => {
    const key = 'BCDFG-HJKMP-QRTVW-XY234-6789B';
    for (const text of ['*****-*****-*****-*****-6789B', 'BCDFG-HJKMP-QRTVW-XY234-6789C', 'BCDFG-HJKMP-QRTVW-XY234'])
      expect(bytesHoldKey(Buffer.from(text), key)).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), anyKeyGroups, (bytes, groups) => {
        expect(bytesHoldKey(bytes, groups.join('-'))).toBe(false);
      }),
    );
  });
});
