import { expect, it } from '@jest/globals';
import { hiddenProgramFlags } from '../../src/plan/program-flags.js';

it('a hidden administrative program has the flags of the real exports', () => {
  expect(hiddenProgramFlags).toBe(0x8910a400);
});
