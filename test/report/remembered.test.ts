import { describe, expect, it } from '@jest/globals';
import { remembered } from '../../src/report/remembered.js';

describe('a remembered answer', () => {
  it('is worked out once for each text, and is the same object again', () => {
    const asked: string[] = [];
    const answer = remembered((text) => {
      asked.push(text);
      return text === '' ? null : { text };
    });
    expect(answer('a')).toBe(answer('a'));
    expect([answer('b'), answer(''), answer('')]).toEqual([{ text: 'b' }, null, null]);
    expect(asked).toEqual(['a', 'b', '']);
  });

  it('is right for more texts than are remembered', () => {
    const answer = remembered(Number);
    for (const round of [0, 1])
      for (let number = 0; number < 60_000; number += 1)
        if (answer(String(number)) !== number) throw new Error(`${number} in round ${round}`);
  });
});
