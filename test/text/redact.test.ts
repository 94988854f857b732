import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseProductKey } from '../../src/config/product-key.js';
import { looksLikeKey, redactKey, redactKeys } from '../../src/text/redact.js';
import { anyKeyGroups, anyWrittenKey, groupSeparators } from '../support/any-key.js';

const invented = 'BCDFG-HJKMP-QRTVW-XY234-6789B';

describe('what looks like a key', () => {
  it.each([
    invented,
    invented.toLowerCase(),
    invented.replaceAll('-', ''),
    ...groupSeparators.map((separator) => invented.replaceAll('-', separator)),
    'BCDFG-HJKMP-QRTV-XY234-6789B',
    'BCDFG-HJKMP-QRTVW-XY234-6789BB',
    'BCDFG-HJKMP-QRTVW-XY234-67890',
    'BCDFG-HJKMP-QRTVW-XY234',
    'HJKMP-QRTVW-XY234-6789B',
    '*****-HJKMP-QRTVW-XY234-6789B',
    'BCDFG-HJKMP-QRTVW-XY234-6',
    'bcdfg_hjkmp_qrtvw_xy234',
    'BCDFG.HJKMP.QRTVW.XY234.6789B',
    'BCDFGH-JKMPQRT-VWXY-2346789B',
    'BcDfGhJkMpQrTvWxY2346789B',
    'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
    '\uFF22\uFF23\uFF24\uFF26\uFF27\uFF0DHJKMP\uFF0DQRTVW\uFF0DXY234\uFF0D6789B',
    `--product-key=${invented}`,
    `C:\\keys\\${invented}.txt`,
    `ESU-MAK-KEY-${invented}`,
    `esu-win7-mak-${invented.toLowerCase()}`,
    `esu-win-mak-${invented}.txt`,
    `# the key for the lab is ${invented}, do not lose it`,
    `MAK${invented}`,
    `MAK${invented.replaceAll('-', '')}`,
    `${invented}MAK`,
    `1043add5-23b1-4afb-9a0f-64343c8f3f8d-${invented}`,
    `${'9'.repeat(64)}${invented}`,
  ])('%s', (text) => {
    expect(looksLikeKey(text)).toBe(true);
    expect(redactKeys(`before ${text} after`)).not.toMatch(/HJKMP|JKMPQ|kmpqr/iu);
  });

  it.each([
    'esu-windows-server-2008-year-1',
    'esu-windows-10-ltsb-2016-tests',
    '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
    'pkg-c3d7f9b2-2346-4789-bc96-d2f346789bcd',
    `pkg-${'c3d7f9b2'.repeat(8)}`,
    'c3d7f9b2c3d7f9b2c3d7f9b2',
    'generate --product windows-10 --year 2 --key-file key.txt --limiting-collection SMSDM003',
    'ScopeId_7F0EACC0-BE0C-46E0-A3F5-96C61B508DF6',
    'SMS_Package-228B8F7D2CB29CCE368BB8BB133DFBA1FFE6576DE304D215324046861E6F5FDB',
    '*****-*****-*****-*****-6789B',
    'Windows Server Update Services',
    `a ${'x'.repeat(25)} b`,
    'WW'.repeat(40),
    'Patch-Group-Pilot-Ring2-Tests',
    'First-Seven-Words-Which-Match',
    'package-definition.sms and collections-inventory.mof',
    'HRPC222\nHRPC223\nHRPC224\nHRPC226',
    'PCH22 PCH23 PCH24 PCH26 PCH27 PCH28',
    '7GHB2X2\n4KJ9P63\nBXKT8Y3\n9FTRV33',
    'Tq2bWkX8mZ0rV+7cPdJ9hYf3NgTKw4QxBvRmC6Hq8w==',
    '234673-346782-467823-678234-782346-823467-234678-346782-467823',
    '23467-34678-46782-67823',
    'BCDFG-HJKMP-QRTVW',
    'PCH22-PCH23-PCH24-PCH26',
  ])('is not %s', (text) => {
    expect(looksLikeKey(text)).toBe(false);
    expect(redactKeys(text)).toBe(text);
  });

  it('is found wherever it stands, and nothing else is taken', () => {
    fc.assert(
      fc.property(anyWrittenKey, (key) => {
        expect(redactKeys(`a "${key}" e`)).toBe('a "(a product key, not shown)" e');
      }),
    );
  });

  const words = fc.oneof(
    fc.constantFrom(...['MAK', 'mak', 'ESU-MAK-KEY-', 'esu-win7-mak-', 'key: ', '2026-', 'GPT-', 'NNN', 'BCDF', '#']),
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[A-Za-z0-9_. -]{0,12}$/u),
    fc.uuid(),
    anyWrittenKey,
  );
  const around = fc.array(words, { maxLength: 3 }).map((several) => several.join(''));

  it('is found whatever words stand before and after it, glued or not', () => {
    fc.assert(
      fc.property(around, anyWrittenKey, around, (before, key, after) => {
        expect(redactKeys(`${before}${key}${after}`)).not.toContain(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('is whatever the reader of keys takes', () => {
    const separator = fc.constantFrom(...groupSeparators);
    fc.assert(
      fc.property(anyKeyGroups, fc.array(separator, { minLength: 24, maxLength: 24 }), (groups, between) => {
        const key = groups
          .join('')
          .split('')
          .map((letter, at) => letter + (between[at] ?? ''))
          .join('');
        expect(parseProductKey(key, 'key')).toHaveProperty('key');
        expect(looksLikeKey(key)).toBe(true);
      }),
    );
  });

  it('is looked for in linear time: 8,000 keys, and texts made to hold it up', () => {
    const many = Array.from({ length: 8000 }, () => invented);
    for (const text of [
      many.join('\n'),
      many.map((key) => `MAK${key}`).join(''),
      'BCDFG-'.repeat(40_000),
      `B${' '.repeat(50_000)}`.repeat(24),
      'BBBBBBBBBBBBBBBBBBBBBBBBA'.repeat(20_000),
      'abc -'.repeat(50_000),
    ])
      expect(redactKeys(text)).not.toContain(invented);
  });
});

describe('the key of this run', () => {
  const glued = fc.stringMatching(/^[A-Za-z0-9]{0,8}$/u);
  // The Kelvin sign and full-width letters count as the letters of ASCII.
  const spellings = [
    (letter: string) => letter,
    (letter: string) => letter.toLowerCase(),
    (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    (letter: string) => (letter === 'K' ? '\u212A' : letter),
  ];
  const written = fc.record({
    spelled: fc.array(fc.constantFrom(...spellings), { minLength: 25, maxLength: 25 }),
    between: fc.array(fc.constantFrom(...groupSeparators), { minLength: 24, maxLength: 24 }),
  });

  it('is not shown, whatever is glued to it and however each letter is written', () => {
    fc.assert(
      fc.property(anyKeyGroups, written, glued, glued, (groups, { spelled, between }, before, after) => {
        const letters = groups.join('').split('');
        const text = letters.map((letter, at) => `${spelled[at]?.(letter)}${between[at] ?? ''}`).join('');
        expect(redactKey(`${before}${text}${after}`, groups.join('-'))).toBe(
          `${before}(a product key, not shown)${after}`,
        );
      }),
      // Each run makes a pattern of its own, which takes long.
      { numRuns: 30 },
    );
  });

  it('leaves every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), anyWrittenKey, (text, other) => {
        expect(redactKey(`${text} ${other}`, invented)).toBe(`${text} ${other}`);
      }),
    );
  });
});
