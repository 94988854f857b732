import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { ask, enter, key, newFolder, program, questions, testStops } from '../support/conversation.js';
import { filesBelow } from '../support/folders.js';
import { pseudoTerminalMissing, type Step } from '../support/pseudo-terminal.js';

let files: ReadonlyMap<string, Buffer> | undefined;

function generated(): ReadonlyMap<string, Buffer> {
  if (files !== undefined) return files;
  const folder = newFolder();
  writeFileSync(join(folder, 'key.txt'), key);
  const offer = ['--product', 'windows-7', '--year', '3', '--key-file', 'key.txt'];
  spawnSync(String(program[0]), [...program.slice(1), 'generate', ...offer], { cwd: folder });
  files = filesBelow(join(folder, 'out'));
  return files;
}

describeWith('script (util-linux)', pseudoTerminalMissing, 'esupack alone on a real terminal', () => {
  it.each([
    ['80 columns', {}],
    ['40 columns without colors', { columns: 40, environment: { NO_COLOR: '1' } }],
  ])(
    'writes the bytes that generate writes, in %s',
    async (_what, changes) => {
      const { exitCode, folder, text, drawn } = await ask(questions, changes);
      expect(exitCode).toBe(0);
      expect(filesBelow(join(folder, 'out'))).toEqual(generated());
      expect(text.replaceAll(/\s+/gu, ' ')).toContain(
        'esupack generate --product windows-7 --year 3 --key-file key.txt',
      );
      expect(text).toContain(join('out', 'esu-windows-7-year-3', 'README.html'));
      expect(drawn.includes('\u001B[32m')).toBe(!('environment' in changes));
    },
    60_000,
  );

  it.each([
    ['mended by its last letter', `${key.slice(-1)}${enter}`],
    ['mended after Backspace', `\u007F\u007F${key.slice(-3)}${enter}`],
    ['typed anew behind it', `${key}${enter}`],
  ])(
    'says at once what is wrong with a key, which is then %s',
    async (_how, typed) => {
      const wrong: readonly Step[] = [
        ['MAK key', `${key.slice(0, -1)}${enter}`],
        ['it must have 25', typed],
      ];
      const { exitCode } = await ask([...questions.slice(0, 2), ...wrong, ...questions.slice(3)]);
      expect(exitCode).toBe(0);
    },
    60_000,
  );

  it('is back at the marked product where a filter is cleared', async () => {
    const cleared: readonly Step[] = [
      ['Search:', 'server 2012'],
      ['Windows Server 2012', '\u007F'.repeat('server 2012'.length)],
      ['Windows 7', enter],
    ];
    const { text } = await ask([...cleared, ['Program year', '\u0003']]);
    const [, marked] = /\u25CF (Windows [^\n(]*)/u.exec(text) ?? [];
    expect(marked).toBeDefined();
    expect(text).toContain(`Product\n\u2502  ${String(marked).trim()}\n`);
  }, 60_000);

  // Each way at other questions; test/long has every way at every question.
  testStops((question, way) => question % 3 === way);

  it.each([
    ['on a build server', { CI: 'true' }],
    ['where lines cannot be drawn over', { TERM: 'dumb' }],
  ])(
    'asks nothing %s',
    async (_where, environment) => {
      const { exitCode, text } = await ask([], { environment });
      expect(exitCode).toBe(2);
      expect(text).toMatch(/esupack generate[^]*No command is specified/u);
    },
    60_000,
  );
});

describe('esupack alone without a terminal', () => {
  it('prints help for people and asks nothing', () => {
    const run = spawnSync(String(program[0]), program.slice(1), { encoding: 'utf8', cwd: newFolder() });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('No command is specified');
  });
});
