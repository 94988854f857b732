import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { windowsEditions } from '../../src/catalog/windows-editions.js';
import { isGuid } from '../../src/text/guid.js';

describe('licenses of Windows itself', () => {
  it('have an ID each, with a source, and none is that of an ESU license', () => {
    const ids = windowsEditions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const published = new Set(products.flatMap(({ years }) => years.map(({ activationId }) => activationId)));
    for (const { id, name, channel, sources } of windowsEditions) {
      expect({ id, guid: isGuid(id), esu: published.has(id) }).toEqual({ id, guid: true, esu: false });
      expect(name).toMatch(/^Windows [A-Z0-9]/u);
      expect(['KMS client', 'MAK', 'OEM', 'retail']).toContain(channel);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  // Typed in from the lists, for the products whose ESU license has no published ID.
  it.each([
    ['2d5a5a60-3040-48bf-beb0-fcd770c20ce0', 'Windows 10 Enterprise 2016 LTSB'],
    ['8c1c5410-9f39-4805-8c9d-63a07706358f', 'Windows Server 2016 Standard'],
    ['21c56779-b449-4d20-adfc-eece0e1ad74b', 'Windows Server 2016 Datacenter'],
  ])('%s is %s', (id, name) => {
    expect(windowsEditions.find((edition) => edition.id === id)).toMatchObject({ name, channel: 'KMS client' });
  });
});
