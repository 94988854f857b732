import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { emitFiles } from '../../src/emit/emitters.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { inventedKey, planned } from '../support/planned.js';

const offers = products.map(({ id, years }) => ({
  product: id,
  activationId: years[1].activationId ?? '01234567-89ab-cdef-0123-456789abcdef',
}));

describe.each(offers)('the collections by registry stamp: $product', (offer) => {
  const plan = planned(offer);
  const batch = batchOf(plan);
  const roles = plan.stampCollections.map(({ role }) => role);

  it('has those that the batch can fill, and no others', () => {
    expect(roles.includes('build too low')).toBe(/set "MINIMUM=[1-9]/u.test(batch));
    const looksForPackage = batch.includes('call :look_for_updates license');
    expect(roles.includes('not ready')).toBe(looksForPackage);
    expect(roles.includes('restart or order')).toBe(looksForPackage);
    expect(roles).toEqual(expect.arrayContaining(['licensed', 'failed', 'ready']));
  });

  it('speaks of a preparation package only where there is one', () => {
    const comments = [...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections];
    const named = comments.filter(({ comment, japaneseComment }) =>
      /preparation package|準備パッケージ/u.test(comment + japaneseComment),
    );
    expect(named.length > 0).toBe(batch.includes('call :look_for_updates license'));
  });
});

function batchOf(plan: PackagePlan): string {
  const file = emitFiles(plan, { key: inventedKey }).find(({ path }) => path.endsWith('.bat'));
  if (file === undefined || !('content' in file)) throw new Error('The bundle has no batch.');
  return Buffer.from(file.content).toString('latin1');
}
