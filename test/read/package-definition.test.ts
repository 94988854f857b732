import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { readIni } from '../../src/read/ini.js';
import { readPackageDefinition } from '../../src/read/package-definition.js';
import { iniValue, iniValueProblem } from '../../src/text/ini.js';

describe('reading values as the profile API of Windows does', () => {
  const file = readIni(
    [
      'stray=1',
      '; a comment',
      '[First Section]',
      ' Key = value ',
      'key=second',
      'Quoted=" in quotes "',
      "Single='x'",
      'Lone="',
      'Half="a" b',
      'Semi=a;b',
      ';Hidden=1',
      'Equals=a=b',
      'Empty=',
      'no value',
      '=no key',
      '[Open',
      '[first section]',
      'Key=never seen',
      '[ Last ] one',
      'Key=1',
      'Key=2',
    ].join('\r\n'),
  );
  const first = file.get('first section');

  it.each([
    ['key', 'value'],
    ['quoted', ' in quotes '],
    ['single', 'x'],
    ['lone', '"'],
    ['half', '"a" b'],
    ['semi', 'a;b'],
    ['equals', 'a=b'],
    ['empty', ''],
  ])('finds %s with the value %j', (key, value) => {
    expect(first?.get(key)).toBe(value);
  });

  it('finds no comments, no lines without a value, and nothing before the first section', () => {
    expect([...(first?.keys() ?? [])]).toEqual(['key', 'quoted', 'single', 'lone', 'half', 'semi', 'equals', 'empty']);
    expect([...file.keys()]).toEqual(['first section', 'last']);
  });

  it('gives every value back that may be written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", ';', '=', ' ', '[', ']', 'a', '%', '&', '\\') }),
        (value) => {
          fc.pre(iniValueProblem(value) === null);
          expect(
            readIni(`[s]\r\nk=${iniValue(value)}\r\n`)
              .get('s')
              ?.get('k'),
          ).toBe(value);
        },
      ),
    );
  });
});

describe('reading a package definition file', () => {
  const good =
    '[PDF]\r\nVersion=2.0\r\n[Package Definition]\r\nName=A\r\nPrograms=One, Two\r\n[One]\r\nName=1\r\nCommandLine=x\r\n[Two]\r\nName=2\r\nCommandLine=y\r\n';

  it('takes what is there and leaves the rest null', () => {
    const { programs, ...rest } = readPackageDefinition(Buffer.from(good));
    expect(rest).toEqual({
      encoding: 'utf-8',
      formatVersion: '2.0',
      name: 'A',
      version: null,
      publisher: null,
      language: null,
      comment: null,
    });
    expect(programs.map(({ section, name }) => [section, name])).toEqual([
      ['One', '1'],
      ['Two', '2'],
    ]);
  });

  it.each([
    ['the package', good.replace('[Package Definition]', '[Package]')],
    ['a program', good.replace('[Two]', '[Three]')],
    ['a command line', good.replace('CommandLine=y', 'CommandLine=')],
    ['a name', good.replace('Name=A\r\n', '')],
  ])('refuses a file without %s, with its name', (_what, text) => {
    expect(() => readPackageDefinition(Buffer.from(text), 'a.sms')).toThrow(UserError);
    expect(() => readPackageDefinition(Buffer.from(text), 'a.sms')).toThrow(/^a\.sms: It has no /u);
  });
});
