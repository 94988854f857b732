import { type ArgumentWord, argumentWords, commandOf, knownOption } from './argument-words.js';
import { type CorrectedArguments, correctedArguments, type CorrectedWord } from './corrected-arguments.js';

/**
 * Finds options that are written as other programs, Windows, or word processors write them, and switches with a value:
 * yargs would read some of them as something else without a word.
 *
 * @returns the mistakes, and the arguments as they were meant, in which the others can be found
 */
export function mistypedOptions(args: readonly string[]): CorrectedArguments {
  const words = argumentWords(args);
  const atDashes = behindDashes(args);
  const found = words.map((word, index) =>
    word.text === '--' && atDashes !== null ? atDashes : mistyped(word, words[index + 1]),
  );
  return correctedArguments(args, found);
}

function mistyped(word: ArgumentWord, next: ArgumentWord | undefined): CorrectedWord | null {
  if (word.valueOf !== null) return null;
  return (
    withOtherDashes(word) ??
    withSlash(word) ??
    withOneHyphen(word) ??
    withoutSpace(word) ??
    inCapitals(word) ??
    switchedBy(word, next)
  );
}

/** What follows `--` is no option for yargs, and for a command without words nothing at all: it would be lost. */
function behindDashes(args: readonly string[]): CorrectedWord | null {
  const at = args.indexOf('--');
  const option = at < 0 ? undefined : args.slice(at + 1).find((word) => /^-./u.test(word));
  if (option === undefined || commandOf(args)?.usage.includes(' ') === true) return null;
  const what = `Text after -- is not read as an option, but ${option} looks like one.`;
  return { issue: { where: '--', what, repair: 'Remove the --.' }, meant: [] };
}

/** Word processors and chats make one dash of two hyphens. */
function withOtherDashes({ text }: ArgumentWord): CorrectedWord | null {
  const [, name, rest = ''] = /^[\p{Pd}\u2212\u30FC\uFF70]+([A-Za-z][\w-]*)([^]*)$/u.exec(text) ?? [];
  if (name === undefined || /^--?[A-Za-z]/u.test(text)) return null;
  const option = asOption(name);
  const what = 'It begins with a dash. Options begin with two hyphens.';
  return { issue: { where: text, what, repair: `Write ${option}.` }, meant: [option + rest] };
}

function withSlash({ text }: ArgumentWord): CorrectedWord | null {
  const [, name = '', value] = /^\/([A-Za-z][A-Za-z-]*)(?:[:=](.*))?$/u.exec(text) ?? [];
  const known = knownOption(name.toLowerCase()) ?? (name === '?' ? knownOption('help') : undefined);
  if (known === undefined) return null;
  const meant = [`--${known.name}`, ...(value === undefined ? [] : [value])];
  return {
    issue: { where: text, what: 'Options begin with two hyphens.', repair: `Write ${meant.join(' ')}.` },
    meant,
  };
}

/** `-product`, as PowerShell writes parameters; yargs would read a letter for each option. */
function withOneHyphen({ text }: ArgumentWord): CorrectedWord | null {
  const [, name = '', value] = /^-([A-Za-z][A-Za-z-]+)(?:[=:](.*))?$/u.exec(text) ?? [];
  const known = name.length > 1 ? knownOption(kebab(name)) : undefined;
  if (known === undefined && !/^(?:help|version)$/iu.test(name)) return null;
  const what = 'Options of more than one letter begin with two hyphens.';
  const option = `--${known?.name ?? name.toLowerCase()}`;
  return {
    issue: { where: text, what, repair: `Write ${option}.` },
    meant: [value === undefined ? option : `${option}=${value}`],
  };
}

/** `-pwindows-10`: yargs takes digits alone for a value that follows its letter. */
function withoutSpace({ text }: ArgumentWord): CorrectedWord | null {
  const [, letter = '', value = ''] = /^-([A-Za-z])([^=]*[A-Za-z][^=]*)$/u.exec(text) ?? [];
  const known = value === '' ? undefined : knownOption(letter);
  if (known?.option.type !== 'string') return null;
  const meant = [`-${letter}`, value.trim()];
  const what = `There is no space between -${letter} and its value.`;
  return { issue: { where: text, what, repair: `Write ${meant.join(' ')}.` }, meant };
}

function inCapitals({ text, option }: ArgumentWord): CorrectedWord | null {
  const [, name = '', value = ''] = /^--([A-Za-z-]+):(.+)$/u.exec(text) ?? [];
  if (name !== '' && knownOption(name) !== undefined) {
    const meant = [`--${name}`, value];
    const what = 'There is a colon between this option and its value.';
    return { issue: { where: text, what, repair: `Write ${meant.join(' ')}.` }, meant };
  }
  if (option === null || !text.startsWith('--') || option === kebab(option)) return null;
  const known = knownOption(kebab(option));
  if (known === undefined) return null;
  return {
    issue: { where: text, what: 'Options are lowercase.', repair: `Write --${known.name}.` },
    meant: [`--${known.name}${text.slice(`--${option}`.length)}`],
  };
}

/** yargs takes any value but `true` for no, without a word. */
function switchedBy({ text, option }: ArgumentWord, next: ArgumentWord | undefined): CorrectedWord | null {
  const known = option === null ? undefined : knownOption(option);
  if (known?.option.type !== 'boolean') return null;
  const value = text.includes('=') ? text.slice(text.indexOf('=') + 1) : next?.text;
  if (!text.includes('=') && value !== 'true' && value !== 'false') return null;
  const what = `It takes no value, but ${JSON.stringify(value)} is specified.`;
  const repair = `Write --${known.name} without a value, or remove it.`;
  return { issue: { where: `--${known.name}`, what, repair }, meant: [text] };
}

function asOption(name: string): string {
  return `--${knownOption(kebab(name))?.name ?? name}`;
}

/** `KeyFile`, `keyFile`, `KEY-FILE` -> `key-file` */
function kebab(name: string): string {
  return name === name.toUpperCase()
    ? name.toLowerCase()
    : name.replaceAll(/(?<=[a-z0-9])[A-Z]/gu, (capital) => `-${capital}`).toLowerCase();
}
