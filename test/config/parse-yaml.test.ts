import { describe, expect, it } from '@jest/globals';
import { parseYaml } from '../../src/config/parse-yaml.js';

const many = (count: number, line: (index: number) => string): string =>
  `packages:\n${Array.from({ length: count }, (_none, index) => line(index)).join('')}`;

describe('a YAML text', () => {
  it.each([
    ['anchors', many(20_000, (index) => `  - &a${index} {id: x${index}}\n`), '2:5'],
    ['aliases', `a: &a x\n${many(20_000, () => '  - *a\n')}`, '1:4'],
    ['anchors of aliases', many(20_000, (index) => `  - &a${index} *a${index}\n`), '2:5'],
  ])('with thousands of %s is refused at the first', (_what, text, place) => {
    const { problems, broken } = parseYaml(text);
    expect(broken).toBe(true);
    expect(problems.map(({ place: { line, column } }) => `${line}:${column}`)).toEqual([place]);
    expect(problems[0]?.what).toMatch(/^There are more than \d+ anchors/u);
  });

  it('may have texts that begin as an anchor does, and indented lines of texts', () => {
    const stars = many(200, () => '  - "*x"\n  - a *b &c\n  - |\n      &d\n      *e\n');
    expect(parseYaml(stars)).toMatchObject({ problems: [], broken: false });
    expect(parseYaml(`a: |\n${'    line\n'.repeat(1000)}`).problems).toEqual([]);
  });

  it('may have as many keys as it likes, each once', () => {
    const keys = Array.from({ length: 50_000 }, (_none, index) => `k${index}: x\n`).join('');
    expect(parseYaml(keys).problems).toEqual([]);
    const { root, problems } = parseYaml('a: 1\nb: 2\na: 3\nc: {d: 4, d: 5}\n');
    expect(problems.map(({ place: { line, column }, what }) => `${line}:${column} ${what}`)).toEqual([
      '4:11 The setting d is here a second time. The first is on line 4.',
      '3:1 The setting a is here a second time. The first is on line 1.',
    ]);
    expect(root).toMatchObject({ entries: [{ key: 'a', value: { text: '1' } }, { key: 'b' }, { key: 'c' }] });
  });
});
