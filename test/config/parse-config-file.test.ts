import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { UserError } from '../../src/errors.js';
import { inventedKeys } from '../support/invented-keys.js';

const key = inventedKeys.windows10;

/** Every mistake of a file as `place: field: what repair`. */
function mistakes(text: string): readonly string[] {
  const file = parseConfigFile(text, 'esu.yaml');
  try {
    return loadPackages(file)
      .flatMap((loaded) => ('issues' in loaded ? loaded.issues : []))
      .map(({ where, what, repair }) => `${where}: ${what} ${repair}`);
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n');
    throw error;
  }
}

const good = 'packages:\n  - product: windows-10\n    year: 2\n';

describe('a config file', () => {
  it('keeps the text of every scalar', () => {
    const text = `${good}    id: 0x10\n    name: 1e3\n    packageVersion: 1.0\n    publisher: no\n    collectionPrefix: 012\n`;
    expect(parseConfigFile(text, 'esu.yaml').packages[0]?.written).toEqual({
      product: 'windows-10',
      year: '2',
      id: '0x10',
      name: '1e3',
      packageVersion: '1.0',
      publisher: 'no',
      collectionPrefix: '012',
    });
  });

  it('may be JSON, with tabs', () => {
    const json = JSON.stringify(
      { $schema: 'x', packages: [{ product: 'windows-7', year: 1, key: { env: 'K' } }] },
      null,
      '\t',
    );
    expect(parseConfigFile(json, 'esu.json')).toMatchObject({
      issues: [],
      packages: [{ written: { product: 'windows-7', year: '1' }, key: { env: 'K' } }],
    });
  });

  it('may have a byte order mark and CRLF', () => {
    expect(mistakes(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it('takes any text without falling over', () => {
    const pieces = fc.constantFrom(
      'packages:',
      'defaults:',
      '\n',
      '  ',
      '- ',
      '{',
      '[',
      ']',
      ':',
      '#',
      '"',
      "'",
      '&a',
      '*a',
      '!!x',
      '|',
      '\t',
      '%YAML',
      '---',
      'year',
      '\u0000',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(Array.isArray(mistakes(parts.join('')))).toBe(true);
      }),
    );
  });
});

describe('a mistake in a config file', () => {
  it.each<[string, string, string]>([
    ['no YAML', 'packages: [\n', 'esu.yaml:2:1: A [ before this is not closed.'],
    ['nothing', '# only a remark\n', 'esu.yaml:1:1: This file is empty.'],
    ['two documents', `${good}---\na: 1\n`, 'esu.yaml:4:1: A second document begins here.'],
    ['a list', '- a\n', 'esu.yaml:1:1: the file: this is a list.'],
    [
      'a key twice',
      `${good}    year: 3\n`,
      'esu.yaml:4:5: The setting year is here a second time. The first is on line 3.',
    ],
    [
      'an unknown setting',
      `${good}    publsher: x\n`,
      'esu.yaml:4:5: There is no setting "publsher" here. Did you mean publisher?',
    ],
    [
      'the name of an option',
      `${good}    package-version: 1\n`,
      'esu.yaml:4:5: There is no setting "package-version" here. Did you mean packageVersion',
    ],
    ['a setting of a package at the top', `publisher: x\n${good}`, 'publisher belongs to defaults or to a package.'],
    [
      'a setting of a package in the defaults',
      `defaults:\n  id: x\n${good}`,
      'esu.yaml:2:3: There is no setting "id" here. id belongs to a package.',
    ],
    ['__proto__', `__proto__: x\n${good}`, 'esu.yaml:1:1: There is no setting "__proto__" here.'],
    ['a list in the place of a text', `${good}    name: [a]\n`, 'esu.yaml:4:11: name: this is a list.'],
    [
      'a text in the place of a list',
      `${good}    excludeCollections: ABC00001\n`,
      'esu.yaml:4:25: excludeCollections: this is a single value.',
    ],
    ['null', `${good}    name: null\n`, 'esu.yaml:4:11: name: there is no value here'],
    ['nothing behind the colon', `${good}    name:\n`, ': name: there is no value here'],
    ['an anchor of nothing', `${good}    name: &a\n`, ': There is no value after the anchor &a'],
    ['an alias', `${good}    name: *a\n`, 'esu.yaml:4:11'],
    ['a tag', `${good}    name: !!binary QQ==\n`, 'Tags (!) are not supported.'],
    [
      'a value that is wrong',
      `${good}    refreshDays: 40\n`,
      'esu.yaml:4:18: refreshDays: "40" is not a whole number from 1 to 31.',
    ],
    ['a value that is missing', 'packages:\n  - product: windows-10\n', 'esu.yaml:2:5: year: It is missing.'],
    [
      'a run time that is too short',
      `${good}    runMinutes: 15\n`,
      'esu.yaml:4:17: runMinutes: "15" is not a whole number from 20 to 720.',
    ],
    ['a default that is wrong', `defaults:\n  language: de\n${good}`, 'esu.yaml:2:13: language: "de" is not valid.'],
    ['a key source of both kinds', `${good}    key: {env: A, file: b}\n`, 'esu.yaml:4:10: key'],
    ['a key source of no kind', `${good}    key: {}\n`, 'esu.yaml:4:10: key'],
    [
      'a variable name that is none',
      `${good}    key: {env: 'A B'}\n`,
      'esu.yaml:4:10: key: This is not a valid variable name.',
    ],
    ['a key source that is a text', `${good}    key: secret\n`, 'esu.yaml:4:10: key: this is a single value.'],
  ])('%s is told with line and column', (_what, text, expected) => {
    const found = mistakes(text);
    expect(found.join('\n')).toContain(expected);
    expect(found).toHaveLength(1);
  });

  it.each([
    'packages: *none\n',
    'packages: [{product: *none, year: *none, key: *none}]\n',
    `x-a: &a [${'x, '.repeat(999)}x]\nx-b: &b [${'*a, '.repeat(999)}*a]\npackages: [*b, *b]\n`,
  ])('in an alias is told once, and no missing value beside it: %#', (text) => {
    expect(mistakes(text).filter((line) => !/The alias \*none needs|Because of aliases/u.test(line))).toEqual([]);
    expect(mistakes(text)).toHaveLength(1);
  });

  it('does not hide the others, and is told once where a name is mistyped', () => {
    const found = mistakes(
      'packages:\n  - prodct: windows-10\n    year: 9\n    nme: x\n  - product: windows-7\n    year: 0\n',
    );
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'esu.yaml:2:5:',
      'esu.yaml:4:5:',
      'esu.yaml:3:11:',
      'esu.yaml:6:11:',
    ]);
  });
});

describe('two packages of one bundle id', () => {
  it('are a mistake of both, whatever their capitals', () => {
    const found = mistakes(`${good}    id: Same\n  - product: windows-7\n    year: 1\n    id: sAME\n`);
    expect(found).toEqual([
      expect.stringContaining('esu.yaml:4:9: id: The bundle ID Same is also used by esu.yaml:7:9.'),
      expect.stringContaining('esu.yaml:7:9: id: The bundle ID sAME is also used by esu.yaml:4:9.'),
    ]);
  });

  it('are found where the id is the default', () => {
    expect(mistakes(`${good}  - product: windows-10\n    year: 2\n`)).toHaveLength(2);
  });
});

describe('a key in a config file', () => {
  const groups = key.split('-');
  it.each<[string, string, string]>([
    ['as a value', `${good}    key: ${key}\n`, '4:10'],
    ['without hyphens', `${good}    name: ${key.replaceAll('-', '')}\n`, '4:11'],
    ['in small letters and quotes', `${good}    name: "${key.toLowerCase()}"\n`, '4:12'],
    ['in a remark', `# ${key}\n${good}`, '1:3'],
    ['as the name of a setting', `${good}    ${key}: x\n`, '4:5'],
    ['behind an escape', `${good}    name: "\\x42${key.slice(1)}"\n`, '4:'],
    ['in an escape over the hyphens', `${good}    name: "${groups.join('\\x2D')}"\n`, '4:11'],
    [
      'over two lines',
      `${good}    name: ${groups.slice(0, 3).join('-')}-\n      ${groups.slice(3).join('-')}\n`,
      '4:11',
    ],
    [
      'as a list of its groups',
      `${good}    excludeCollections:\n${groups.map((group) => `      - ${group}\n`).join('')}`,
      '5:7',
    ],
    ['in a file that is no YAML', `a: [${key}`, '1:5'],
  ])('%s is an error that does not repeat it', (_where, text, place) => {
    const found = mistakes(text);
    expect(found.join('\n')).toContain(`esu.yaml:${place}`);
    expect(found.join('\n')).toContain('looks like a product key');
    for (const group of groups.slice(0, 4)) expect(found.join('\n').toUpperCase()).not.toContain(group);
  });
});

describe('a key behind an anchor', () => {
  it('is told at its place once, however many aliases repeat it', () => {
    const text = `x-shared: &key [${key.split('-').join(', ')}]\nx-again: [*key, *key]\n${good}`;
    expect(mistakes(text).filter((told) => told.includes('looks like a product key'))).toHaveLength(1);
  });
});

describe('a hostile config file', () => {
  it.each<[string, string]>([
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 braces', '{a: '.repeat(100_000)],
    ['100,000 dashes', '- '.repeat(100_000)],
    ['3,000 levels of indentation', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
  ])('of %s is refused', (_what, text) => {
    expect(mistakes(text).join()).toContain('This is nested too deeply.');
  });

  it('of a million characters in one value is refused in time', () => {
    const started = performance.now();
    expect(mistakes(`${good}    name: ${'a-'.repeat(500_000)}\n`).join()).toContain('name: It has 1000000 characters');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
