import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapLine } from '../../src/cli/wrap-line.js';

it('breaks at spaces and keeps the indent', () => {
  expect(wrapLine('  one two three', 9)).toEqual(['  one two', '  three']);
  expect(wrapLine('averylongword and more', 8)).toEqual(['averylongword', 'and more']);
  expect(wrapLine('', 8)).toEqual(['']);
});

it('loses no word, and fills no more than the room but for a long word', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (some, room) => {
      const lines = wrapLine(some.join(' '), room);
      expect(lines.join(' ')).toBe(some.join(' '));
      for (const line of lines) expect(line.length <= room || !line.includes(' ')).toBe(true);
    }),
  );
});
