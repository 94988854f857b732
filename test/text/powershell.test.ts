import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import {
  powerShellArray,
  powerShellBoolean,
  powerShellHashtable,
  powerShellHelp,
  powerShellInteger,
  powerShellString,
  powerShellStringProblem,
} from '../../src/text/powershell.js';
import { mistakes, parseScript, verbatimStrings } from '../support/powershell/grammar.js';

const writable = fc
  .array(
    fc.oneof(
      fc.constantFrom("'", '\u2018', '\u2019', '\u201A', '\u201B', '"', '`', '$', '{{', '#>', '日', '🗝'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''))
  .filter((value) => powerShellStringProblem(value) === null);

describe('a string of PowerShell', () => {
  it.each([
    ['plain', "'plain'"],
    ['', "''"],
    ["it's", "'it''s'"],
    ['$(Get-Date) `n "x" %PATH%', `'$(Get-Date) \`n "x" %PATH%'`],
    ['typographic \u2018x\u2019', "'typographic \u2018\u2018x\u2019\u2019'"],
  ])('writes %j', (value, literal) => {
    expect(powerShellString(value)).toBe(literal);
  });

  it('reads back as it was, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(writable, async (value) => {
        const root = await parseScript(`$x = ${powerShellString(value)}\n`);
        expect(mistakes(root)).toEqual([]);
        expect(verbatimStrings(root)).toEqual([value]);
      }),
    );
  });

  it('never ends early: every quote within it is half of a pair', () => {
    fc.assert(
      fc.property(writable, (value) => {
        const inner = powerShellString(value).slice(1, -1);
        expect(inner.replace(/['\u2018\u2019\u201A\u201B]{2}/gu, '')).not.toMatch(/['\u2018\u2019\u201A\u201B]/u);
      }),
    );
  });

  it.each(['\n', '\r', '\0', '\t', '\u0085', '\uD800'])(
    'refuses the control character %j without repeating the value',
    (character) => {
      const secret = `secret${character}`;
      expect(() => powerShellString(secret)).toThrow(InternalError);
      expect(() => powerShellString(secret)).not.toThrow(/secret/u);
    },
  );
});

describe('other literals of PowerShell', () => {
  it('keeps arrays of one and of none arrays', () => {
    expect(powerShellArray([])).toBe('@()');
    expect(powerShellArray([powerShellString('a')])).toBe("@(\n    'a'\n)");
  });

  it('writes hashtables line by line, indented', () => {
    const inner = powerShellHashtable({ Name: powerShellString('x'), On: powerShellBoolean(true) });
    expect(powerShellHashtable({ Inner: inner, Count: powerShellInteger(-3) })).toBe(
      "@{\n    Inner = @{\n        Name = 'x'\n        On = $true\n    }\n    Count = -3\n}",
    );
  });

  it.each([0.5, Number.NaN, 2 ** 31, -(2 ** 31)])('refuses the number %p', (value) => {
    expect(() => powerShellInteger(value)).toThrow(InternalError);
  });

  it.each(['a b', 'lower', "x'", ''])('refuses the key %j', (key) => {
    expect(() => powerShellHashtable({ [key]: powerShellInteger(1) })).toThrow(InternalError);
  });

  it.each(['ends #> here', '.SYNOPSIS', '<# again', 'two\nlines', '日本'])('refuses %j in help', (text) => {
    expect(() => powerShellHelp(text)).toThrow(InternalError);
  });
});
