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

/** An option of the command line. */
export interface KnownOption {
  /** In full. */
  readonly name: string;
  readonly option: Options;
  /** Those that have it. */
  readonly commands: readonly string[];
}

/** The option of any command by its name or its letter; undefined where no command has it. */
export function knownOption(name: string): KnownOption | undefined {
  index ??= optionIndex();
  return index.get(name);
}

/** Made once: every word of a command line is looked up several times. */
let index: ReadonlyMap<string, KnownOption> | undefined;

function optionIndex(): ReadonlyMap<string, KnownOption> {
  const byName = new Map<string, KnownOption & { readonly commands: string[] }>();
  for (const row of commands) {
    const command = commandName(row);
    for (const [name, option] of Object.entries(row.options))
      for (const written of [name, option.alias ?? []].flat()) {
        const known = byName.get(written) ?? { name, option, commands: [] };
        known.commands.push(command);
        byName.set(written, known);
      }
  }
  return byName;
}
