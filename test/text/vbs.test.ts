import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { vbsString } from '../../src/text/vbs.js';

/** As the script host reads a literal: two quotes are one. */
function read(literal: string): string {
  const inner = /^"((?:[^"]|"")*)"$/u.exec(literal)?.[1];
  if (inner === undefined) throw new Error('This is no literal');
  return inner.replaceAll('""', '"');
}

describe('a VBScript string', () => {
  it('is read back as the value that it was made from', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7E]*$/u), (value) => {
        expect(read(vbsString(value))).toBe(value);
      }),
    );
  });

  it.each(['a\nb', 'a\rb', 'a\tb', '\0', 'ä', '日本'])('refuses %j', (value) => {
    expect(() => vbsString(value)).toThrow(InternalError);
  });
});
