import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { loadConfig } from '../../src/config/load-config.js';
import { planPackage } from '../../src/plan/plan-package.js';

const someId = '12345678-9abc-4def-8123-456789abcdef';

const offers = products.flatMap((product) =>
  product.years.map(({ year, activationId }) => ({
    product: product.id,
    year: String(year),
    ...(activationId === null ? { activationId: someId } : {}),
  })),
);

describe('a plan', () => {
  it.each(offers)('of $product year $year goes through JSON unchanged', (written) => {
    const plan = planPackage(loadConfig(written));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it.each(offers)('of $product year $year stays within the limits of a package definition', (written) => {
    const { package: object, programs } = planPackage(loadConfig(written));
    expect(object.name.length).toBeLessThanOrEqual(50);
    expect(object.description.length).toBeLessThanOrEqual(127);
    expect(object.sourcePath.length).toBeLessThanOrEqual(256);
    for (const program of programs) {
      expect(program.comment.length).toBeLessThanOrEqual(127);
      expect(program.commandLine.length).toBeLessThanOrEqual(127);
    }
  });

  it('names this version', () => {
    expect(planPackage(loadConfig({ product: 'windows-7', year: '1' })).tool).toEqual({
      name: 'esupack',
      version: packageVersion(),
    });
  });

  it('dates everything 1980-01-01 unless told otherwise', () => {
    const config = loadConfig({ product: 'windows-7', year: '1' });
    expect(planPackage(config).date).toBe('1980-01-01T00:00:00Z');
    expect(planPackage(config, { date: '2026-11-24T00:00:00Z' }).date).toBe('2026-11-24T00:00:00Z');
  });

  it('limits no collection to another of ours, whose ID is unknown before the import', () => {
    const plan = planPackage(
      loadConfig({
        product: 'windows-10',
        year: '2',
        limitingCollection: 'abc00123',
        excludeCollections: ['ABC00124'],
      }),
    );
    for (const collection of [...plan.collections, ...plan.inventoryCollections]) {
      expect(collection.limitingCollectionId).toBe('ABC00123');
      expect(collection.excludedCollectionIds).toEqual(['ABC00124']);
    }
  });

  it('gives no two collections and no two queries one name', () => {
    const plan = planPackage(loadConfig({ product: 'windows-10', year: '2' }));
    const names = [...plan.collections, ...plan.inventoryCollections].map(({ name }) => name);
    expect(new Set(names).size).toBe(9);
    expect(new Set(plan.queries.map(({ name }) => name)).size).toBe(plan.queries.length);
  });
});

function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
