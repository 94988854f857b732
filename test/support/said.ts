import type { Terminal } from '../../src/cli/terminal.js';
import { run } from '../../src/cli/run.js';
import { sampleTerminal } from './sample-terminal.js';

export interface Said {
  readonly exitCode: number;
  /** On standard output. */
  readonly printed: string;
  /** On standard error. */
  readonly told: string;
}

/** Runs a command line in this process. */
export async function say(args: readonly string[], changes: Partial<Terminal> = {}): Promise<Said> {
  const terminal = sampleTerminal(changes);
  const exitCode = await run(args, terminal);
  return { exitCode, printed: terminal.printed(), told: terminal.told() };
}
