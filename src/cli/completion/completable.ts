import type { Options } from 'yargs';
import type { Setting } from '../../config/setting.js';
import { optionName, settingNames, settings } from '../../config/settings.js';
import { commandName } from '../argument-words.js';
import { type CommandRow, commands } from '../commands.js';

/** What a shell can complete of one command. */
export interface CompletableCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletableOption[];
  /** What its words that are no options are; null where it takes none. */
  readonly word: 'file' | readonly string[] | null;
}

export interface CompletableOption {
  /** `--key-file` */
  readonly name: string;
  /** `-k`, or null. */
  readonly letter: string | null;
  readonly description: string;
  /** Null for a switch, which has no value; empty where nothing is known of the value. */
  readonly values: 'file' | 'folder' | readonly string[] | null;
}

/** What all shells complete: commands, options, and the values of those that have a few, or name a file. */
export function completable(): readonly CompletableCommand[] {
  return commands.map((row) => ({
    name: commandName(row),
    description: row.description,
    options: [
      ...Object.entries(row.options).flatMap(([name, option]) =>
        isPositional(name, row) ? [] : [completableOption(name, option)],
      ),
      { name: '--help', letter: '-h', description: 'Show the options', values: null },
    ],
    word: wordOf(row),
  }));
}

function isPositional(name: string, { usage }: CommandRow): boolean {
  return new RegExp(`[[<]${name}(?:\\.\\.)?[\\]>]`, 'u').test(usage);
}

function wordOf({ usage, options }: CommandRow): CompletableCommand['word'] {
  const [, name] = /[[<]([a-z]+)/u.exec(usage) ?? [];
  if (name === undefined) return null;
  const { choices } = options[name] ?? {};
  return choices === undefined ? 'file' : choices.map(String);
}

function completableOption(name: string, option: Options): CompletableOption {
  return {
    name: `--${name}`,
    letter: typeof option.alias === 'string' ? `-${option.alias}` : null,
    // The type in brackets is for the page of help.
    description: (option.describe ?? '').replace(/ \[[^\]]*\]$/u, ''),
    values: option.type === 'boolean' ? null : (option.choices?.map(String) ?? valuesOf(name)),
  };
}

const files = new Set(['config', 'key-file', 'devices', 'from']);
const folders = new Set(['out', 'bundle']);

function valuesOf(name: string): CompletableOption['values'] {
  if (files.has(name)) return 'file';
  if (folders.has(name)) return 'folder';
  if (name === 'jobs') return ['auto'];
  const setting = settingNames.find((each) => optionName(each) === `--${name}`);
  const { schema = {} }: Partial<Setting> = setting === undefined ? {} : settings[setting];
  return Array.isArray(schema.enum) ? [...new Set(schema.enum.map(String))] : [];
}
