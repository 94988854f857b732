import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeKey, redactKeys } from '../../src/text/redact.js';

const invented = 'BCDFG-HJKMP-QRTVW-XY234-6789B';

describe('what looks like a key', () => {
  it.each([
    invented,
    invented.toLowerCase(),
    invented.replaceAll('-', ''),
    invented.replaceAll('-', ' '),
    invented.replaceAll('-', '\u2013'),
    invented.replaceAll('-', '_'),
    'BCDFG-HJKMP-QRTV-XY234-6789B',
    'BCDFG-HJKMP-QRTVW-XY234-6789BB',
    'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX',
    `--product-key=${invented}`,
    `C:\\keys\\${invented}.txt`,
  ])('%s', (text) => {
    expect(looksLikeKey(text)).toBe(true);
    expect(redactKeys(`before ${text} after`)).not.toContain('HJKMP');
  });

  it.each([
    'esu-windows-server-2008-year-1',
    '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
    'generate --product windows-10 --year 2 --key-file key.txt --limiting-collection SMSDM003',
    'ScopeId_7F0EACC0-BE0C-46E0-A3F5-96C61B508DF6',
    '*****-*****-*****-*****-6789B',
    'Windows Server Update Services',
    'package-definition.sms and collections-inventory.mof',
  ])('is not %s', (text) => {
    expect(looksLikeKey(text)).toBe(false);
    expect(redactKeys(text)).toBe(text);
  });

  it('is found wherever it stands', () => {
    const alphabet = fc.constantFrom(...'BCDFGHJKMPQRTVWXY2346789'.split(''));
    const group = fc.array(alphabet, { minLength: 5, maxLength: 5 }).map((letters) => letters.join(''));
    const key = fc.array(group, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(key, fc.constantFrom('-', '', ' ', '\u2014'), (groups, separator) => {
        const safe = redactKeys(`x "${groups.join(separator)}" y`);
        expect(safe).toBe('x "(a product key, not repeated)" y');
      }),
    );
  });
});
