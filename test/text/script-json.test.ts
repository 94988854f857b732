import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scriptJson } from '../../src/text/script-json.js';

describe('JSON in a script element', () => {
  it('reads back as the value it was made from, and holds nothing that HTML sees', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('</script>', '<!--', '<script', ']]>', '&amp;', '\u2028', '\uD800', '\0') }),
    );
    fc.assert(
      fc.property(fc.array(text), (values) => {
        const written = scriptJson(values);
        expect(JSON.parse(written)).toEqual(values);
        // eslint-disable-next-line no-control-regex -- control characters are what must not be there
        expect(written).not.toMatch(/[<>&\u2028\u2029\0-\x1F\x7F-\x9F\uFFFE\uFFFF]|\p{Surrogate}/u);
      }),
    );
  });
});
