import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonPieces } from '../../src/text/json-pieces.js';

const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());

describe('JSON in pieces', () => {
  it.each([1, 2, 3])('is what JSON.stringify writes, divided %i levels deep', (levels) => {
    fc.assert(
      fc.property(object, (value) => {
        expect([...jsonPieces(value, levels)].join('')).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('leaves out fields that are undefined', () => {
    expect([...jsonPieces({ a: undefined, b: { c: undefined } }, 2)].join('')).toBe('{\n  "b": {}\n}');
  });

  it('keeps the pieces of a plan small', () => {
    expect([...jsonPieces({ plan: { a: [1, 2], b: 'c' } }, 2)]).toEqual([
      '{\n  "plan": ',
      '{\n    "a": ',
      '[\n      1,\n      2\n    ]',
      ',\n    "b": ',
      '"c"',
      '\n  }',
      '\n}',
    ]);
  });
});
