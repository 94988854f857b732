import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli/commands.js';
import { say } from '../support/said.js';

/** A word for each positional argument, so that only the empty value is wrong. */
const wordsOf = (usage: string): readonly string[] =>
  usage.split(' ').map((word) => (/^[<[]/u.test(word) ? 'no-such-file' : word));

const options = commands.flatMap(({ usage, options: rows }) =>
  Object.entries(rows).map(([name, row]) => ({
    usage,
    name,
    isText: row.type === 'string',
    aliases: [row.alias].flat(),
  })),
);

describe('an empty value', () => {
  it.each(options)('is refused for $usage --$name=', async ({ usage, name, aliases }) => {
    const written = [
      name.length === 1 ? `-${name}` : `--${name}`,
      ...aliases.flatMap((alias) => alias ?? []).map((alias) => `-${alias}`),
    ];
    for (const option of written) {
      const { told, exitCode } = await say([...wordsOf(usage), `${option}=`]);
      expect(exitCode).toBe(2);
      expect(told).toContain(`${String(written[0])}: Its value is empty.`);
      const first = await say([wordsOf(usage)[0] ?? '', `${option}=`, ...wordsOf(usage).slice(1)]);
      expect(first.told).toContain(`${String(written[0])}: Its value is empty.`);
    }
  });

  it.each(options.filter(({ isText }) => isText))('is refused for $usage --$name ""', async ({ usage, name }) => {
    expect((await say([...wordsOf(usage), `--${name}`, ''])).told).toContain(`--${name}: Its value is empty.`);
  });

  it('is refused where an option stands without its value', async () => {
    const offer = ['plan', '--product', 'windows-10', '--year', '2'];
    for (const option of ['--exclude-collection', '--name', '--config']) {
      const { told, exitCode } = await say([...offer, option]);
      expect(exitCode).toBe(2);
      expect(told).toMatch(
        new RegExp(`${option}: Its value is empty|Not enough arguments following: ${option.slice(2)}`, 'u'),
      );
      expect((await say([...offer, option, '--strict'])).exitCode).toBe(2);
    }
  });

  it('is refused in place of a file', async () => {
    for (const command of ['inspect', 'verify', 'report', 'validate'])
      expect((await say([command, ''])).told).toContain('command line: An argument is empty.');
  });
});
