import { exitCodes } from '../errors.js';
import { parseArguments } from './arguments.js';
import { messageLanguage } from './messages/language.js';
import { reportError } from './report-error.js';
import { safely, type Terminal } from './terminal.js';

/**
 * Runs one command line.
 *
 * @param args without node and script
 * @returns the exit code (docs/command-line.md); never throws
 */
export async function run(args: readonly string[], realTerminal: Terminal): Promise<number> {
  const terminal = await inLanguage(args, safely(realTerminal));
  try {
    if (args.length === 0 && terminal.canConverse)
      return await (await import('./interactive/converse.js')).converse(terminal);
    if (args.length === 0) await tellHelp(terminal);
    const command = await parseArguments(args, terminal);
    return command === null ? exitCodes.done : await command();
  } catch (error) {
    return reportError(error, terminal, args.includes('--json'));
  }
}

async function inLanguage(args: readonly string[], terminal: Terminal): Promise<Terminal> {
  if (messageLanguage(args, terminal) === 'en') return terminal;
  const { inJapanese } = await import('./messages/in-japanese.js');
  return Object.create(terminal, { words: { value: inJapanese } }) as Terminal;
}

/** Without a command there is no result: the help page is for people then. */
async function tellHelp(terminal: Terminal): Promise<void> {
  await parseArguments(['--help'], Object.create(terminal, { print: { value: terminal.tell } }) as Terminal);
}
