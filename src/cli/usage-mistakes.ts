import { products } from '../catalog/products.js';
import { nearest } from '../config/nearest.js';
import { distinctIssues, type Issue } from '../errors.js';
import { type ArgumentWord, argumentWords, commandName, commandOf, knownOption } from './argument-words.js';
import { type CommandRow, commands } from './commands.js';
import { switchedSettings } from './options.js';

/**
 * What is wrong with a command line, in words that mend it.
 *
 * @param messages of yargs, in its order
 */
export function usageMistakes(messages: readonly string[], args: readonly string[]): readonly Issue[] {
  const row = commandOf(args);
  // Without a command nothing more can be said.
  const told = row === undefined ? messages.slice(0, 1) : messages;
  return distinctIssues(told.flatMap((message) => mistakesOf(message, args, row)));
}

/** @param message of yargs, which names the unknown words at its end */
function mistakesOf(message: string, args: readonly string[], row: CommandRow | undefined): readonly Issue[] {
  const unknown = /^Unknown (?:arguments?|commands?): (.*)$/u.exec(message)?.[1];
  if (unknown !== undefined) return unknownWords(unknown, args, row);
  if (row === undefined) return [noCommand(args)];
  const [, missing] = /^Missing required arguments?: (.*)$/u.exec(message) ?? [];
  // What is no option is missing as a word already.
  if (missing !== undefined)
    return missing
      .split(', ')
      .filter((name) => !isWord(name, row))
      .map((name) => missingOption(name, row));
  const [, valueless] = /^Not enough arguments following: (.*)$/u.exec(message) ?? [];
  if (valueless !== undefined) return [noValue(valueless)];
  if (message.startsWith('Not enough non-option arguments')) return [missingWord(row)];
  const [, name = '', given = '', choices = ''] =
    /^Invalid values:\s+Argument: (.*), Given: (.*), Choices: (.*)$/u.exec(message) ?? [];
  if (given === '""') return [noValue(name)];
  const repair = choices === '' ? helpOf(row) : `Write one of these: ${choices.replaceAll('"', '')}.`;
  return [
    {
      where: name === '' ? 'command line' : isWord(name, row) ? commandName(row) : `--${name}`,
      what: given === '' ? message : `There is no ${given}.`,
      repair,
    },
  ];
}

/** `of` of `schema [of]` */
function isWord(name: string, { usage }: CommandRow): boolean {
  return new RegExp(`[<[]${name}[.\\]>]`, 'u').test(usage);
}

function helpOf(row: CommandRow | undefined): string {
  return row === undefined
    ? 'esupack --help shows the commands.'
    : `esupack ${commandName(row)} --help shows the options.`;
}

function noCommand(args: readonly string[]): Issue {
  const repair = args.some((argument) => argument.startsWith('-'))
    ? 'Write generate or plan before the options, as in esupack generate --product ID. esupack --help shows all commands.'
    : 'esupack --help shows the commands.';
  return { where: 'command line', what: 'No command is specified.', repair };
}

function missingOption(name: string, row: CommandRow): Issue {
  return { where: `--${name}`, what: 'It is missing.', repair: `Specify --${name}. ${helpOf(row)}` };
}

function noValue(name: string): Issue {
  const option = knownOption(name)?.name ?? name;
  const repair = 'Specify a value, or remove the option. A variable that is not set is empty.';
  return { where: `--${option}`, what: 'Its value is empty.', repair };
}

/** `verify <bundles..>`: what stands in angle brackets. */
function missingWord(row: CommandRow): Issue {
  const [, word = 'argument'] = /<([^>.]+)/u.exec(row.usage) ?? [];
  const line = row.usage.replaceAll(/[<>.]/gu, '').replace(word, word.toUpperCase());
  return {
    where: 'command line',
    what: `The argument ${word.toUpperCase()} is missing.`,
    repair: `Write esupack ${line}.`,
  };
}

/** yargs joins with commas, which may be in a word too: what it names is looked up among the arguments. */
function unknownWords(list: string, args: readonly string[], row: CommandRow | undefined): readonly Issue[] {
  const words = argumentWords(args);
  const named = new Set(list.split(', '));
  const [first] = words.filter(({ option, valueOf }) => option === null && valueOf === null);
  // Options belong to a command: without one nothing can be said of them.
  if (row === undefined && first !== undefined) return [unknownWord(first, words, row)];
  const found = words.filter(
    ({ text, option, valueOf }) => valueOf === null && (named.has(text) || (option !== null && named.has(option))),
  );
  if (found.length === 0) return list.split(', ').map((name) => unknownOption(name, row));
  return found.map((word) => (word.option === null ? unknownWord(word, words, row) : unknownOption(word.option, row)));
}

function unknownOption(name: string, row: CommandRow | undefined): Issue {
  const where = name.length === 1 ? `-${name}` : `--${name}`;
  const known = knownOption(name);
  if (known !== undefined && row !== undefined) {
    const others = known.commands.slice(0, 3).join(', ');
    return {
      where,
      what:
        known.commands.length === 1
          ? `${commandName(row)} has no such option; ${others} has.`
          : `${commandName(row)} has no such option; ${others} have.`,
      repair: `Remove it. ${helpOf(row)}`,
    };
  }
  const own = Object.keys(row?.options ?? {});
  const switchedOff = name.replace(/^no-/u, '');
  if (switchedOff !== name && isSwitch(switchedOff) && own.includes(switchedOff))
    return { where, what: 'There is no such option.', repair: `Write --${switchedOff} no.` };
  const all = own.length > 0 ? own : commands.flatMap((each) => Object.keys(each.options));
  const near = isOtherWordForJobs(name) && own.includes('jobs') ? ['jobs'] : nearOptions(name, all);
  const meant = near.length > 0 ? `Did you mean ${near.map((option) => `--${option}`).join(' or ')}? ` : '';
  return { where, what: 'There is no such option.', repair: `${meant}${helpOf(row)}` };
}

function nearOptions(name: string, all: readonly string[]): readonly string[] {
  return name.length === 1 ? [] : nearest(name, [...new Set(all)]).slice(0, 2);
}

/** As other tools call it. */
function isOtherWordForJobs(name: string): boolean {
  return /^(?:max-)?(?:parallel|concurrency|concurrent|threads|workers|processes)$/u.test(name);
}

function unknownWord({ text }: ArgumentWord, words: readonly ArgumentWord[], row: CommandRow | undefined): Issue {
  if (row === undefined) {
    const near = nearest(text, commands.map(commandName)).slice(0, 2);
    const meant = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : '';
    return { where: text, what: 'There is no such command.', repair: `${meant}${helpOf(undefined)}` };
  }
  const what = row.usage.includes(' ')
    ? `This argument is not expected: ${commandName(row)} takes no more arguments.`
    : `This argument is not expected: ${commandName(row)} takes only options.`;
  return { where: text, what, repair: wordRepair(text, words, row) };
}

const isSwitch = (name: string): boolean => switchedSettings.includes(name);

function wordRepair(text: string, words: readonly ArgumentWord[], row: CommandRow): string {
  if ('product' in row.options && products.some(({ id }) => id === text.toLowerCase()))
    return `Write --product ${text}.`;
  if ('year' in row.options && /^[123]$/u.test(text)) return `Write --year ${text}.`;
  if (/\.(?:ya?ml|json)$/iu.test(text) && 'config' in row.options) return `Write --config ${text}.`;
  const [, name = '', value = ''] = /^([a-z][a-z-]*)[=:](.+)$/u.exec(text) ?? [];
  if (name in row.options) return `Write --${name} ${value}.`;
  const before = words[words.findIndex((word) => word.text === text) - 1];
  if (before !== undefined && (before.valueOf !== null || /^--[^=]+=/u.test(before.text)))
    return 'Put a value with spaces in quotation marks, as in --name "Windows 10 ESU".';
  if (before?.option != null && (isSwitch(before.option) || knownOption(before.option)?.option.type === 'boolean'))
    return `Write --${before.option} without a value.`;
  return helpOf(row);
}
