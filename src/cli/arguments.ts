import yargs from 'yargs';
import { nearest } from '../config/nearest.js';
import { type Issue, UserError } from '../errors.js';
import { version } from '../plan/version.js';
import { keepQuotes } from './keep-quotes.js';
import { jsonOption, keyOptions, outputOptions, packageOptions } from './options.js';
import { refuseKeys } from './refuse-keys.js';
import type { Terminal } from './terminal.js';

/** What yargs read: option values by their full names. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A command line that was understood, ready to run; resolves to the exit code. */
export type Command = () => Promise<number>;

type Run = (values: Arguments, terminal: Terminal) => Promise<number>;

/**
 * Reads the command line. Commands are loaded only when they run.
 *
 * @returns null when help or version was asked for and printed
 * @throws UserError for unknown commands and options, and for anything shaped like a key
 */
export async function parseArguments(args: readonly string[], terminal: Terminal): Promise<Command | null> {
  refuseKeys(args);
  let chosen: Command | null = null;
  const choose = (load: () => Promise<Run>) => (values: Arguments) => {
    chosen = async () => (await load())(values, terminal);
  };
  const parser = yargs()
    .scriptName('esupack')
    .usage('$0 <command>\n\nTurns an ESU MAK key and a program year into a Configuration Manager package.')
    .command(
      'generate',
      'Write the bundle: batch, import zip, definition file, collections, queries',
      { ...packageOptions, ...keyOptions, ...outputOptions, ...jsonOption },
      choose(async () => (await import('./generate.js')).generate),
    )
    .command(
      'plan',
      'Show what generate would write; needs no key',
      { ...packageOptions, ...jsonOption },
      choose(async () => (await import('./plan.js')).plan),
    )
    .command(
      'products',
      'List products, years, activation IDs and coverage',
      jsonOption,
      choose(async () => (await import('./products.js')).listProducts),
    )
    .locale('en')
    .version(version)
    .help()
    .strict()
    .demandCommand(1, 'Which command?')
    .wrap(110)
    .exitProcess(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-positional-numbers': false,
    })
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? usageError(message ?? 'The command line was not understood.');
    });
  await parser.parseAsync(keepQuotes(args), {}, (_error, _values, output) => {
    if (output !== '') terminal.print(`${output}\n`);
  });
  return chosen;
}

const commands = ['generate', 'plan', 'products'];
const optionNames = Object.keys({ ...packageOptions, ...keyOptions, ...outputOptions, ...jsonOption });

/** yargs names the unknown words at the end of its message; a person needs the nearest known one. */
function usageError(message: string): UserError {
  const unknown = /^Unknown (?:arguments?|commands?): (.*)$/u.exec(message)?.[1]?.split(', ');
  const issues = unknown?.map(unknownWord) ?? [
    { where: 'command line', what: message, repair: 'esupack --help shows the commands and options.' },
  ];
  return new UserError(issues);
}

function unknownWord(word: string): Issue {
  const near = [...nearest(word, commands), ...nearest(word, optionNames).map((name) => `--${name}`)];
  const meant = near.length > 0 ? `Did you mean ${near.slice(0, 2).join(' or ')}? ` : '';
  return {
    where: word,
    what: 'There is no such command or option.',
    repair: `${meant}esupack --help shows all of them.`,
  };
}
