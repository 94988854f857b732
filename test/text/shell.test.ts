import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { posixWord, windowsWord } from '../../src/text/shell.js';

const visible = fc.string({ unit: 'grapheme-ascii', minLength: 0, maxLength: 40 });

describe('a word for sh', () => {
  it('is read back as the value', () => {
    fc.assert(
      fc.property(fc.array(visible, { minLength: 40, maxLength: 40 }), (values) => {
        const script = `printf '%s\\n' ${values.map(posixWord).join(' ')}`;
        const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
        expect(stdout).toBe(values.map((value) => `${value}\n`).join(''));
      }),
      { numRuns: 10 },
    );
  });

  it('has quotes only where they are needed', () => {
    expect(['windows-10', '/srv/esu', 'a b', '~', ''].map(posixWord)).toEqual([
      'windows-10',
      '/srv/esu',
      `'a b'`,
      `'~'`,
      `''`,
    ]);
  });
});

describe('a word for the shells of Windows', () => {
  it.each([
    ['C:\\bundles', 'C:\\bundles'],
    ['\\\\server\\esu', '\\\\server\\esu'],
    ['My bundles', '"My bundles"'],
    ['D:\\My bundles\\', '"D:\\My bundles\\\\"'],
    ['R&D', '"R&D"'],
    ["It's", `"It's"`],
    ['100%', "'100%'"],
    ["It's $5", "'It''s $5'"],
    ['\u201Cquoted\u201D', "'\u201Cquoted\u201D'"],
    ['', "''"],
  ])('%s', (value, expected) => {
    expect(windowsWord(value)).toBe(expected);
  });

  it('in double quotes holds nothing that cmd.exe or PowerShell would expand', () => {
    fc.assert(
      fc.property(visible, (value) => {
        const word = windowsWord(value);
        if (word.startsWith('"')) expect(word.slice(1, -1)).not.toMatch(/["%$`]/u);
      }),
    );
  });
});

it.each([posixWord, windowsWord])('control characters are refused', (quote) => {
  expect(() => quote('a\nb')).toThrow('a command line');
});
