import type { Options } from 'yargs';
import type { Setting } from '../config/setting.js';
import { optionName, settingNames, settings } from '../config/settings.js';

/** The options of the command line. Every value is text: yargs would turn a version 1.0 into 1. */

const text = (describe: string, extra: Partial<Options> = {}): Options => ({ type: 'string', describe, ...extra });
const flag = (describe: string, extra: Partial<Options> = {}): Options => ({ type: 'boolean', describe, ...extra });

const sources = { group: 'Packages:' } as const;
const output = { group: 'Output:' } as const;

export const configOptions = {
  config: text('Config file: site defaults and packages, YAML or JSON [file]', { ...sources, alias: 'c' }),
} as const satisfies Record<string, Options>;

/** One option for each setting, by its name without dashes. */
export const settingOptions: Readonly<Record<string, Options>> = Object.fromEntries(
  settingNames.map((name) => [optionName(name).slice('--'.length), optionOf(settings[name])]),
);

/** The settings that are written without a value for yes. */
export const switchedSettings: readonly string[] = settingNames
  .filter((name) => settings[name].kind === 'yes-no')
  .map((name) => optionName(name).slice('--'.length));

function optionOf(row: Setting): Options {
  const alias = { product: 'p', year: 'y' }[Object.entries(settings).find(([, each]) => each === row)?.[0] ?? ''];
  const extra = { group: 'Settings of a package:', ...(alias === undefined ? {} : { alias }) };
  return text(`${row.description} [${valueText(row)}]`, row.kind === 'list' ? { ...extra, array: true } : extra);
}

/** What may be written, and what holds where nothing is: `number; default: 30`. */
function valueText({ kind, schema, default: byDefault }: Setting): string {
  const words = Array.isArray(schema.enum) ? schema.enum.filter((word) => typeof word === 'string') : [];
  const kinds = { text: 'text', number: 'number', choice: words.join(', '), 'yes-no': 'yes or no', list: 'text' };
  return [kinds[kind], ...(byDefault === null ? [] : [`default: ${byDefault}`])].join('; ');
}

/** What a package is made from. */
export const packageOptions = {
  ...configOptions,
  only: text('With --config: only packages whose bundle ID matches; * stands for any characters [text]', sources),
  from: text('Bundle (folder or .bundle.zip) whose settings to use; with --year those of another year [path]', sources),
  ...settingOptions,
  strict: flag('Treat warnings as errors', output),
} as const satisfies Record<string, Options>;

export const keyOptions = {
  'key-file': text('File that holds the MAK key [file]', { group: 'Key:', alias: 'k' }),
  'key-stdin': flag('Read the MAK key from standard input', { group: 'Key:' }),
} as const satisfies Record<string, Options>;

export const outputOptions = {
  out: text('Folder for bundles [folder; default: out]', { ...output, alias: 'o' }),
  force: flag('Replace a bundle that exists and differs', { ...output, alias: 'f' }),
  check: flag('Compare with what is there and write nothing; exit code 3 where it differs', output),
  'dry-run': flag('Show what would be written, as plan does; needs no key', { ...output, alias: 'n' }),
  jobs: text('Packages to work on at a time, each in a thread of its own [1 to 64, auto; default: 1]', {
    ...output,
    alias: 'j',
  }),
} as const satisfies Record<string, Options>;

export const confirmationOptions = {
  bundle: text('Bundle folder that --activation offline made [folder]', { demandOption: true }),
  devices: text('Device list (CSV): devices of it that have no Confirmation ID are mistakes [file]'),
  partial: flag('Take what is there: missing Confirmation IDs are warnings'),
  force: flag('Replace Confirmation IDs that the bundle holds already'),
} as const satisfies Record<string, Options>;

export const reportOptions = {
  product: text('Report on this product only [text; default: every product in the list]'),
  year: text('Program year [1, 2, 3; default: the year that runs on the day of the list]'),
  'activation-id': settingOptions['activation-id'] ?? {},
  out: text('HTML file to write [file; default: report.html; with --json none]'),
  force: flag('Replace a file that is no report'),
  language: text('Language of the page [en, ja; default: en]'),
  'fail-under': text('End with exit code 3 when fewer percent of the eligible devices are licensed [number]'),
  activations: text('Activations that were bought, to compare with the eligible devices [number]'),
  by: text('Heading of a column of the list (site, collection, OU) by which to break the figures down [text]'),
  target: text('Day by which --fail-under percent, or all, shall be licensed: a line to it [yyyy-mm-dd]'),
  'stale-days': text('Days after which discovery or inventory is stale [number; default: 14]'),
  today: text('Day to measure against [yyyy-mm-dd; default: the newest day in the list]'),
} as const satisfies Record<string, Options>;

/** What every command has. */
export const commonOptions = {
  json: flag('Print one JSON document on standard output', output),
  quiet: flag('Print errors and warnings only', { ...output, alias: 'q' }),
  lang: text('Language of messages [en, ja; default: that of the terminal]', { ...output, choices: ['en', 'ja'] }),
  verbose: flag('Say on standard error what is read and written', { ...output, alias: 'v' }),
} as const satisfies Record<string, Options>;
