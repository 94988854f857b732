import { describe, expect, it } from '@jest/globals';
import { mofInstance, mofText } from '../../src/emit/mof-instance.js';
import { InternalError } from '../../src/errors.js';

describe('a MOF file', () => {
  it('is laid out as the export wizard does it', () => {
    const rule = (id: string) => mofInstance('SMS_CollectionRuleIncludeCollection', { IncludeCollectionID: id });
    const collection = {
      ...mofInstance('SMS_Collection', {
        ISVData: null,
        IsReferenceCollection: false,
        Name: 'say "hi"',
        CollectionRules: [rule('A'), rule('B')],
        MemberCount: 760,
        Names: ['a', 'b'],
        Rest: [],
      }),
      qualifiers: [{ name: 'SecurityVerbs', value: -1 }],
    };
    const query = { ...mofInstance('SMS_Query', {}), qualifiers: [] };
    expect(mofText({ header: ['// one', '// two'], objects: [collection, query] })).toBe(
      [
        '// one',
        '// two',
        '',
        '',
        '// ***** Class : SMS_Collection *****',
        '[SecurityVerbs(-1)]',
        'instance of SMS_Collection',
        '{',
        '\tCollectionRules = {',
        'instance of SMS_CollectionRuleIncludeCollection',
        '{',
        '\tIncludeCollectionID = "A";',
        '}, ',
        'instance of SMS_CollectionRuleIncludeCollection',
        '{',
        '\tIncludeCollectionID = "B";',
        '}};',
        '\tIsReferenceCollection = FALSE;',
        '\tISVData = NULL;',
        '\tMemberCount = 760;',
        '\tName = "say \\"hi\\"";',
        '\tNames = {"a", "b"};',
        '\tRest = {};',
        '};',
        '// ***** End *****',
        '',
        '',
        '// ***** Class : SMS_Query *****',
        'instance of SMS_Query',
        '{',
        '};',
        '// ***** End *****',
      ].join('\n'),
    );
  });

  it.each([
    ['a number that is not whole', { A: 1.5 }],
    ['a number beyond all precision', { A: 2 ** 60 }],
    ['a control character', { A: 'a\u0007' }],
    ['a property without a proper name', { 'A B': 1 }],
  ])('refuses %s', (_what, properties) => {
    const object = { ...mofInstance('X', properties), qualifiers: [] };
    expect(() => mofText({ header: [], objects: [object] })).toThrow(InternalError);
  });
});
