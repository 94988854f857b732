import { describe, expect, it } from '@jest/globals';
import { batchExitCodes } from '../../src/plan/exit-codes.js';
import { japaneseExitCodes } from '../../src/plan/japanese-exit-codes.js';

describe('the exit codes in Japanese', () => {
  it('are all of those of the batch', () => {
    for (const { code } of batchExitCodes) expect(japaneseExitCodes.has(code)).toBe(true);
  });

  it('say what each means and what to do, in Japanese', () => {
    for (const { meaning, whatToDo } of japaneseExitCodes.values()) {
      expect(meaning).toMatch(/[ぁ-ん一-龠]/u);
      expect(whatToDo).toMatch(/。$/u);
    }
  });
});
