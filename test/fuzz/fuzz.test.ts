import process from 'node:process';
import { describe, expect, it, jest } from '@jest/globals';
import { fuzz } from './fuzz.js';

const seed = Number(process.env.ESUPACK_FUZZ_SEED ?? Math.floor(performance.timeOrigin % 2 ** 31));

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('damaged and hostile files', () => {
  it(`are read or refused, never a fault of this program (ESUPACK_FUZZ_SEED=${seed})`, async () => {
    const { faults, read, refused } = await fuzz(seed, 0, 100);
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});
