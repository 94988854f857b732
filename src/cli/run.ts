import { exitCodes } from '../errors.js';
import { parseArguments } from './arguments.js';
import { reportError } from './report-error.js';
import { safely, type Terminal } from './terminal.js';

/**
 * Runs one command line.
 *
 * @param args without node and script
 * @returns the exit code (docs/command-line.md); never throws
 */
export async function run(args: readonly string[], realTerminal: Terminal): Promise<number> {
  const terminal = safely(realTerminal);
  try {
    const command = await parseArguments(args, terminal);
    return command === null ? exitCodes.done : await command();
  } catch (error) {
    return reportError(error, terminal, args.includes('--json'));
  }
}
