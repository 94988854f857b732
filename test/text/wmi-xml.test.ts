import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { decodeWmiXmlText, wmiXmlText, wmiXmlTextProblem } from '../../src/text/wmi-xml.js';

describe('text inside a WMI object', () => {
  it('stands raw, quotes, apostrophes and line breaks too', () => {
    const commandLine = `msiexec /i "Some Tool.msi" /qn REM it's > fine\r\nsecond line`;
    expect(wmiXmlText(commandLine)).toBe(commandLine);
  });

  it.each(['Backup & Restore', 'if 1 < 2', '&', '<'])(
    'stands in one CDATA section when it holds < or &: %s',
    (text) => {
      expect(wmiXmlText(text)).toBe(`<![CDATA[${text}]]>`);
    },
  );

  it('stays empty when it is empty', () => {
    expect(wmiXmlText('')).toBe('');
  });

  it.each([
    ['the end of a CDATA section', 'a]]>b'],
    ['a NUL', 'a\0b'],
    ['a bell', 'a\x07b'],
    ['a delete', 'a\x7Fb'],
    ['a C1 control', 'a\x85b'],
    ['half a surrogate pair', 'a\uD83D'],
    ['a code point that is no character', 'a\uFFFF'],
  ])('refuses %s and says so before', (_what, text) => {
    expect(wmiXmlTextProblem(text)).toMatch(/^It contains .+\.$/u);
    expect(() => wmiXmlText(text)).toThrow(InternalError);
  });

  it('never repeats the value in its message', () => {
    expect(() => wmiXmlText('secret\x07')).toThrow(expect.not.stringContaining('secret'));
    expect(wmiXmlTextProblem('secret\x07')).toContain('U+0007');
  });

  it('gives every value back that it accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(wmiXmlTextProblem(text) === null);
        expect(decodeWmiXmlText(wmiXmlText(text))).toBe(text);
      }),
    );
  });

  it('reads what an editor may have written: entities, and CDATA beside raw text', () => {
    expect(decodeWmiXmlText('a &amp; b <![CDATA[<&amp;>]]> &#x41;&#66; &quot;&apos;&lt;&gt;')).toBe(
      `a & b <&amp;> AB "'<>`,
    );
  });

  it.each(['a & b', '&unknown;', '<b>', '&#x110000;', '<![CDATA[x'])(
    'refuses to read %s, which is no character data',
    (text) => {
      expect(decodeWmiXmlText(text)).toBeNull();
    },
  );
});
