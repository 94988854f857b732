import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { vbsRemark, vbsString } from '../../src/text/vbs.js';

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

describe('a remark of a VBScript', () => {
  it('passes what stands on one line', () => {
    expect(vbsRemark('esupack 1.0 for "x" \' y')).toBe('esupack 1.0 for "x" \' y');
  });

  it.each(['a\nb', 'a\rb', '\u2028', '日本'])('refuses %j', (value) => {
    expect(() => vbsRemark(value)).toThrow(InternalError);
  });
});
