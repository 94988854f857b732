import fc from 'fast-check';

// Without bias: a key of one letter all over is none, and one of hexadecimal digits only was never sold.
const letters = fc.noBias(fc.constantFrom(...'BCDFGHJKMPQRTVWXY2346789'.split('')));

/** Any key without N, in capitals, in five groups. */
export const anyKeyGroups: fc.Arbitrary<readonly string[]> = fc.array(
  fc.array(letters, { minLength: 5, maxLength: 5 }).map((group) => group.join('')),
  { minLength: 5, maxLength: 5 },
);

/** What people, word processors and mail programs put between the groups of a key; nothing among them. */
export const groupSeparators = [
  ...['-', '', ' ', '\u00A0', '_', ' - ', '\t', '\r\n'],
  ...['\u00AD', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\u30FC', '\uFE58', '\uFE63', '\uFF0D', '\u200B'],
] as const;

/** A key as people write it: any separator, either case. */
export const anyWrittenKey: fc.Arbitrary<string> = fc
  .record({ groups: anyKeyGroups, separator: fc.constantFrom(...groupSeparators), lower: fc.boolean() })
  .map(({ groups, separator, lower }) => {
    const key = groups.join(separator);
    return lower ? key.toLowerCase() : key;
  });
