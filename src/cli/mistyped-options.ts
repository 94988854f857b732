import type { Issue } from '../errors.js';
import { type ArgumentWord, argumentWords, commandOf, knownOption } from './argument-words.js';

/**
 * Finds options that are written as other programs, Windows, or word processors write them, and switches with a value:
 * yargs would read some of them as something else without a word.
 */
export function mistypedOptions(args: readonly string[]): readonly Issue[] {
  const words = argumentWords(args);
  return [...behindDashes(args), ...words.flatMap((word, index) => mistyped(word, words[index + 1]) ?? [])];
}

function mistyped(word: ArgumentWord, next: ArgumentWord | undefined): Issue | null {
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
function behindDashes(args: readonly string[]): readonly Issue[] {
  const at = args.indexOf('--');
  const option = at < 0 ? undefined : args.slice(at + 1).find((word) => /^-./u.test(word));
  if (option === undefined || commandOf(args)?.usage.includes(' ') === true) return [];
  return [
    {
      where: '--',
      what: `Text after -- is not read as an option, but ${option} looks like one.`,
      repair: 'Remove the --.',
    },
  ];
}

/** Word processors and chats make one dash of two hyphens. */
function withOtherDashes({ text }: ArgumentWord): Issue | null {
  const [, name] = /^[\p{Pd}\u2212\u30FC\uFF70]+([A-Za-z][\w-]*)/u.exec(text) ?? [];
  if (name === undefined || /^--?[A-Za-z]/u.test(text)) return null;
  return {
    where: text,
    what: 'It begins with a dash. Options begin with two hyphens.',
    repair: `Write ${asOption(name)}.`,
  };
}

function withSlash({ text }: ArgumentWord): Issue | null {
  const [, name = '', value] = /^\/([A-Za-z][A-Za-z-]*)(?:[:=](.*))?$/u.exec(text) ?? [];
  const known = knownOption(name.toLowerCase()) ?? (name === '?' ? knownOption('help') : undefined);
  if (known === undefined) return null;
  const given = value === undefined ? '' : ` ${value}`;
  return { where: text, what: 'Options begin with two hyphens.', repair: `Write --${known.name}${given}.` };
}

/** `-product`, as PowerShell writes parameters; yargs would read a letter for each option. */
function withOneHyphen({ text }: ArgumentWord): Issue | null {
  const [, name = ''] = /^-([A-Za-z][A-Za-z-]+)(?:[=:].*)?$/u.exec(text) ?? [];
  const known = name.length > 1 ? knownOption(kebab(name)) : undefined;
  if (known === undefined && !/^(?:help|version)$/iu.test(name)) return null;
  const what = 'Options of more than one letter begin with two hyphens.';
  return { where: text, what, repair: `Write --${known?.name ?? name.toLowerCase()}.` };
}

/** `-pwindows-10`: yargs takes digits alone for a value that follows its letter. */
function withoutSpace({ text }: ArgumentWord): Issue | null {
  const [, letter = '', value = ''] = /^-([A-Za-z])([^=]*[A-Za-z][^=]*)$/u.exec(text) ?? [];
  const known = value === '' ? undefined : knownOption(letter);
  if (known?.option.type !== 'string') return null;
  return {
    where: text,
    what: `There is no space between -${letter} and its value.`,
    repair: `Write -${letter} ${value.trim()}.`,
  };
}

function inCapitals({ text, option }: ArgumentWord): Issue | null {
  const [, name = '', value = ''] = /^--([A-Za-z-]+):(.+)$/u.exec(text) ?? [];
  if (name !== '' && knownOption(name) !== undefined)
    return {
      where: text,
      what: 'There is a colon between this option and its value.',
      repair: `Write --${name} ${value}.`,
    };
  if (option === null || !text.startsWith('--') || option === kebab(option)) return null;
  const known = knownOption(kebab(option));
  if (known === undefined) return null;
  return { where: text, what: 'Options are lowercase.', repair: `Write --${known.name}.` };
}

/** yargs takes any value but `true` for no, without a word. */
function switchedBy({ text, option }: ArgumentWord, next: ArgumentWord | undefined): Issue | null {
  const known = option === null ? undefined : knownOption(option);
  if (known?.option.type !== 'boolean') return null;
  const value = text.includes('=') ? text.slice(text.indexOf('=') + 1) : next?.text;
  if (!text.includes('=') && value !== 'true' && value !== 'false') return null;
  return {
    where: `--${known.name}`,
    what: `It takes no value, but ${JSON.stringify(value)} is specified.`,
    repair: `Write --${known.name} without a value, or remove it.`,
  };
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
