import { describe, expect, it } from '@jest/globals';
import { catalogFaults } from '../../src/catalog/check-catalog.js';
import type { OperatingSystem, Prerequisite, Product, ProgramYear, Source } from '../../src/catalog/product.js';
import { products } from '../../src/catalog/products.js';

const source: Source = { title: 'A page', url: 'https://example.org/page', checked: '2026-11-23' };

const system: OperatingSystem = {
  name: 'Sample 1',
  version: '9.1',
  builds: ['9001'],
  kind: 'client',
  excludedEditions: [],
  requiredEditions: [],
  minimumRevision: 10,
  sources: [source],
};

const preparation: Prerequisite = {
  purpose: { en: 'Preparation package', ja: '準備パッケージ' },
  updates: ['KB1234567', 'KB7654321'],
  operatingSystems: ['Sample 1'],
  sources: [source],
};

const sound: Product = {
  id: 'windows-7',
  name: 'Sample',
  japaneseName: 'Sample',
  keyGeneration: 'windows-8',
  taskSequences: 'supported',
  years: [
    sampleYear(1, '11111111-2222-3333-4444-000000000001', '2030-01-09', '2031-01-07'),
    sampleYear(2, '11111111-2222-3333-4444-000000000002', '2031-01-08', '2032-01-13'),
    sampleYear(3, '11111111-2222-3333-4444-000000000003', '2032-01-14', '2033-01-11'),
  ],
  operatingSystems: [system],
  prerequisites: [preparation],
  notes: [{ en: 'A note.', ja: '注意。' }],
};

const notGuid = 'windows-7: year 2: the activation ID is not a lower-case GUID without braces';
const overlap = 'windows-7: the coverage of two years overlaps or is out of order';
const notDays = 'windows-7: year 2: the coverage is not in days yyyy-mm-dd';

describe('the catalog', () => {
  it('has no fault', () => {
    expect(catalogFaults(products)).toEqual([]);
  });

  it('has none in the sample that the broken rows start from', () => {
    expect(catalogFaults([sound])).toEqual([]);
  });

  const brokenYears: [string, Partial<ProgramYear>, string][] = [
    ['without sources', { sources: [] }, 'windows-7: year 2: no source'],
    ['with an ID that has nine digits in front', { activationId: '1043add5d-23b1-4afb-9a0f-64343c8f3f8d' }, notGuid],
    ['with an ID in capitals', { activationId: '11111111-2222-3333-4444-00000000000A' }, notGuid],
    ['with an ID in braces', { activationId: '{11111111-2222-3333-4444-000000000002}' }, notGuid],
    ['that begins on the last day of the year before', years('2031-01-07', '2032-01-13'), overlap],
    ['that ends within the year after', years('2031-01-08', '2032-01-14'), overlap],
    ['that comes before the year before', years('2029-01-08', '2029-12-31'), overlap],
    [
      'that ends before it begins',
      years('2032-01-13', '2031-01-08'),
      'windows-7: year 2: the coverage ends before it begins',
    ],
    ['with a month that no calendar has', years('2031-13-08', '2032-01-13'), notDays],
    ['with days written another way', years('08.01.2031', '2032-01-13'), notDays],
    ['with another number', { year: 1 }, 'windows-7: the years are not 1, 2, 3 in this order'],
  ];

  it.each(brokenYears)('refuses a year %s', (_, change, fault) => {
    const [first, second, third] = sound.years;
    expect(catalogFaults([{ ...sound, years: [first, { ...second, ...change }, third] }])).toContain(fault);
  });

  it('refuses the activation ID of another year, whatever its case', () => {
    const [first, second, third] = sound.years;
    const copy = { ...third, activationId: first.activationId?.toUpperCase() ?? null };
    expect(catalogFaults([{ ...sound, years: [first, second, copy] }])).toContain(
      '11111111-2222-3333-4444-000000000001: two years have this activation ID',
    );
  });

  it('refuses a missing activation ID that no note mentions', () => {
    const years = sound.years.map((year) => ({ ...year, activationId: null })) as unknown as Product['years'];
    const silent = { ...sound, years };
    expect(catalogFaults([silent])).toEqual(['windows-7: no note says that --activation-id is needed']);
    expect(
      catalogFaults([
        { ...silent, notes: [{ en: 'Give it by --activation-id.', ja: '--activation-id で指定します。' }] },
      ]),
    ).toEqual([]);
  });

  const brokenProducts: [string, Partial<Product>, string][] = [
    [
      'with an id in capitals',
      { id: 'Windows-7' as Product['id'] },
      'Windows-7: the id is not lower-case words joined by hyphens',
    ],
    ['with a name beyond ASCII', { name: 'Sample\u30A2' }, 'windows-7: the name is not printable ASCII'],
    ['with a name that ends in a space', { name: 'Sample ' }, 'windows-7: the name is not printable ASCII'],
    ['with a name of 40 characters', { name: 'x'.repeat(40) }, 'windows-7: the name is too long for a package name'],
    ['without a Japanese name', { japaneseName: ' ' }, 'windows-7: the Japanese name is missing'],
    ['without operating systems', { operatingSystems: [], prerequisites: [] }, 'windows-7: no operating system'],
    ['with a note that is no sentence', noteOf('Half a', '注意。'), 'windows-7: a note is not a sentence in ASCII'],
    ['with half a sentence in Japanese', noteOf('A note.', '注意'), 'windows-7: a Japanese note is not a sentence'],
    [
      'with an update that the Japanese note leaves out',
      noteOf('Install KB1234567.', 'インストールします。'),
      'windows-7: the Japanese text lacks KB1234567',
    ],
  ];

  it.each(brokenProducts)('refuses a product %s', (_, change, fault) => {
    expect(catalogFaults([{ ...sound, ...change }])).toContain(fault);
  });

  it('takes a name of 39 characters, the longest that leaves room for the year', () => {
    expect(catalogFaults([{ ...sound, name: 'x'.repeat(39) }])).toEqual([]);
  });

  const brokenSystems: [string, Partial<OperatingSystem>, string][] = [
    ['without sources', { sources: [] }, 'no source'],
    ['with a version that holds the build', { version: '9.1.9001' }, 'the version is not two numbers joined by a dot'],
    ['without builds', { builds: [] }, 'no build'],
    ['with a wildcard as build', { builds: ['90%'] }, 'a build is not a number'],
    ['with a wildcard as edition', { excludedEditions: ['*S'] }, 'an edition is not a word in ASCII'],
    [
      'that requires and excludes an edition',
      { excludedEditions: ['S'], requiredEditions: ['S'] },
      'an edition is named twice',
    ],
    ['with half a revision', { minimumRevision: 0.5 }, 'the lowest revision is not a whole number'],
  ];

  it.each(brokenSystems)('refuses an operating system %s', (_, change, fault) => {
    expect(catalogFaults([{ ...sound, operatingSystems: [{ ...system, ...change }] }])).toContain(
      `windows-7: Sample 1: ${fault}`,
    );
  });

  it('refuses a build that two products cover', () => {
    const other: Product = { ...sound, id: 'windows-10', years: sampleYearsOf('b') };
    expect(catalogFaults([sound, other])).toEqual(['client 9.1.9001: two products cover this build']);
    const bound = { ...other, operatingSystems: [{ ...system, requiredEditions: ['EnterpriseS'] }] };
    expect(catalogFaults([sound, bound])).toEqual([]);
  });

  it('refuses a product that is there twice', () => {
    expect(catalogFaults([sound, sound])).toContain('windows-7: two products have this id');
  });

  const brokenPrerequisites: [string, Partial<Prerequisite>, string][] = [
    ['without sources', { sources: [] }, 'Preparation package: no source'],
    ['without a purpose', { purpose: { en: '', ja: '' } }, 'a prerequisite: the purpose is missing'],
    ['without updates', { updates: [] }, 'Preparation package: no update'],
    [
      'with an update that is no KB number',
      { updates: ['1234567'] },
      'Preparation package: an update is not a KB number',
    ],
    ['with an update twice', { updates: ['KB1234567', 'KB1234567'] }, 'Preparation package: an update is named twice'],
    ['for no operating system', { operatingSystems: [] }, 'Preparation package: no operating system'],
    [
      'for a foreign operating system',
      { operatingSystems: ['Sample 2'] },
      'Preparation package: an operating system is not one of the product',
    ],
  ];

  it.each(brokenPrerequisites)('refuses a prerequisite %s', (_, change, fault) => {
    expect(catalogFaults([{ ...sound, prerequisites: [{ ...preparation, ...change }] }])).toContain(
      `windows-7: ${fault}`,
    );
  });

  const brokenSources: [string, Partial<Source>, string][] = [
    ['without a title', { title: '' }, 'a source: the title is missing'],
    ['without address or reason', { url: null }, 'A page: no address, and the title does not say why'],
    ['with an address that is not https', { url: 'page.html' }, 'A page: the address is not an https one'],
    [
      'checked on a day in another form',
      { checked: '23 November 2026' },
      'A page: the day of the check is not yyyy-mm-dd',
    ],
    ['checked on a day that never was', { checked: '2026-02-29' }, 'A page: the day of the check is not yyyy-mm-dd'],
  ];

  it.each(brokenSources)('refuses a source %s', (_, change, fault) => {
    const broken = { ...system, sources: [{ ...source, ...change }] };
    expect(catalogFaults([{ ...sound, operatingSystems: [broken] }])).toContain(`windows-7: Sample 1: ${fault}`);
  });

  it('takes a source without address that says why', () => {
    const known = { ...system, sources: [{ ...source, title: 'Builds: general knowledge', url: null }] };
    expect(catalogFaults([{ ...sound, operatingSystems: [known] }])).toEqual([]);
  });
});

function years(from: string, to: string): Partial<ProgramYear> {
  return { coverage: { from, to } };
}

function sampleYear(year: ProgramYear['year'], activationId: string, from: string, to: string): ProgramYear {
  return { year, activationId, coverage: { from, to }, sources: [source] };
}

function sampleYearsOf(digit: string): Product['years'] {
  const [first, second, third] = sound.years;
  const id = (year: number): string => `${digit.repeat(8)}-2222-3333-4444-00000000000${year}`;
  return [
    { ...first, activationId: id(1) },
    { ...second, activationId: id(2) },
    { ...third, activationId: id(3) },
  ];
}

function noteOf(en: string, ja: string): Partial<Product> {
  return { notes: [{ en, ja }] };
}
