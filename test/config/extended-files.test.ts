import { describe, expect, it } from '@jest/globals';
import { issuesOf, loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile, type Surroundings } from '../../src/config/parse-config-file.js';
import { UserError } from '../../src/errors.js';
import { inventedKeys } from '../support/invented-keys.js';

/** Files of an invented folder; all paths have one level or two. */
function parsed(files: Readonly<Record<string, string>>, variables: Surroundings['variables'] = {}) {
  const read = (name: string): string => {
    const text = files[name];
    if (text === undefined) throw new UserError([{ where: name, what: 'The file does not exist.', repair: 'x' }]);
    return text;
  };
  const folder = (file: string) => (file.includes('/') ? file.replace(/[^/]*$/u, '') : '');
  const paths = {
    beside: (file: string, name: string) => `${folder(file)}${name}`,
    seenFrom: (file: string, path: string) => path.slice(folder(file).length),
  };
  return parseConfigFile(files['main.yaml'] ?? '', 'main.yaml', { variables, read, paths });
}

const windows10 = '{product: windows-10, year: 2';

describe('a config file that extends others', () => {
  it('has their packages before its own, each with the defaults of its own file', () => {
    const file = parsed({
      'site.yaml': 'defaults: {publisher: Site, runMinutes: 45}\n',
      'a/contoso.yaml': `extends: site.yaml\ndefaults: {publisher: Contoso}\npackages: [${windows10}, key: {file: k.txt}}]\n`,
      'a/site.yaml': 'defaults: {refreshDays: 7}\n',
      'main.yaml': `extends: [site.yaml, a/contoso.yaml]\ndefaults: {runMinutes: 60}\npackages: [${windows10}, id: own}]\n`,
    });
    expect(file.issues).toEqual([]);
    expect(file.packages.map(({ written, key }) => ({ written, key }))).toEqual([
      {
        written: { publisher: 'Contoso', refreshDays: '7', product: 'windows-10', year: '2' },
        key: { file: 'a/k.txt' },
      },
      {
        written: {
          publisher: 'Contoso',
          runMinutes: '60',
          refreshDays: '7',
          product: 'windows-10',
          year: '2',
          id: 'own',
        },
        key: null,
      },
    ]);
    expect(file.whereIsDefault('refreshDays')).toBe('a/site.yaml:1:25: refreshDays');
  });

  it.each([
    [
      'a file that is not there',
      'extends: none.yaml\n',
      'main.yaml:1:10: none.yaml cannot be read. The file does not exist.',
    ],
    ['an address', 'extends: https://example.com/a.yaml\n', 'main.yaml:1:10: This is an address, not a path.'],
    ['itself', 'extends: main.yaml\n', 'main.yaml:1:10: main.yaml extends itself.'],
    ['a file twice', 'extends: [good.yaml, good.yaml]\n', 'main.yaml:1:22: good.yaml is in this list twice.'],
    ['nothing', 'extends:\n', 'main.yaml:1:9: This is not a file name.'],
    ['a mistake there', 'extends: bad.yaml\n', 'bad.yaml:1:1: There is no setting "publsher" here.'],
    ['a key there', 'extends: key.yaml\n', 'key.yaml:1:'],
  ])('names the mistake: %s', (_what, text, message) => {
    const files = {
      'good.yaml': 'defaults: {}\n',
      'bad.yaml': 'publsher: x\n',
      'key.yaml': `# ${inventedKeys.windows10}\n`,
    };
    const { issues } = parsed({ ...files, 'main.yaml': text });
    expect(issues.map(({ where, what }) => `${where}: ${what}`).join('\n')).toContain(message);
    expect(JSON.stringify(issues)).not.toContain(inventedKeys.windows10.slice(0, 5));
  });

  it.each([
    ['root:x:0:0:root:/root:/bin/sh\n'],
    ['password s3cret\nuser: root\n'],
    ['password: @root:/root\n'],
    ['password: "\\root"\n'],
    ['a: {password: ${root}}\n'],
  ])('repeats nothing of a file that is no config file: %j', (text) => {
    const { issues } = parsed({ other: text, 'main.yaml': 'extends: other\n' });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.filter(({ what, repair }) => /root|s3cret/u.test(what + repair))).toEqual([]);
  });

  it('ends where files extend each other', () => {
    const { issues } = parsed({ 'main.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: main.yaml\n' });
    expect(issues.map(({ what }) => what)).toEqual(['main.yaml extends itself.']);
    const tower = Object.fromEntries(
      Array.from({ length: 20 }, (_none, n) => [`${n}.yaml`, `extends: ${n + 1}.yaml\n`]),
    );
    expect(parsed({ ...tower, 'main.yaml': 'extends: 0.yaml\n' }).issues[0]?.what).toContain('extend one another');
  });
});

describe('a variable in a value', () => {
  const text = `packages:\n  - matrix: {customer: ["\${env:CUSTOMER}"]}\n    id: \${customer}\n    product: windows-10\n    year: 2\n    packageVersion: 1.\${env:BUILD}\n`;

  it('becomes what the environment says, in lists of a matrix too', () => {
    const file = parsed({ 'main.yaml': text }, { CUSTOMER: 'contoso', BUILD: '7' });
    expect(file.issues).toEqual([]);
    expect(loadPackages(file)[0]).toMatchObject({ label: 'contoso', config: { packageVersion: '1.7' } });
  });

  it('that is not set is a mistake, and so is one that holds a key', () => {
    expect(parsed({ 'main.yaml': text }, { CUSTOMER: 'contoso' }).issues).toMatchObject([
      { where: 'main.yaml:6:21', what: 'The variable BUILD is not set.' },
    ]);
    const { issues } = parsed({ 'main.yaml': text }, { CUSTOMER: 'contoso', BUILD: inventedKeys.windows10 });
    expect(issues[0]?.what).toContain('looks like a product key');
    expect(JSON.stringify(issues)).not.toContain(inventedKeys.windows10.slice(0, 5));
  });

  it('is text, whatever it holds', () => {
    const file = 'packages: [{product: "${env:A}", name: "${env:B}"}]\n';
    const { packages } = parsed({ 'main.yaml': file }, { A: 'a: {b', B: '&x *y' });
    expect(packages[0]?.written).toEqual({ product: 'a: {b', name: '&x *y' });
  });

  it.each(['name', 'id', 'share'])('that holds a key is one mistake: %s', (field) => {
    const file = parsed(
      { 'main.yaml': `packages: [{product: windows-10, year: 2, ${field}: "\${env:A}"}]\n` },
      { A: inventedKeys.windows10 },
    );
    expect(messages(file)).toEqual([expect.stringContaining('looks like a product key')]);
  });

  it('without a name is one mistake', () => {
    const file = parsed({ 'main.yaml': 'packages: [{product: windows-10, year: 2, name: "${env:}"}]\n' });
    expect(messages(file)).toEqual(['The name of the variable is missing.']);
  });

  it('that is not set is one mistake', () => {
    const file = parsed({ 'main.yaml': 'packages: [{product: windows-10, year: 2, name: "${env:A}"}]\n' });
    expect(messages(file)).toEqual(['The variable A is not set.']);
  });
});

function messages(file: ReturnType<typeof parsed>): readonly string[] {
  try {
    return loadPackages(file)
      .flatMap(issuesOf)
      .map(({ what }) => what);
  } catch (error) {
    if (error instanceof UserError) return error.issues.map(({ what }) => what);
    throw error;
  }
}
