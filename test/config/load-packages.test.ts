import { describe, expect, it } from '@jest/globals';
import { issuesOf, loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { UserError } from '../../src/errors.js';
import { inventedKeys } from '../support/invented-keys.js';

function issues(text: string): readonly string[] {
  try {
    return loadPackages(parseConfigFile(text, 'c'))
      .flatMap(issuesOf)
      .map(({ what, repair }) => `${what} ${repair}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.issues.map(({ what, repair }) => `${what} ${repair}`);
  }
}

describe('packages of one bundle ID', () => {
  it('of one matrix are told what is missing in it, once', () => {
    const file = 'packages:\n  - {matrix: {customer: [a, b]}, product: windows-10, year: 2}\n';
    expect(issues(file)).toEqual([expect.stringContaining('Use every list of the matrix in it')]);
  });

  it('of two entries name each other', () => {
    const file = 'packages:\n  - {product: windows-10, year: 2}\n  - {product: windows-10, year: 2}\n';
    expect(issues(file)).toEqual([
      expect.stringContaining('is also used by c:3:5'),
      expect.stringContaining('is also used by c:2:5'),
    ]);
  });
});

describe('a package with an empty bundle ID', () => {
  it('is named by its number', () => {
    const good = '{product: windows-10, year: 2}';
    const text = `packages:\n  - ${good}\n  - {id: "", product: windows-10, year: 2}\n`;
    expect(loadPackages(parseConfigFile(text, 'c')).map(({ label }) => label)).toEqual([
      'esu-windows-10-year-2',
      'package 2',
    ]);
  });
});

describe('a variable that holds a key', () => {
  it.each(['$ESU_KEY', '%ESU_KEY%', '${ESU_KEY', 'env:ESU_KEY', '$env:ESU_KEY'])(
    'is named without signs: %s',
    (env) => {
      const file = `packages:\n  - {product: windows-10, year: 2, key: {env: '${env}'}}\n`;
      expect(issues(file)).toEqual(['This is not a valid variable name. Write key: {env: ESU_KEY}.']);
    },
  );
});

describe('a part of a key', () => {
  it.each([
    'WHVJ2',
    'WHVJ2-C2GFV',
    '{env: WHVJ2-C2GFV}',
    '{env: [WHVJ2]}',
    '{file: [WHVJ2]}',
    '"WHVJ2": x',
    '@WHVJ2',
    '{env: "\\WHVJ2"}',
  ])('in the place of the key is never repeated: %s', (written) => {
    const found = issues(`packages:\n  - product: windows-10\n    year: 2\n    key: ${written}\n`);
    expect(found).not.toEqual([]);
    expect(found.filter((issue) => /WHVJ2|C2GFV/u.test(issue))).toEqual([]);
  });

  it('is offered neither for a setting without a space after its colon', () => {
    expect(issues('packages:\n  - key:WHVJ2\n')[0]).toContain('Write key: {env: NAME} or key: {file: path}.');
  });

  it('that is whole is told once', () => {
    const key = inventedKeys.windows10;
    expect(issues(`packages:\n  - {product: windows-10, year: 2, key: {env: "${key}"}}\n`)).toHaveLength(1);
  });
});
