import { describe, expect, it } from '@jest/globals';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { UserError } from '../../src/errors.js';

const matrix = (lists: string, more = '') => `packages:\n  - matrix: ${lists}\n    year: 2\n${more}`;

function packages(text: string) {
  return loadPackages(parseConfigFile(text, 'esu.yaml')).map((loaded) => ('config' in loaded ? loaded : null));
}

function mistakes(text: string): readonly string[] {
  try {
    const loaded = loadPackages(parseConfigFile(text, 'esu.yaml'));
    return loaded.flatMap((each) =>
      'issues' in each ? each.issues.map(({ where, what }) => `${where}: ${what}`) : [],
    );
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n');
    throw error;
  }
}

describe('a matrix', () => {
  it('stands for one package of every combination, the last list fastest', () => {
    const text = matrix(
      '{customer: [contoso, ad-atum], product: [windows-10, windows-server-2012]}',
      '    id: ${customer}-${product}\n    publisher: The ${customer}\n    key: {env: "KEY_${CUSTOMER}_${PRODUCT}"}\n',
    );
    expect(
      packages(text).map((each) => [each?.config.id, each?.config.publisher, each?.config.product.id, each?.key]),
    ).toEqual([
      ['contoso-windows-10', 'The contoso', 'windows-10', { env: 'KEY_CONTOSO_WINDOWS_10' }],
      ['contoso-windows-server-2012', 'The contoso', 'windows-server-2012', { env: 'KEY_CONTOSO_WINDOWS_SERVER_2012' }],
      ['ad-atum-windows-10', 'The ad-atum', 'windows-10', { env: 'KEY_AD_ATUM_WINDOWS_10' }],
      ['ad-atum-windows-server-2012', 'The ad-atum', 'windows-server-2012', { env: 'KEY_AD_ATUM_WINDOWS_SERVER_2012' }],
    ]);
  });

  it('makes 120 packages of 40 customers and 3 products in a few lines', () => {
    const customers = Array.from({ length: 40 }, (_, index) => `customer${index}`);
    const text = matrix(
      `{customer: [${customers.join(', ')}], product: [windows-10, windows-7, windows-server-2012]}`,
      '    id: ${customer}-${product}\n',
    );
    expect(new Set(packages(text).map((each) => each?.config.id)).size).toBe(120);
    expect(text.split('\n').length).toBeLessThan(30);
  });

  it('leaves packages beside it as they are', () => {
    const text = `${matrix('{product: [windows-10]}')}  - {product: windows-7, year: 1, name: "100% $x {y}"}\n`;
    expect(packages(text).map((each) => each?.config.name)).toEqual(['Windows 10 ESU Year 2', '100% $x {y}']);
  });

  it.each<[string, string, string]>([
    ['no lists', matrix('{}'), 'esu.yaml:2:13: matrix needs named lists'],
    ['a word for a list', matrix('{product: windows-10}'), 'matrix, product: this must be a list of words.'],
    ['an empty list', matrix('{product: []}'), 'matrix, product: this must be a list of words.'],
    ['a list that the package sets', matrix('{year: [1, 2]}'), 'year is also a setting of the package.'],
    ['a name that is none', matrix('{"a b": [c]}'), '"a b" is not a valid name for a list.'],
    [
      'an unknown word',
      matrix('{product: [windows-10], customer: [a]}', '    id: ${custmer}\n'),
      '${custmer} is not the name of a list of the matrix. Did you mean ${customer}?',
    ],
    [
      'a word twice',
      matrix('{customer: [a, b, A]}', '    id: ${customer}\n'),
      'the word A is in this list twice. Keep only',
    ],
    [
      'two packages of one ID',
      matrix('{product: [windows-10], customer: [a, b]}'),
      'More than one package of this entry has the bundle ID esu-windows-10-year-2.',
    ],
  ])('with %s is a mistake', (_what, text, expected) => {
    expect(mistakes(text).join('\n')).toContain(expected);
  });

  it('is read where somebody writes its words as other tools have them', () => {
    const text = matrix('{customer: [a, b], product: [windows-10]}', '    id: "${{ matrix.customer }}"\n');
    expect(mistakes(text)[0]).toContain('Did you mean ${customer}?');
  });

  it('that makes too many packages is one mistake', () => {
    const list = (letter: string) =>
      `[${Array.from({ length: 150 }, (_none, index) => `${letter}${index}`).join(', ')}]`;
    const text = matrix(`{one: ${list('a')}, two: ${list('b')}}`, '    id: ${one}-${two}\n    product: windows-10\n');
    expect(mistakes(text)).toEqual([expect.stringContaining('22500 packages. The maximum is 10000')]);
  });
});
