import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { optionName } from '../../src/config/settings.js';
import { UserError } from '../../src/errors.js';

const windows10 = { product: 'windows-10', year: '2' } as const;
const guid = '12345678-9abc-4def-8123-456789abcdef';

function mistakes(written: Settings): readonly string[] {
  try {
    loadConfig(written);
  } catch (error) {
    if (error instanceof UserError) return error.issues.map(({ where, what, repair }) => `${where}: ${what} ${repair}`);
    throw error;
  }
  return [];
}

describe('product and year alone', () => {
  it('give every default', () => {
    expect(loadConfig(windows10)).toMatchObject({
      id: 'esu-windows-10-year-2',
      activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
      name: 'Windows 10 ESU Year 2',
      publisher: 'Microsoft',
      packageVersion: '1.0',
      limitingCollection: 'SMSDM003',
      excludeCollections: [],
      refreshDays: 1,
      collectionPrefix: 'ESU',
      esuValue: '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
      language: 'en',
    });
  });
});

describe('a mistake', () => {
  it.each<[string, Settings, string]>([
    ['no product', { year: '1' }, '--product: It is missing.'],
    ['an unknown product', { product: 'windows10', year: '1' }, 'Did you mean windows-10'],
    ['a year out of range', { product: 'windows-10', year: '4' }, '--year: There is no program year "4".'],
    ['a year that is no number', { product: 'windows-10', year: '2.0' }, '--year:'],
    [
      'no activation ID where none is public',
      { product: 'windows-server-2016', year: '1' },
      '--activation-id: It is missing',
    ],
    [
      'an activation ID with a digit too many',
      { ...windows10, activationId: '1043add5d-23b1-4afb-9a0f-64343c8f3f8d' },
      '--activation-id: This is not',
    ],
    [
      'an activation ID of zeros',
      { ...windows10, activationId: '00000000-0000-0000-0000-000000000000' },
      'placeholder',
    ],
    [
      'the activation ID of another offer',
      { product: 'windows-10-ltsb-2016', year: '1', activationId: '1043ADD5-23B1-4AFB-9A0F-64343C8F3F8D' },
      'activation ID of windows-10 year 2',
    ],
    [
      'an activation ID beside the one that Microsoft published',
      { ...windows10, activationId: '12345678-9abc-4def-8123-456789abcdef' },
      'It is not the activation ID that Microsoft published for Windows 10 ESU year 2, 1043add5-23b1-4afb-9a0f-64343c8f3f8d.',
    ],
    [
      'the activation ID of another year of the same product',
      { ...windows10, activationId: 'f520e45e-7413-4a34-a497-d2765967d094' },
      'activation ID of windows-10 year 1',
    ],
    [
      'the activation ID of the Windows itself, as slmgr.vbs shows it first',
      { product: 'windows-10-ltsb-2016', year: '1', activationId: '{2D5A5A60-3040-48BF-BEB0-FCD770C20CE0}' },
      'This is the activation ID of Windows 10 Enterprise 2016 LTSB itself (KMS client), not of an ESU license',
    ],
    [
      'the activation ID of another Windows, of another channel',
      { product: 'windows-server-2016', year: '1', activationId: '706e0cfd-23f4-43bb-a9af-1a492b9f1302' },
      'Windows 10 Enterprise 2016 LTSB itself (OEM)',
    ],
    ['a name over 50 characters', { ...windows10, name: 'x'.repeat(51) }, '--name: It has 51 characters'],
    ['a name in Japanese', { ...windows10, name: '拡張' }, '--name: It contains the character U+62E1'],
    ['a name with a colon', { ...windows10, name: 'ESU: Windows' }, 'does not allow in folder names'],
    ['a reserved name', { ...windows10, name: 'con.txt' }, 'Windows reserves'],
    ['a name with a trailing dot', { ...windows10, name: 'ESU.' }, 'period'],
    ['a name with a line break', { ...windows10, name: 'ESU\nYear' }, 'U+000A'],
    ['an empty name', { ...windows10, name: '' }, '--name: It is empty.'],
    [
      'a quoted publisher',
      { ...windows10, publisher: '"Contoso"' },
      '--publisher: It begins and ends with a quotation mark',
    ],
    ['a publisher that would end a CDATA section', { ...windows10, publisher: 'a]]>b' }, '--publisher:'],
    ['an id with a slash', { ...windows10, id: '../esu' }, '--id:'],
    ['a limiting collection by name', { ...windows10, limitingCollection: 'All Systems' }, '--limiting-collection:'],
    ['an exclusion by name', { ...windows10, excludeCollections: ['SMS00001', 'Azure'] }, '--exclude-collection:'],
    [
      'an exclusion more than the import script reads',
      { ...windows10, excludeCollections: Array.from({ length: 301 }, (_none, index) => `ABC${10_000 + index}`) },
      '--exclude-collection: 301 collections are excluded; the limit is 300.',
    ],
    ['a refresh of 32 days', { ...windows10, refreshDays: '32' }, '--refresh-days:'],
    ['a prefix with a line break', { ...windows10, collectionPrefix: 'a\nb' }, '--collection-prefix:'],
    ['an ESUValue with a quote', { ...windows10, esuValue: '"' }, '--esu-value:'],
    ['an unknown language', { ...windows10, language: 'de' }, '--language:'],
  ])('%s is told with its place and its repair', (_what, written, expected) => {
    const found = mistakes(written);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it('does not hide the others', () => {
    expect(
      mistakes({ product: 'windwos-10', year: '0', name: '', id: 'a b', publisher: 'ü', refreshDays: '0' }),
    ).toHaveLength(6);
  });
});

describe('an activation ID of one\u2019s own', () => {
  it('may stand in braces and capitals', () => {
    const written = { product: 'windows-server-2016', year: '1', activationId: ` {${guid.toUpperCase()}} ` };
    expect(loadConfig(written)).toMatchObject({ activationId: guid, esuValue: guid });
  });
});

describe('names that Windows allows', () => {
  it.each([
    '100% ESU & more',
    "Admin's ESU",
    'ESU (x64) [pilot] {1}',
    'a^b!c~d',
    '$(ESU) `1`',
    'ESU; Year 2, #2 @home',
  ])('%s', (name) => {
    expect(mistakes({ ...windows10, name })).toEqual([]);
  });
});

describe('an option as the command line names it', () => {
  it('has dashes for capitals', () => {
    expect(optionName('packageVersion')).toBe('--package-version');
    expect(optionName('excludeCollections')).toBe('--exclude-collection');
  });
});
