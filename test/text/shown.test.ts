import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shown, shownLines, shownSentence } from '../../src/text/shown.js';

const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 3000 }), fc.string({ unit: 'grapheme' }));

describe('text that was read', () => {
  it.each([
    ['an escape sequence', 'a\u001B[2Jb', 'a?[2Jb'],
    ['one of C1', 'a\u009B31mb', 'a?31mb'],
    ['a title for the window', 'a\u001B]0;b\u0007', 'a?]0;b?'],
    ['a carriage return that writes over the line', 'bad\rgood', 'bad good'],
    ['marks that turn the direction', 'a\u202Egpj.exe\u2066b', 'a?gpj.exe?b'],
    ['characters that cannot be seen', 'a\u200B\u00AD\u2060b', 'a???b'],
    ['half a character', 'a\uD83Db', 'a?b'],
    ['characters of other languages', '日本語 é – 😀', '日本語 é – 😀'],
  ])('is shown harmless: %s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(shownSentence(text)).toBe(expected);
  });

  it('never steers a terminal, and is bounded in a message', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(shown(text)).not.toMatch(steering);
        expect(shownSentence(text)).not.toMatch(steering);
        expect(shownLines(text).replaceAll(/[\t\n]/gu, '')).not.toMatch(steering);
        expect(shown(text, 100).length).toBeLessThan(140);
        expect(shownSentence(text).length).toBeLessThan(1050);
      }),
    );
  });

  it('of many characters says how many they are, and in a sentence keeps what is said of them', () => {
    expect(shown('x'.repeat(5000), 3)).toBe('xxx... (5000 characters)');
    expect(shownSentence(`${'x'.repeat(5000)} is no year.`)).toMatch(
      /^x+\.\.\. \(5012 characters\) \.\.\.x+ is no year\.$/u,
    );
  });

  it('keeps its blanks in a sentence and its lines where it has some', () => {
    expect(shownSentence('C:\\a  b')).toBe('C:\\a  b');
    expect(shownLines('a\n\tb\r\nc')).toBe('a\n\tb?\nc');
  });
});
