import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { catalogPage } from '../../scripts/docs/catalog-page.js';
import { products } from '../../src/catalog/products.js';

describe('docs/catalog.md', () => {
  const page = catalogPage(products);

  it('is what `npm run docs` would write', () => {
    expect(readFileSync(new URL('../../docs/catalog.md', import.meta.url), 'utf8')).toBe(page);
  });

  it('names every activation ID, day, update and source of the catalog', () => {
    const figures = products.flatMap(({ years, operatingSystems, prerequisites, notes }) => [
      ...years.flatMap(({ activationId, coverage }) => [activationId, coverage?.from, coverage?.to]),
      ...operatingSystems.map(({ name }) => name),
      ...prerequisites.flatMap(({ updates }) => updates),
      ...[...years, ...operatingSystems, ...prerequisites].flatMap(({ sources }) => sources.map(({ title }) => title)),
      ...notes.map(({ en }) => en),
    ]);
    const missing = figures.filter((figure) => figure !== null && figure !== undefined && !page.includes(figure));
    expect(missing).toEqual([]);
    expect(figures.length).toBeGreaterThan(150);
  });
});
