import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { sqlString, sqlStringProblem } from '../../src/text/sql.js';

describe('an SQL string', () => {
  it('doubles quotes, and nothing else ends it', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '"', '-', ';', '%', 'a', '\u65E5') });
    fc.assert(
      fc.property(text, (value) => {
        const written = sqlString(value);
        expect(written.slice(1, -1).replaceAll("''", '')).not.toContain("'");
        expect(written.slice(1, -1).replaceAll("''", "'")).toBe(value);
      }),
    );
  });

  it('has one line', () => {
    expect(sqlStringProblem('a\nb')).toContain('U+000A');
    expect(() => sqlString('a\nb')).toThrow(InternalError);
  });
});
