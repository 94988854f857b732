import type { Options } from 'yargs';
import type { Issue } from '../errors.js';
import { knownOption } from './argument-words.js';
import { type CorrectedArguments, correctedArguments, type CorrectedWord } from './corrected-arguments.js';

/**
 * Finds empty values, which a variable that is not set leaves on a command line: yargs would drop some of them without
 * a word, and with them what a person meant to leave out.
 *
 * @param args as the shell handed them over
 * @returns the mistakes, and the arguments in which the others can be found
 */
export function emptyArguments(args: readonly string[]): CorrectedArguments {
  const found = args.map((argument, index) => emptyArgument(argument, args[index - 1] ?? ''));
  return correctedArguments(args, found);
}

function emptyArgument(argument: string, before: string): CorrectedWord | null {
  const option = /^(-[^=]+)=$/u.exec(argument)?.[1];
  if (option !== undefined) return { issue: empty(inFull(option)), meant: [`${inFull(option)}=`] };
  if (argument !== '') return null;
  if (/^-[^=]+$/u.test(before)) return { issue: empty(inFull(before)), meant: [''] };
  return { issue: empty('command line'), meant: [] };
}

/**
 * The same of options that stand without a value, which yargs takes for empty ones.
 *
 * @param options of the command
 * @param values by name, as yargs gives them
 */
export function emptyValues(
  options: Readonly<Record<string, Options>>,
  values: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  const isEmpty = (value: unknown): boolean =>
    value === '' || (Array.isArray(value) && (value.length === 0 || value.includes('')));
  return Object.keys(options)
    .filter((name) => isEmpty(values[name]))
    .map((name) => empty(`--${name}`));
}

/** `-p` -> `--product` */
function inFull(option: string): string {
  const name = knownOption(option.replace(/^--?/u, ''))?.name;
  return name === undefined ? option : `--${name}`;
}

function empty(where: string): Issue {
  const what = where === 'command line' ? 'An argument is empty.' : 'Its value is empty.';
  return { where, what, repair: 'Specify a value, or remove the option. A variable that is not set is empty.' };
}
