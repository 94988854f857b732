import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from './folders.js';
import { inventedKeys } from './invented-keys.js';
import { type Circumstances, type Session, session, type Step } from './pseudo-terminal.js';

export const program = [process.execPath, fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url))];
export const key = inventedKeys.windows7;
export const enter = '\r';
const parent = temporaryFolder();
let count = 0;

/** The newest product's year depends on the day; Windows 7 is over, so its last year is marked on every day. */
export const questions: readonly Step[] = [
  ['Search:', `windows 7${enter}`],
  ['Program year', enter],
  ['MAK key', `${key}${enter}`],
  ['Package name', enter],
  ['More settings', enter],
  ['Output folder', enter],
  ['Write it to', enter],
];

const ways = [
  ['Ctrl+C', '\u0003'],
  ['Esc', '\u001B'],
  ['Ctrl+D', '\u0004'],
] as const;

/** Tests that stop at every question, by the ways that `wanted` takes there. */
export function testStops(wanted: (question: number, way: number) => boolean): void {
  it.each(
    questions.flatMap(([sees], question) =>
      ways.filter((_, way) => wanted(question, way)).map(([name, presses]) => [name, sees, question, presses] as const),
    ),
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
}

export function newFolder(): string {
  const folder = join(parent, String((count += 1)));
  mkdirSync(folder);
  return folder;
}

/** What was asked and drawn, and the folder in which the program stood. */
export interface Asked extends Session {
  readonly folder: string;
  /** What was drawn, without control sequences. */
  readonly text: string;
}

/** Answers on a real terminal; whatever comes of it, the key is not shown and the terminal is as it was. */
export async function ask(steps: readonly Step[], changes: Partial<Circumstances> = {}): Promise<Asked> {
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
