import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { wqlContains, wqlString, wqlStringProblem } from '../../src/text/wql.js';

describe('text in a query', () => {
  it('stands in double quotes', () => {
    expect(wqlString('1043add5-23b1-4afb-9a0f-64343c8f3f8d')).toBe('"1043add5-23b1-4afb-9a0f-64343c8f3f8d"');
  });

  it('is found anywhere by a pattern', () => {
    expect(wqlContains('1043add5')).toBe('"%1043add5%"');
  });

  it('is taken literally in a pattern, wildcards too', () => {
    expect(wqlContains('50%_[a]')).toBe('"%50[%][_][[]a]%"');
  });

  it.each(['', 'a"b', "a'b", 'a\\b', 'a\nb', 'a\tb', 'a\0b', '\uD800'])('is refused when it is %j', (value) => {
    expect(wqlStringProblem(value)).toMatch(/^It .+\.$/u);
    expect(() => wqlString(value)).toThrow(InternalError);
    expect(() => wqlContains(value)).toThrow(InternalError);
  });

  it('never ends the literal early', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        fc.pre(wqlStringProblem(value) === null);
        expect(wqlString(value)).toMatch(/^"[^"\\\r\n]+"$/u);
        expect(wqlContains(value)).toMatch(/^"%[^"\\\r\n]+%"$/u);
      }),
    );
  });
});
