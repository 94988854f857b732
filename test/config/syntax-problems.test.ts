import { describe, expect, it } from '@jest/globals';
import { parseConfigFile } from '../../src/config/parse-config-file.js';

const first = 'packages:\n  - product: windows-10\n';

const said = (text: string): readonly string[] => {
  const { issues, packages } = parseConfigFile(text, 'c');
  return [...issues, ...packages.flatMap((found) => found.issues)].map(
    ({ where, what, repair }) => `${where}: ${what} ${repair}`,
  );
};

describe('what is no YAML', () => {
  it.each([
    [
      'a Windows path in double quotes',
      `${first}    key: {file: "C:\\Keys\\a.txt"}\n`,
      /^c:3:20: In double quotation marks, a backslash begins an escape sequence, and \\K is not valid\. Use single quotation marks/u,
    ],
    [
      'a Windows path in double quotes on a line of its own',
      `${first}    key:\n      file: "C:\\Keys\\a.txt"\n`,
      /^c:4:16: .* Use single quotation marks: file: 'C:\\Keys\\a\.txt'\.$/u,
    ],
    [
      'a path in JSON, where single quotes are no way out',
      '{"defaults": {"share": "\\\\srv\\share"}}',
      /^c:1:\d+: .* \\s is not valid\. Write each backslash twice\.$/u,
    ],
    ['a colon in a value', `${first}    name: A: B\n`, /^c:3:11: A colon .* in quotation marks: name: "A: B"\.$/u],
    ['a question mark first', `${first}    name: ? abc\n`, /in quotation marks: name: "\? abc"\.$/u],
    [
      'no colon',
      `packages:\n  - product windows-10\n    year: 2\n`,
      /^c:2:5: After the name .* Write product: windows-10\.$/u,
    ],
    ['no colon on the last line', `${first}    year 2\n`, /^c:3:5: After the name .* Write year: 2\.$/u],
    ['no space behind the colon', `packages:\n  - product:windows-10\n    year: 2\n`, /Write product: windows-10\.$/u],
    ['an equals sign', `packages:\n  - product=windows-10\n    year: 2\n`, /Write product: windows-10\.$/u],
    [
      'no space behind any colon',
      `packages:\n  - product:windows-10\n    year:2\n`,
      /Write product: windows-10, with a space/u,
    ],
    [
      'equals signs only',
      `packages:\n  - product = windows-10\n    year = 2\n`,
      /Write product: windows-10, with a space/u,
    ],
    [
      'a semicolon for a comma',
      'packages:\n  - {product: windows-10; year: 2}\n',
      /^c:2:15: A comma or a colon is missing/u,
    ],
    [
      'no comma in JSON',
      '{"packages": [{"product": "windows-10" "year": 2}]}\n',
      /^c:1:40: A comma is missing before this/u,
    ],
    ['a key file as a setting', `${first}    year: 2\n    keyFile: key.txt\n`, /^c:4:5: .* Write key: \{env: NAME\}/u],
    ['a key file as an option', `${first}    year: 2\n    key-file: key.txt\n`, /^c:4:5: .* Write key: \{env: NAME\}/u],
    ['a full-width colon', `${first}    year：2\n`, /^c:3:5: This colon is a full-width character\. Write year: 2\.$/u],
    ['full-width spaces', `${first}\u3000\u3000year: 2\n`, /^c:3:1: There is a full-width space/u],
    ['a no-break space', `${first}\u00A0   year: 2\n`, /^c:3:1: There is a no-break/u],
    ['a tab', `packages:\n\t- product: windows-10\n`, /^c:2:1: There is a tab .* Indent with spaces/u],
    ['a line too far left', `${first}   year: 2\n`, /^c:3:1: This line.* Indent all settings/u],
    ['a line too far right', `${first}      year: 2\n`, /^c:2:14: This line, or the one after it/u],
    ['a line at the dash', `${first}  year: 2\n`, /^c:3:1: This line/u],
    ['an open double quote', `${first}    name: "abc\n    year: 2\n`, /^c:3:11: This quotation mark is not closed/u],
    ['an open single quote', `${first}    name: 'abc\n    year: 2\n`, /^c:3:11: This quotation mark is not closed/u],
    ['an at sign', `${first}    name: @abc\n`, /^c:3:11: A value cannot begin with @ .* name: "@abc"\.$/u],
    ['a percent sign', `${first}    name: %abc%\n`, /begin with % .* name: "%abc%"\.$/u],
    ['a backtick', `${first}    name: \`abc\n`, /begin with ` .* name: "`abc"\.$/u],
    ['an asterisk', `${first}    name: *abc\n`, /^c:3:11: The alias \*abc needs the anchor &abc.*"\*abc"\.$/u],
    ['an asterisk and a space', `${first}    name: * abc\n`, /in quotation marks: name: "\* abc"\.$/u],
    ['an ampersand', `${first}    name: &abc\n`, /^c:3:15: There is no value after the anchor &abc.*"&abc"/u],
    ['an exclamation mark', `${first}    name: !abc\n`, /Tags \(!\) are not supported.*in quotation marks/u],
    ['an open brace', `${first}    key: {env: A\n`, /A \{ before this is not closed\. Write \} after/u],
    ['an open bracket', `${first}    excludeCollections: [ABC00042\n`, /A \[ before this is not closed/u],
    [
      'a word of a matrix between braces',
      `${first}    key: {env: KEY_\${X}}\n`,
      /^c:3:\d+: Between \{ and \}.* Write key: \{env: "KEY_\$\{X\}"\}$/u,
    ],
    ['braces first', `${first}    id: {x}-a\n`, /in quotation marks: id: "\{x\}-a"\.$/u],
    ['text behind quotes', `${first}    name: "abc" def\n`, /in quotation marks: name: '"abc" def'\.$/u],
    ['a bar first', `${first}    name: |abc\n`, /in quotation marks: name: "\|abc"\.$/u],
    ['a greater-than sign first', `${first}    name: > abc\n`, /in quotation marks: name: "> abc"\.$/u],
    ['two documents', `${first}---\n${first}`, /^c:3:1: A second document begins here/u],
    [
      'JSON with a comment before it',
      `// site\n{"packages": []}`,
      /^c:1:1: There is a comment here. JSON does not allow comments/u,
    ],
    ['JSON with a comment in it', `{\n  "packages": [ /* none */ ]\n}`, /^c:2:17: There is a comment here/u],
    ['JSON without a colon', `{"packages": [{"year" 2}]}`, /A comma or a colon is missing/u],
    ['JSON without a comma', `{"packages": [{"year": 2} {"year": 3}]}`, /^c:1:27: A comma is missing before this/u],
    [
      'a setting twice',
      `${first}    product: windows-7\n`,
      /^c:3:5: The setting product is here a second time. The first is on line 2\./u,
    ],
  ])('is explained, and once: %s', (_what, text, message) => {
    const issues = said(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(message);
  });

  it('is told for every line that is wrong', () => {
    expect(said(`${first}    name: A: B\n    publisher: @abc\n`).map((text) => text.slice(0, 5))).toEqual([
      'c:3:1',
      'c:4:1',
    ]);
  });
});

describe('a value of a wrong kind', () => {
  it.each([
    ['a key without its kind', `${first}    key: ESU_KEY\n`, 'Write key: {env: ESU_KEY}, or key: {file: ...}'],
    [
      'a path as a key',
      `${first}    key: 'C:\\Keys\\a.txt'\n`,
      "Write key: {file: 'C:\\Keys\\a.txt'}, or key: {env: ...}",
    ],
    ['years', `${first}    year: [1, 2]\n`, 'Write matrix: {year: [1, 2]}'],
    ['a list of one name', `${first}    name: [A]\n`, 'Write name: A, without brackets'],
    ['one collection', `${first}    excludeCollections: ABC00042\n`, 'Write excludeCollections: [ABC00042].'],
    ['a package without a dash', 'packages:\n  product: windows-10\n', 'Begin each package with a hyphen'],
    ['packages alone', '- product: windows-10\n', 'Write packages: above the list'],
    ['a package in quotes', 'packages:\n  - "product: windows-10"\n', 'Write settings here, as name: value'],
    ['XML', '<packages/>\n', 'Write settings here, as name: value'],
    [
      'two collections',
      `${first}    excludeCollections: A00001 A00002\n`,
      'Write excludeCollections: [A00001, A00002].',
    ],
    ['true', `${first}    probe: true\n`, 'Write one of these: probe: yes, probe: no.'],
    [
      'no year',
      `${first}    year:\n`,
      'year: there is no value here, or null, true or false without quotation marks. Write one of these: year: 1, year: 2, year: 3.',
    ],
    ['an option of the command line', `${first}    out: bundles\n`, 'Specify it on the command line: --out.'],
    ['another one, which is like a setting', `${first}    from: out/b\n`, 'Specify it on the command line: --from.'],
    ['the short name of a setting', `${first}    lang: ja\n`, 'Did you mean language?'],
    ['nothing like a setting', `${first}    zz: x\n`, 'Settings that are allowed here: product, '],
    ['another kind of key', `${first}    key: {value: x}\n`, 'Write key: {env: NAME} or key: {file: path}.'],
    ['a word without a matrix', `${first}    name: \${customer}\n`, '${customer} has no value here.'],
    [
      'an expression of a platform',
      `${first}    name: \${{ secrets.X }}\n`,
      'Write ${env:NAME} for an environment variable',
    ],
    ['a word in the defaults', 'defaults: {publisher: "${customer}"}\n', '${customer} has no value here.'],
    ['capitals', `${first}    Name: x\n`, 'Did you mean name?'],
    ['years at the top', 'year: 2\n', 'year belongs to a package.'],
  ])('is shown as it should be: %s', (_what, text, repair) => {
    expect(said(text).join('\n')).toContain(repair);
  });
});

describe('anchors, aliases and merge keys', () => {
  it('stand for what they name', () => {
    const { packages, issues } = parseConfigFile(
      'x-site: &site {publisher: Contoso, runMinutes: 45}\npackages:\n' +
        '  - {<<: *site, product: windows-10, year: &y 2}\n  - {<<: *site, product: windows-7, year: *y, runMinutes: 60}\n',
      'c',
    );
    expect(issues).toEqual([]);
    expect(packages.map(({ written }) => written)).toEqual([
      { publisher: 'Contoso', runMinutes: '45', product: 'windows-10', year: '2' },
      { publisher: 'Contoso', runMinutes: '60', product: 'windows-7', year: '2' },
    ]);
  });

  it('cannot make more of a few lines than memory holds, nor hold themselves', () => {
    const laughs = Array.from(
      { length: 30 },
      (_none, index) => `x-a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`,
    );
    expect(said(`x-a0: &a0 [x]\n${laughs.join('')}packages: []\n`)).toEqual([
      expect.stringContaining('Because of aliases (*), this file has more than'),
    ]);
    expect(said('x-a: &a [*a]\npackages: []\n')).toEqual([expect.stringContaining('there is none above')]);
  });

  it('merge groups of settings only', () => {
    expect(said(`x-a: &a text\npackages:\n  - {<<: *a, product: windows-10}\n`)).toEqual([
      expect.stringContaining('<< needs the alias of an anchor with settings.'),
    ]);
  });
});
