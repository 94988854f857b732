import { describe, expect, it } from '@jest/globals';
import { cabinetChecksum } from '../../src/text/cabinet-checksum.js';

const none = new Uint8Array(0);

/** The bytes of an incomplete word count from the highest down ([MS-CAB] 3.1). */
describe('the checksum of a block of a cabinet', () => {
  it.each([
    [[], 0],
    [[1, 2, 3, 4], 0x04030201],
    [[1, 2, 3, 4, 5, 6, 7, 8], 0x0c040404],
    [[0xff, 0xff, 0xff, 0xff], 0xffffffff],
    [[1, 2, 3, 4, 5], 0x04030204],
    [[1, 2, 3, 4, 5, 6], 0x04030707],
    [[1, 2, 3, 4, 5, 6, 7], 0x04060406],
  ])('of %j is %d', (bytes, sum) => {
    expect(cabinetChecksum(Uint8Array.from(bytes), none)).toBe(sum);
  });
});
