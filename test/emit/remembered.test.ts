import { describe, expect, it } from '@jest/globals';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import { onceForEach, remembered } from '../../src/emit/remembered.js';
import { inventedKey, planned } from '../support/planned.js';

describe('what is made once', () => {
  it('is made for each object, also for two that say the same', () => {
    const make = remembered((given: { readonly name: string }) => ({ name: given.name }));
    const [one, other] = [{ name: 'a' }, { name: 'a' }];
    expect(make(one)).toBe(make(one));
    expect(make(one)).not.toBe(make(other));
  });

  it('is made for each choice', () => {
    const make = onceForEach((choice: 'en' | 'ja') => ({ choice }));
    expect(make('en')).toBe(make('en'));
    expect(['en', 'ja', 'en'].map((choice) => make(choice as 'en' | 'ja').choice)).toEqual(['en', 'ja', 'en']);
  });

  it('gives no sheet the words of another', () => {
    const sheetOf = (plan: ReturnType<typeof planned>) => {
      const [sheet] = handOffSheet.emit(plan, { key: inventedKey });
      if (sheet === undefined || !('content' in sheet)) throw new Error('There is no sheet.');
      return Buffer.from(sheet.content).toString('utf8');
    };
    const plans = [
      planned({ language: 'en' }),
      planned({ language: 'ja' }),
      planned({ language: 'en', activation: 'offline' }),
      planned({ product: 'windows-7', year: '3' }),
    ];
    const first = plans.map(sheetOf);
    expect(plans.toReversed().map(sheetOf).toReversed()).toEqual(first);
    expect(new Set(first).size).toBe(plans.length);
    expect(first[1]).toContain('デバイス コレクション');
    expect(first[0]).not.toContain('デバイス コレクション');
  });
});
