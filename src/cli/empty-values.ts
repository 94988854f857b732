import type { Options } from 'yargs';
import type { Issue } from '../errors.js';

/**
 * Finds empty values, which a variable that is not set leaves on a command line: yargs would drop some of them without
 * a word, and with them what a person meant to leave out.
 *
 * @param args as the shell handed them over
 */
export function emptyArguments(args: readonly string[]): readonly Issue[] {
  return args.flatMap((argument, index) => {
    const option = /^(-[^=]+)=$/u.exec(argument)?.[1];
    const before = args[index - 1] ?? '';
    if (option !== undefined) return [empty(option)];
    if (argument !== '') return [];
    return [empty(/^-[^=]+$/u.test(before) ? before : 'command line')];
  });
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

function empty(where: string): Issue {
  const what = where === 'command line' ? 'An argument is empty.' : 'Its value is empty.';
  return { where, what, repair: 'Specify a value, or remove the option. A variable that is not set is empty.' };
}
