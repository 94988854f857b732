import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import type { Settings } from '../../src/config/config.js';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { loadWindows10, mistakesOf, mistakesOfWindows10 } from '../support/windows-10-settings.js';

function mistakes(written: Partial<Settings>): readonly string[] {
  return mistakesOfWindows10({ keyDelivery: 'variable', ...written });
}

describe('the delivery of the key', () => {
  it('is by content unless somebody says otherwise', () => {
    expect(loadWindows10({}).keyDelivery).toBe('content');
    expect(mistakes({})).toEqual([]);
  });

  it.each(products)('by variable needs devices that run task sequences: $id', ({ id, taskSequences }) => {
    const [found] = mistakes({ product: id, year: '1', activationId: '12345678-9abc-4def-8123-456789abcdef' }).filter(
      (mistake) => mistake.startsWith('--key-delivery'),
    );
    const none = ['windows-7', 'windows-server-2008'].includes(id);
    expect(taskSequences === 'none').toBe(none);
    expect(found === undefined).toBe(!none);
  });

  it('by variable goes with online activation and with WMI only, all told at once', () => {
    expect(mistakes({ activation: 'vamt', keyInstaller: 'slmgr' })).toEqual([
      expect.stringContaining('--key-delivery: With activation by VAMT'),
      expect.stringContaining('--key-installer: slmgr.vbs takes the key as an argument'),
    ]);
    expect(mistakes({ activation: 'offline' })).toEqual([
      expect.stringContaining('--key-delivery: Confirmation IDs belong to one key'),
    ]);
  });

  it('by variable needs a task sequence', () => {
    expect(mistakes({ taskSequence: 'no' })).toEqual([
      '--key-delivery: Devices cannot get the key, because this bundle has no task sequence.',
    ]);
    expect(mistakes({ product: 'windows-11' })).toEqual([expect.stringContaining('--product')]);
  });

  it('by variable and a key in the config file contradict each other', () => {
    const text = 'packages:\n  - {product: windows-10, year: 2, keyDelivery: variable, key: {env: KEY}}\n';
    expect(mistakesOf(() => loadPackages(parseConfigFile(text, 'esu.yaml')))).toEqual([
      expect.stringMatching(/^esu\.yaml:2:\d+: key: This package does not contain a key/u),
    ]);
  });
});
