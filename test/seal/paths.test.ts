import { describe, expect, it } from '@jest/globals';
import { InternalError } from '../../src/errors.js';
import { assertPortablePaths } from '../../src/seal/paths.js';

describe('a path in a bundle', () => {
  it.each(['a.txt', 'esu_files/Windows 10 ESU Year 2/activate-esu.bat', "100% & 'x'/b.mof", '[Content_Types].xml'])(
    'may be %s',
    (path) => {
      expect(() => {
        assertPortablePaths([path]);
      }).not.toThrow();
    },
  );

  it.each(['', '/a', 'a/', 'a//b', '../a', 'a/./b', 'a\\b', 'C:/a', 'a.', 'a ', 'a\n', 'ü', 'a?b', 'a|b'])(
    'may not be %j',
    (path) => {
      expect(() => {
        assertPortablePaths([path]);
      }).toThrow(InternalError);
    },
  );

  it('may not differ from another in case only', () => {
    expect(() => {
      assertPortablePaths(['Readme.html', 'README.html']);
    }).toThrow(InternalError);
  });
});
