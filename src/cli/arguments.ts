import { existsSync } from 'node:fs';
import yargs, { type Argv } from 'yargs';
import { distinctIssues, type Issue, UserError } from '../errors.js';
import { version } from '../plan/version.js';
import { commandOf } from './argument-words.js';
import { type CommandRow, commands } from './commands.js';
import { completeSwitches } from './complete-switches.js';
import { keepQuotes } from './keep-quotes.js';
import { emptyArguments, emptyValues } from './empty-values.js';
import { refuseKeys } from './refuse-keys.js';
import { mistypedOptions } from './mistyped-options.js';
import type { Terminal } from './terminal.js';
import { usageMistakes } from './usage-mistakes.js';

/** What yargs read: option values by their full names. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A command line that was understood. */
interface Chosen {
  readonly row: CommandRow;
  readonly values: Arguments;
}

/**
 * Reads the command line.
 *
 * @returns the command, ready to run; null when help or version was asked for and printed
 * @throws UserError for unknown commands and options, and for anything shaped like a key
 */
export async function parseArguments(
  written: readonly string[],
  terminal: Terminal,
): Promise<(() => Promise<number>) | null> {
  const typed = helpFirst(written);
  refuseKeys(typed);
  const empty = emptyArguments(typed);
  const mistyped = mistypedOptions(empty.meant);
  const args = mistyped.meant;
  const mistakesOfWords = [...empty.issues, ...mistyped.issues];
  const found: Chosen[] = [];
  const failures: string[] = [];
  // yargs lays the help page out on every run, which takes longer than all the rest: without a word of help in the
  // arguments there is nothing on it.
  const withHelp = args.some((argument) => argument.includes('help') || /^-[A-Za-z]*h/u.test(argument));
  const parser = commands.reduce(
    (each, row) => declare(each, row, withHelp, (values) => found.push({ row, values })),
    grammar(failures, withHelp, terminal.columns),
  );
  await parser.parseAsync(keepQuotes(completeSwitches(args)), {}, (_error, _values, output) => {
    // No help page for words that were only meant.
    if (output !== '' && mistakesOfWords.length === 0) terminal.print(`${output}\n`);
  });
  const [chosen] = found;
  const usage = failures.length === 0 ? [] : usageMistakes(failures, args);
  if (chosen === undefined) {
    throwIfAny([...mistakesOfWords, ...usage]);
    return null;
  }
  await refuseMistakes(chosen, mistakesOfWords, usage, terminal);
  return async () => (await chosen.row.load())(chosen.values, heard(chosen.values, terminal));
}

/** `esupack help plan` and `esupack version`, as other programs have them. */
function helpFirst(args: readonly string[]): readonly string[] {
  const [first, ...others] = args;
  if (first === 'version') return ['--version'];
  if (first !== 'help') return args;
  const [command] = others;
  const isKnown = command === undefined || command === 'help' || commandOf([command]) !== undefined;
  return isKnown ? [...others.filter((word) => word !== 'help'), '--help'] : others;
}

/** Where the page of the command line is, as a link; by name where it is not beside the program. */
function documentation(): string {
  const page = new URL('../docs/command-line.md', import.meta.url);
  return existsSync(page) ? page.href : 'docs/command-line.md in the package';
}

/**
 * @param words mistakes of single words, which were corrected since
 * @param usage what yargs told of the rest
 * @throws UserError with the mistakes of the command line; where there are any, with those of its settings too
 */
async function refuseMistakes(
  { row, values }: Chosen,
  words: readonly Issue[],
  usage: readonly Issue[],
  terminal: Terminal,
): Promise<void> {
  const others = [
    ...usage,
    ...repeatedOptions(row.options, values),
    ...emptyValues(row.options, values),
    ...contradictions(values),
  ];
  if (words.length + others.length === 0) return;
  const isPackage = 'product' in row.options && 'config' in row.options;
  const { settingMistakes } = await import('./setting-mistakes.js');
  throwIfAny(
    distinctIssues([...words, ...others, ...(isPackage ? await settingMistakes(values, others, terminal) : [])]),
  );
}

/** Of two switches that exclude each other, the first is named. */
const contradicting = [
  ['verbose', 'quiet', '--quiet and --verbose cannot be used together.'],
  ['check', 'force', '--check and --force cannot be used together.'],
  ['dry-run', 'check', '--check and --dry-run cannot be used together.'],
] as const;

function contradictions(values: Arguments): readonly Issue[] {
  return contradicting
    .filter(([one, other]) => values[one] === true && values[other] === true)
    .map(([one, , what]) => ({ where: `--${one}`, what, repair: 'Use only one of them.' }));
}

function throwIfAny(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new UserError(issues);
}

/** With --quiet results that are no JSON are not printed, and no progress. */
function heard({ quiet, json, verbose }: Arguments, terminal: Terminal): Terminal {
  if (verbose === true)
    return Object.create(terminal, {
      detail: {
        value: (text: string) => {
          terminal.tell(text);
        },
      },
    }) as Terminal;
  if (quiet !== true) return terminal;
  const silent = { showsProgress: { value: false }, ...(json === true ? {} : { print: { value: () => undefined } }) };
  return Object.create(terminal, silent) as Terminal;
}

function declare(parser: Argv, row: CommandRow, withHelp: boolean, choose: (values: Arguments) => void): Argv {
  if (withHelp) {
    const build = (command: Argv): Argv =>
      (row.examples ?? []).reduce((each, [line, what]) => each.example(line, what), command.options(row.options));
    return parser.command(row.usage, row.description, build, choose);
  }
  const options = Object.entries(row.options).map(([name, option]) => [name, { ...option, hidden: true }] as const);
  return parser.command(row.usage, false, Object.fromEntries(options), choose);
}

/** An option that has one value, given more than once: none of them would be dropped silently. */
function repeatedOptions(options: CommandRow['options'], values: Arguments): readonly Issue[] {
  return Object.keys(options)
    .filter((name) => Array.isArray(values[name]) && options[name]?.array !== true)
    .map((name) => ({
      where: `--${name}`,
      what: 'It is specified more than once.',
      repair: 'Specify it only once.',
    }));
}

const usage = '$0 <command>\n\nCreates a Configuration Manager package from an ESU MAK key and a program year.';

/** What @types/yargs does not know. */
interface Unnamed {
  /** Of the options; here the descriptions say what may be written. */
  readonly usageConfiguration: (settings: object) => Argv;
  readonly getInternalMethods: () => { readonly getUsageInstance: () => { cacheHelpMessage: () => void } };
}

/** @param failures where each of its messages is put: the parser goes on, so that all mistakes are found */
function grammar(failures: string[], withHelp: boolean, columns: number): Argv {
  const plain = yargs() as Argv & Unnamed;
  // It would be laid out once the command is known, for errors that may come: they show none.
  if (!withHelp) plain.getInternalMethods().getUsageInstance().cacheHelpMessage = () => undefined;
  return plain
    .usageConfiguration({ 'hide-types': true })
    .scriptName('esupack')
    .usage(withHelp ? usage : '')
    .locale('en')
    .version(version)
    .alias('version', 'V')
    .help(withHelp)
    .alias('help', 'h')
    .epilogue(
      withHelp ? `Documentation: ${documentation()}, and configuration.md in the same folder for config files.` : '',
    )
    .strict()
    .demandCommand(1, 'Which command?')
    .wrap(Math.min(columns, 120))
    .exitProcess(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-positional-numbers': false,
    })
    .fail((message: string | null, error: Error | undefined) => {
      if (error !== undefined) throw error;
      failures.push(message ?? 'The command line was not understood.');
    });
}
