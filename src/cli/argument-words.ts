import type { Options } from 'yargs';
import { type CommandRow, commands } from './commands.js';
import { switchedSettings } from './options.js';

/** One argument, and what it is as far as its form tells. */
export interface ArgumentWord {
  readonly text: string;
  /** `key-file` of `--key-file=x`, `k` of `-k`; null of what does not begin with a hyphen, and of values. */
  readonly option: string | null;
  /** The option whose value this is; null where it stands by itself. */
  readonly valueOf: string | null;
}

/** Tells the arguments of a command line apart: options, their values, and words that stand by themselves. */
export function argumentWords(args: readonly string[]): readonly ArgumentWord[] {
  let waiting: string | null = null;
  return args.map((text, index) => {
    const [, option = null, given] = /^--?([^=-][^=]*)(=[^]*)?$/u.exec(text) ?? [];
    const valueOf = option === null && !text.startsWith('-') ? waiting : null;
    const next = args[index + 1] ?? '';
    const takesNext = option !== null && given === undefined && takesValue(option, next);
    waiting = takesNext ? option : null;
    return { text, option, valueOf };
  });
}

function takesValue(name: string, next: string): boolean {
  if (switchedSettings.includes(name)) return next === 'yes' || next === 'no';
  return knownOption(name)?.option.type === 'string';
}

/** The command that the arguments name: the first word that stands by itself, where there is such a command. */
export function commandOf(args: readonly string[]): CommandRow | undefined {
  const first = argumentWords(args).find(({ option, valueOf }) => option === null && valueOf === null);
  return commands.find((row) => commandName(row) === first?.text);
}

/** `inspect <file>` -> `inspect` */
export function commandName({ usage }: CommandRow): string {
  return usage.split(' ')[0] ?? usage;
}

/**
 * The option of any command by its name or its letter.
 *
 * @returns its full name, what it is, and the commands that have it; undefined where no command has it
 */
export function knownOption(
  name: string,
): { readonly name: string; readonly option: Options; readonly commands: readonly string[] } | undefined {
  const having = commands.flatMap((row) =>
    Object.entries(row.options).flatMap(([full, option]) =>
      full === name || option.alias === name ? [{ full, option, command: commandName(row) }] : [],
    ),
  );
  const [first] = having;
  return first && { name: first.full, option: first.option, commands: having.map(({ command }) => command) };
}
