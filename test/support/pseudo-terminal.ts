import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';
import { posixWord } from '../../src/text/shell.js';

/** Null where a program can be run on a real pseudo-terminal, else what to do. */
export function pseudoTerminalMissing(): string | null {
  const { output } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  return String(output).includes('util-linux') ? null : 'there is no script of util-linux here (Debian: bsdutils)';
}

/** Waits until the screen shows a text that was not there at the step before, then presses keys. */
export type Step = readonly [sees: string, presses: string];

export interface Session {
  readonly exitCode: number | null;
  /** Everything that was drawn, with its control sequences. */
  readonly drawn: string;
  /** Terminal modes (stty) that the program did not put back. */
  readonly modesLeft: string;
}

/** How the terminal and its surroundings differ from 80 columns and 24 rows without variables. */
export interface Circumstances {
  readonly folder: string;
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program on a pseudo-terminal, keystroke by keystroke. */
export async function session(
  command: readonly string[],
  steps: readonly Step[],
  { folder, columns = 80, environment = {} }: Circumstances,
): Promise<Session> {
  const line = [
    `stty cols ${columns} rows 24; before=$(stty -g)`,
    `${command.map(posixWord).join(' ')}; code=$?`,
    `[ "$(stty -g)" = "$before" ] || echo "modes left: $(stty -a)"`,
    'exit $code',
  ].join('\n');
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, SHELL: '/bin/sh', TERM: 'xterm-256color', ...environment },
  });
  let drawn = '';
  let seen = 0;
  const rest = [...steps];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    drawn += text;
    const [next] = rest;
    const at = next === undefined ? -1 : drawn.indexOf(next[0], seen);
    if (next === undefined || at < 0) return;
    rest.shift();
    seen = drawn.length;
    child.stdin.write(next[1]);
  });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const limit = setTimeout(() => child.kill(), 30_000);
    child.on('error', reject).on('close', (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
  if (rest.length > 0) throw new Error(`The screen never showed ${String(rest[0]?.[0])}:\n${drawn}`);
  return { exitCode, drawn, modesLeft: /^modes left: .*/mu.exec(drawn)?.[0] ?? '' };
}
