import { describe, expect, it } from '@jest/globals';
import { InternalError } from '../../src/errors.js';
import { partNameProblem, partNameSegment } from '../../src/text/part-name.js';

describe('the name of a part', () => {
  it.each([
    ['TST0000D_Multiplatform x64', 'TST0000D_Multiplatform%20x64'],
    ['ESU0A1B2_Activate', 'ESU0A1B2_Activate'],
    ['a - b.c', 'a%20-%20b.c'],
  ])('escapes the key %s as real exports do', (key, segment) => {
    expect(partNameSegment(key)).toBe(segment);
  });

  it.each(['', 'a/b', 'a%20b', 'a&b', 'a.', ' a', 'a ', 'é', '日本', 'a\0'])(
    'refuses the key %j with a reason',
    (key) => {
      expect(partNameProblem(key)).toMatch(/^It .+\.$/u);
      expect(() => partNameSegment(key)).toThrow(InternalError);
    },
  );
});
