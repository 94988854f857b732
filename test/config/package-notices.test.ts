import { describe, expect, it } from '@jest/globals';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';

function notices(...packages: readonly string[]): readonly string[] {
  const text = `packages:\n${packages.map((each) => `  - {product: windows-10, year: 2, ${each}}\n`).join('')}`;
  return loadPackages(parseConfigFile(text, 'esu.yaml')).flatMap((loaded) =>
    loaded.notices.map(({ where, what }) => `${where}: ${what}`),
  );
}

describe('packages of one config file', () => {
  it('that are as they should be have no notices', () => {
    expect(notices('id: a, name: A, key: {env: A}', 'id: b, name: B, key: {env: B}')).toEqual([]);
    expect(notices('id: a, name: A', 'id: b, name: B')).toEqual([]);
    expect(notices('id: a, publisher: A, key: {env: A}', 'id: b, publisher: B, key: {env: B}')).toEqual([]);
  });

  it('with the same names are noticed, both of them', () => {
    const found = notices('id: a, name: Same', 'id: b, name: same', 'id: c, name: Other');
    expect(found).toEqual([
      expect.stringContaining('esu.yaml:2:49: name: Another package has the same package and collection names (Same).'),
      expect.stringContaining('esu.yaml:3:49: name: Another package has the same package and collection names (same).'),
    ]);
  });

  it('with one source of their keys are noticed', () => {
    const found = notices('id: a, name: A, key: {env: KEY}', 'id: b, name: B, key: {env: KEY}');
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('Another package also takes its key from the variable KEY.');
  });

  it('without a key beside one that names its key are noticed', () => {
    const found = notices('id: a, name: A, key: {env: KEY}', 'id: b, name: B');
    expect(found).toEqual([
      expect.stringContaining('This package has no key setting, but other packages in the file do'),
    ]);
  });

  it('that hold no key name none', () => {
    expect(notices('id: a, name: A, key: {env: KEY}', 'id: b, name: B, keyDelivery: variable')).toEqual([]);
  });
});
