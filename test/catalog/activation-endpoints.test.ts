import { describe, expect, it } from '@jest/globals';
import { activationEndpoints } from '../../src/catalog/activation-endpoints.js';
import { products } from '../../src/catalog/products.js';
import { testUpdates } from '../../src/catalog/test-updates.js';

describe('activation endpoints', () => {
  it('are thirteen different hosts, each with a source that has an address', () => {
    expect(new Set(activationEndpoints.map(({ host }) => host)).size).toBe(13);
    for (const { host, sources } of activationEndpoints) {
      expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u);
      expect(sources.some(({ url }) => url !== null)).toBe(true);
    }
  });
});

describe('test updates', () => {
  it('are for operating systems that the catalog knows', () => {
    const known = products.flatMap(({ operatingSystems }) => operatingSystems.map(({ name }) => name));
    for (const { operatingSystems } of testUpdates) for (const name of operatingSystems) expect(known).toContain(name);
  });
});
