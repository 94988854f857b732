import { describe, expect, it } from '@jest/globals';
import { coverageOn } from '../../src/catalog/coverage.js';
import type { Product, ProgramYear } from '../../src/catalog/product.js';
import { products } from '../../src/catalog/products.js';

const secondYear: ProgramYear = {
  year: 2,
  activationId: '11111111-2222-3333-4444-000000000002',
  coverage: { from: '2027-10-13', to: '2028-10-10' },
  sources: [],
};

describe('coverage of a program year', () => {
  it.each([
    ['2027-10-12', 'before'],
    ['2027-10-13', 'running'],
    ['2028-02-29', 'running'],
    ['2028-10-10', 'running'],
    ['2028-10-11', 'over'],
  ])('on %s is %s', (day, state) => {
    expect(coverageOn(secondYear, day)).toBe(state);
  });

  it('is unknown where the dates are not announced', () => {
    expect(coverageOn({ ...secondYear, coverage: null }, '2027-10-13')).toBe('unknown');
  });

  it.each(['', '2027-1-01', '2027-02-29', '2028-13-01', '2028-00-10', '2028-04-31', '2028-10-10T00:00:00Z'])(
    'cannot be asked for %j, known dates or not',
    (day) => {
      expect(() => coverageOn(secondYear, day)).toThrow(RangeError);
      expect(() => coverageOn({ ...secondYear, coverage: null }, day)).toThrow(RangeError);
    },
  );

  it('on 2026-11-23 is as published: Windows 10 in its second year, servers of 2012 at their end', () => {
    const states = Object.fromEntries(products.map((product) => [product.id, statesOn('2026-11-23', product)]));
    expect(states).toMatchObject({
      'windows-7': ['over', 'over', 'over'],
      'windows-server-2008': ['over', 'over', 'over'],
      'windows-server-2012': ['over', 'over', 'over'],
      'windows-10': ['over', 'running', 'before'],
      'windows-10-ltsb-2016': ['unknown', 'unknown', 'unknown'],
      'windows-server-2016': ['unknown', 'unknown', 'unknown'],
    });
  });

  it('has no gap between the years of a product', () => {
    for (const { id, years } of products) {
      const known = years.flatMap(({ coverage }) => coverage ?? []);
      const starts = known.slice(1).map(({ from }) => from);
      const dayAfter = known.slice(0, -1).map(({ to }) => nextDay(to));
      expect([id, starts]).toEqual([id, dayAfter]);
    }
  });
});

function statesOn(day: string, { years }: Product): string[] {
  return years.map((year) => coverageOn(year, day));
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
