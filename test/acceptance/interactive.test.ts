import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { type Circumstances, pseudoTerminalMissing, session, type Step } from '../support/pseudo-terminal.js';

const program = [process.execPath, fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url))];
const key = inventedKeys.windows7;
const enter = '\r';
const parent = temporaryFolder();
let count = 0;

/** The newest product's year depends on the day; Windows 7 is over, so its last year is marked on every day. */
const questions: readonly Step[] = [
  ['Search:', `windows 7${enter}`],
  ['Program year', enter],
  ['MAK key', `${key}${enter}`],
  ['Package name', enter],
  ['More settings', enter],
  ['Output folder', enter],
  ['Write it to', enter],
];

function newFolder(): string {
  const folder = join(parent, String((count += 1)));
  mkdirSync(folder);
  return folder;
}

async function ask(steps: readonly Step[], changes: Partial<Circumstances> = {}) {
  const folder = newFolder();
  const made = await session(program, steps, { folder, ...changes });
  // Drawn letter by letter or as a whole, in pieces or not: no group of the key but the last may be there.
  for (const group of key.split('-').slice(0, -1)) expect(made.drawn).not.toContain(group);
  expect(made.modesLeft).toBe('');
  // As often shown as hidden (DECTCEM).
  expect(made.drawn.split('\u001B[?25h')).toHaveLength(made.drawn.split('\u001B[?25l').length);
  return { ...made, folder, text: plain(made.drawn) };
}

function plain(drawn: string): string {
  // eslint-disable-next-line no-control-regex -- control sequences begin with a control character
  return drawn.replaceAll(/\u001B\[[\d;?]*[A-Za-z]/gu, '').replaceAll('\r', '');
}

function generated(): ReadonlyMap<string, Buffer> {
  const folder = newFolder();
  writeFileSync(join(folder, 'key.txt'), key);
  const offer = ['--product', 'windows-7', '--year', '3', '--key-file', 'key.txt'];
  spawnSync(String(program[0]), [...program.slice(1), 'generate', ...offer], { cwd: folder });
  return filesBelow(join(folder, 'out'));
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

  const ways = [
    ['Ctrl+C', '\u0003'],
    ['Esc', '\u001B'],
    ['Ctrl+D', '\u0004'],
  ] as const;
  it.each(
    questions.flatMap(([sees], question) => ways.map(([name, presses]) => [name, sees, question, presses] as const)),
  )(
    '%s at "%s" leaves nothing, and the terminal as it was',
    async (_name, sees, question, presses) => {
      const { exitCode, folder, text } = await ask([...questions.slice(0, question), [sees, presses]]);
      expect(exitCode).toBe(130);
      expect(text).toContain('Stopped. Nothing was written.');
      expect(readdirSync(folder)).toEqual([]);
    },
    60_000,
  );

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
