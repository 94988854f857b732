import { describe, expect, it } from '@jest/globals';
import { japaneseSlmgrErrors } from '../../src/plan/japanese-slmgr-errors.js';
import { slmgrErrors } from '../../src/plan/slmgr-errors.js';

describe('the errors of slmgr.vbs in Japanese', () => {
  it('are all of those that the batch knows', () => {
    for (const { hresult } of slmgrErrors) expect(japaneseSlmgrErrors.has(hresult)).toBe(true);
  });

  it('name KMS where the English text does', () => {
    for (const { hresult, meaning } of slmgrErrors) {
      expect((japaneseSlmgrErrors.get(hresult) ?? '').includes('KMS')).toBe(meaning.includes('KMS'));
    }
  });
});
