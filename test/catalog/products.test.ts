import { describe, expect, it } from '@jest/globals';
import { findProduct, products } from '../../src/catalog/products.js';
import { sources } from '../../src/catalog/sources.js';

describe('products', () => {
  it('are found by id, exactly', () => {
    expect(findProduct('windows-10')?.name).toBe('Windows 10');
    expect(findProduct('Windows-10')).toBeUndefined();
    expect(findProduct('')).toBeUndefined();
  });

  it.each([
    ['windows-7', 1, '77db037b-95c3-48d7-a3ab-a9c6d41093e0'],
    ['windows-7', 2, '0e00c25d-8795-4fb7-9572-3803d91b6880'],
    ['windows-7', 3, '4220f546-f522-46df-8202-4d07afd26454'],
    ['windows-server-2008', 1, '553673ed-6ddf-419c-a153-b760283472fd'],
    ['windows-server-2008', 2, '04fa0286-fa74-401e-bbe9-fbfbb158010d'],
    ['windows-server-2008', 3, '16c08c85-0c8b-4009-9b2b-f1f7319e45f9'],
    ['windows-server-2012', 1, 'c0a2ea62-12ad-435b-ab4f-c9bfab48dbc4'],
    ['windows-server-2012', 2, 'e3e2690b-931c-4c80-b1ff-dffba8a81988'],
    ['windows-server-2012', 3, '55b1dd2d-2209-4ea0-a805-06298bad25b3'],
    ['windows-10', 1, 'f520e45e-7413-4a34-a497-d2765967d094'],
    ['windows-10', 2, '1043add5-23b1-4afb-9a0f-64343c8f3f8d'],
    ['windows-10', 3, '83d49986-add3-41d7-ba33-87c7bfb5c0fb'],
    ['windows-10-ltsb-2016', 1, null],
    ['windows-10-ltsb-2016', 2, null],
    ['windows-10-ltsb-2016', 3, null],
    ['windows-server-2016', 1, null],
    ['windows-server-2016', 2, null],
    ['windows-server-2016', 3, null],
  ])('%s year %i has the published activation ID', (id, year, activationId) => {
    expect(findProduct(id)?.years[year - 1]?.activationId).toBe(activationId);
  });

  it('cover the builds that the offers name, each kind apart', () => {
    const covered = products.flatMap(({ id, operatingSystems }) =>
      operatingSystems.map(({ kind, version, builds }) => `${id}: ${kind} ${version} ${builds.join(' ')}`),
    );
    expect(covered).toEqual(
      expect.arrayContaining([
        'windows-7: client 6.1 7601',
        'windows-server-2008: server 6.0 6002 6003',
        'windows-server-2008: server 6.1 7601',
        'windows-server-2012: server 6.2 9200',
        'windows-server-2012: server 6.3 9600',
        'windows-10: client 10.0 19045',
        'windows-10-ltsb-2016: client 10.0 14393',
        'windows-server-2016: server 10.0 14393',
      ]),
    );
  });

  it('keep LTSC out of Windows 10, and everything else out of LTSB 2016', () => {
    expect(findProduct('windows-10')?.operatingSystems[0]?.excludedEditions).toContain('EnterpriseS');
    expect(findProduct('windows-10-ltsb-2016')?.operatingSystems[0]?.requiredEditions).toContain('EnterpriseS');
  });
});

describe('sources', () => {
  it('stand once each and are all used', () => {
    const used = new Set(products.flatMap(sourcesOf));
    const known = Object.values(sources);
    expect(known.filter((source) => !used.has(source))).toEqual([]);
    expect(new Set(known.map(({ title }) => title)).size).toBe(known.length);
    const addresses = known.flatMap(({ url }) => url ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

function sourcesOf({ years, operatingSystems, prerequisites }: (typeof products)[number]) {
  return [...years, ...operatingSystems, ...prerequisites].flatMap((row) => row.sources);
}
