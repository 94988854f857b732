import { describe, expect, it } from '@jest/globals';
import { InternalError } from '../../src/errors.js';
import { iniList, iniSection, iniSectionProblem, iniValue, iniValueProblem } from '../../src/text/ini.js';

describe('a value of a package definition file', () => {
  it.each(['Windows 10 ESU Year 2', 'a;b', ';a', 'a=b', '"a" b', `it's`, 'cmd.exe /d /c "x" > y', '', '%a%', 'ends\\'])(
    'passes through: %j',
    (value) => {
      expect(iniValue(value)).toBe(value);
    },
  );

  it.each([
    ['quotes around it', '"a"'],
    ['apostrophes around it', "'a'"],
    ['a lone quote', '"'],
    ['nothing in quotes', '""'],
    ['a space before it', ' a'],
    ['a space after it', 'a '],
    ['a tab', 'a\tb'],
    ['a line break', 'a\nb'],
    ['a letter beyond ASCII', 'é'],
    ['Japanese', '日本'],
    ['an end of file mark', 'a\x1A'],
  ])('is refused with a reason when it has %s', (_what, value) => {
    expect(iniValueProblem(value)).toMatch(/^It .+\.$/u);
    expect(() => iniValue(value)).toThrow(InternalError);
  });
});

describe('a list of sections', () => {
  it('has commas between the names', () => {
    expect(iniList(['Activate', 'Check'].map(iniSection))).toBe('Activate,Check');
  });
});

describe('the name of a section', () => {
  it('passes through', () => {
    expect(iniSection('Activate ESU (1)')).toBe('Activate ESU (1)');
  });

  it.each(['', 'a]b', '[a', 'a,b', ' a', 'é', '"a"'])('is refused with a reason when it is %j', (name) => {
    expect(iniSectionProblem(name)).toMatch(/^It .+\.$/u);
    expect(() => iniSection(name)).toThrow(InternalError);
  });
});
