import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyGeneration, maskProductKey, parseProductKey, type ProductKey } from '../../src/config/product-key.js';

const invented = 'BCDFG-HJKMP-QRTVW-XY234-6789B';

describe('a pasted key', () => {
  it.each([
    ['as it is', invented],
    ['with white space around it', `  ${invented}\r\n`],
    ['in lower case', invented.toLowerCase()],
    ['without dashes', invented.replaceAll('-', '')],
    ['with en dashes', invented.replaceAll('-', '\u2013')],
    ['with em dashes', invented.replaceAll('-', '\u2014')],
    ['with a non-breaking hyphen', invented.replaceAll('-', '\u2011')],
    ['with a byte order mark', `\uFEFF${invented}`],
    ['with blanks for dashes', invented.replaceAll('-', ' ')],
  ])('is accepted %s', (_how, text) => {
    expect(parseProductKey(text, 'key')).toEqual({ key: invented });
  });

  it('is accepted when it has letters only', () => {
    expect(parseProductKey('BCDFG-HJKMP-QRTVW-XYBCD-FGHJK', 'key')).toHaveProperty('key');
  });

  it.each([
    ['nothing', '', 'no key'],
    ['24 characters', 'BCDFG-HJKMP-QRTVW-XY234-6789', '24'],
    ['26 characters', 'BCDFG-HJKMP-QRTVW-XY234-6789BB', '26'],
    ['the placeholder', 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX', 'placeholder'],
    ['one character all over', 'BBBBB-BBBBB-BBBBB-BBBBB-BBBBB', 'placeholder'],
    ['a vowel', 'ACDFG-HJKMP-QRTVW-XY234-6789B', 'Character 1 '],
    ['a zero at the end', 'BCDFG-HJKMP-QRTVW-XY234-67890', 'Character 25 '],
    ['two N', 'NCDFG-HJKMP-QRTVN-XY234-6789B', 'more than once'],
    ['N at the end', 'BCDFG-HJKMP-QRTVW-XY234-6789N', 'ends in N'],
    ['a character beyond ASCII', 'BCDFG-HJKMP-QRTVW-XY234-6789\u00C4', 'Character 25 '],
  ])('is refused when it is %s', (_what, text, reason) => {
    const result = parseProductKey(text, 'key.txt');
    expect(result).toMatchObject({ issue: { where: 'key.txt' } });
    expect(JSON.stringify(result)).toContain(reason);
  });

  it('is never repeated by a refusal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{5}(-[A-Z0-9]{5}){4}$/u), (text) => {
        const result = parseProductKey(text, 'key');
        if (!('issue' in result)) return;
        for (const group of text.split('-')) expect(JSON.stringify(result.issue)).not.toContain(group);
      }),
    );
  });
});

describe('a key as it may be shown', () => {
  it('has its last five characters only', () => {
    expect(maskProductKey(invented as ProductKey)).toBe('*****-*****-*****-*****-6789B');
  });

  it('belongs to the Windows 8 generation when it has an N', () => {
    expect(keyGeneration('BCDFG-HJKMP-QRTVN-XY234-6789B' as ProductKey)).toBe('windows-8');
    expect(keyGeneration(invented as ProductKey)).toBe('windows-7');
  });
});

describe('a text that holds more than a key', () => {
  const key = 'BCDFG-HJKMP-QRTVW-XY234-6789C';
  it.each([
    ['quotes', `"${key}"`, 'The key is in quotation marks.'],
    ['typographic quotes', `\u201C${key}\u201D\r\n`, 'The key is in quotation marks.'],
    ['a label', `MAK: ${key}\n`, 'There is a name before the key, with a colon.'],
    ['a variable', `ESU_KEY=${key}\n`, 'There is a name before the key, with an equals sign.'],
    ['a comment', `# Contoso\n${key}\n`, 'There is a comment before the key.'],
    ['a comment behind it', `${key}  # Contoso\n`, 'There is a comment after the key.'],
    ['a comment of a batch', `rem Contoso\r\n${key}\r\n`, 'There is a comment before the key.'],
    ['a character that cannot be seen', `${key}\u0001`, 'There is an invisible character next to the key: U+0001'],
    ['zeros of a wrong encoding', key.replaceAll(/(?=.)/gu, '\0'), 'U+0000'],
    ['a row of a table', `Contoso;${key};2\n`, 'There is other text before and after the key.'],
    ['two keys', `${key}\n${key}\n`, 'There are 2 keys'],
    ['an angle bracket', `<${key}>`, 'There is other text before and after the key.'],
  ])('is told what else it holds: %s', (_what, text, what) => {
    const result = parseProductKey(text, 'key.txt');
    expect(result).toMatchObject({ issue: { what: expect.stringContaining(what) } });
    for (const group of key.split('-')) expect(JSON.stringify(result)).not.toContain(group);
  });
});
