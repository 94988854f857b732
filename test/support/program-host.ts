import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import type { Said } from './said.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const script = fileURLToPath(new URL('many-commands.mjs', import.meta.url));

export interface Surroundings {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command line of the built program. */
export type ProgramHost = (args: readonly string[], surroundings: Surroundings) => Promise<Said>;

/**
 * One process of the built program for many command lines: its start costs more than most of them. What a start itself does is
 * tested in test/scripts/bundle.test.ts.
 *
 * @param folder where the program lies
 */
export function programHost(folder = dist): ProgramHost {
  let host: { readonly process: ChildProcess; readonly end: Promise<never> } | undefined;
  afterAll(() => {
    host?.process.kill();
  });
  return async (args, { cwd, environment = {} }) => {
    host ??= start(folder);
    const answer = once(host.process, 'message');
    host.process.send({ args, cwd, environment });
    const [said] = (await Promise.race([answer, host.end])) as [Said];
    return said;
  };
}

function start(folder: string): { readonly process: ChildProcess; readonly end: Promise<never> } {
  const options = { execArgv: [], env: { PATH: process.env.PATH } };
  const host = fork(script, [join(folder, 'thread.cjs')], {
    ...options,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = once(host, 'exit').then(([code]: unknown[]) => {
    throw new Error(`The program ended with ${String(code)} before it answered`);
  });
  // Killed at the end it has nothing to answer.
  end.catch(() => undefined);
  return { process: host, end };
}
