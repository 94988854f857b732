import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { decodeMofString, mofString, mofStringProblem } from '../../src/text/mof.js';

describe('a MOF string', () => {
  it.each([
    ['plain', 'All Systems', '"All Systems"'],
    ['quotes', 'like "%x%"', String.raw`"like \"%x%\""`],
    ['backslashes', 'C:\\Temp\\', String.raw`"C:\\Temp\\"`],
    ['line breaks', 'one\r\ntwo\nthree', String.raw`"one\r\ntwo\nthree"`],
    ['apostrophes and characters beyond ASCII', "it's – 日本", '"it\'s – 日本"'],
    ['nothing', '', '""'],
  ])('writes %s', (_what, value, literal) => {
    expect(mofString(value)).toBe(literal);
  });

  it.each(['a\0', 'a\x1B', 'a\uDC00'])('refuses %j', (value) => {
    expect(mofStringProblem(value)).toMatch(/U\+/u);
    expect(() => mofString(value)).toThrow(InternalError);
  });

  it('gives every value back that it accepts, and stays on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(mofStringProblem(value) === null);
        const literal = mofString(value);
        expect(literal).not.toMatch(/[\r\n]/u);
        expect(decodeMofString(literal)).toBe(value);
      }),
    );
  });

  it('reads the escapes that the console does not write', () => {
    expect(decodeMofString(String.raw`"\x41\X00e9\b\f\'"`)).toBe("Aé\b\f'");
  });

  it.each(['"open', 'bare', '"a"b"', String.raw`"\q"`, '"\\"'])('refuses to read %s', (literal) => {
    expect(decodeMofString(literal)).toBeNull();
  });
});
