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
  only: text('With --config: only packages whose bundle ID matches; * matches any characters [text]', sources),
  from: text('Bundle (folder or .bundle.zip) to take the settings from; with --year, for another year [path]', sources),
  ...settingOptions,
  strict: flag('Treat warnings as errors', output),
} as const satisfies Record<string, Options>;

export const keyOptions = {
  'key-file': text('File that contains the MAK key [file]', { group: 'Key:', alias: 'k' }),
  'key-stdin': flag('Read the MAK key from standard input', { group: 'Key:' }),
} as const satisfies Record<string, Options>;

export const outputOptions = {
  out: text('Folder for bundles [folder; default: out]', { ...output, alias: 'o' }),
  force: flag('Replace an existing bundle that differs', { ...output, alias: 'f' }),
  check: flag('Compare with the existing bundle and write nothing; exit code 3 if it differs', output),
  'dry-run': flag('Show what would be written, like plan; no key needed', { ...output, alias: 'n' }),
  jobs: text('Packages to process at the same time, each in a separate thread [1 to 64, auto; default: 1]', {
    ...output,
    alias: 'j',
  }),
} as const satisfies Record<string, Options>;

const confirming = { group: 'Confirmation IDs:' } as const;

export const confirmationOptions = {
  bundle: text('Bundle folder that was generated with --activation offline [folder]', {
    ...confirming,
    demandOption: true,
  }),
  devices: text('Device list (CSV): its devices without a Confirmation ID are errors [file]', confirming),
  partial: flag('Accept missing Confirmation IDs: they are warnings, not errors', confirming),
  force: flag('Replace Confirmation IDs that the bundle already has', confirming),
} as const satisfies Record<string, Options>;

const reporting = { group: 'Report:' } as const;

export const reportOptions = {
  product: text('Report on this product only [text; default: every product in the list]', reporting),
  year: text('Program year, 1 to 3 [number; default: the current year on the day of the list]', reporting),
  'activation-id': { ...settingOptions['activation-id'], ...reporting },
  out: text('HTML file to write [file; default: report.html; with --json none]', reporting),
  force: flag('Replace a file that is not a report', reporting),
  language: text('Language of the page [en, ja; default: en]', reporting),
  'fail-under': text(
    'End with exit code 3 if less than this percentage of eligible devices is licensed [number]',
    reporting,
  ),
  activations: text('Number of activations that you bought, to compare with the eligible devices [number]', reporting),
  by: text('Column of the list to group the figures by, such as site, collection or OU [text]', reporting),
  target: text(
    'Target date for --fail-under percent, or for all devices, as a line in the chart [yyyy-mm-dd]',
    reporting,
  ),
  'stale-days': text('Days after which discovery or inventory data is stale [number; default: 14]', reporting),
  today: text(
    'Date that the age of data is measured from [yyyy-mm-dd; default: the newest date in the list]',
    reporting,
  ),
} as const satisfies Record<string, Options>;

/** What every command has. */
export const commonOptions = {
  json: flag('Print one JSON document on standard output', output),
  quiet: flag('Print errors and warnings only', { ...output, alias: 'q' }),
  lang: text('Language of messages [en, ja; default: the language of the terminal]', {
    ...output,
    choices: ['en', 'ja'],
  }),
  verbose: flag('Show on standard error what is read and written', { ...output, alias: 'v' }),
} as const satisfies Record<string, Options>;
