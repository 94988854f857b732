import type { Options } from 'yargs';
import type { Setting } from '../config/setting.js';
import { optionName, settingNames, settings } from '../config/settings.js';

/** The options of the command line. Every value is text: yargs would turn a version 1.0 into 1. */

const text = (describe: string, extra: Partial<Options> = {}): Options => ({ type: 'string', describe, ...extra });
const flag = (describe: string): Options => ({ type: 'boolean', describe });

export const configOptions = {
  config: text('Config file: site defaults and packages, YAML or JSON'),
} as const satisfies Record<string, Options>;

/** One option for each setting, by its name without dashes. */
export const settingOptions: Readonly<Record<string, Options>> = Object.fromEntries(
  settingNames.map((name) => [optionName(name).slice('--'.length), optionOf(settings[name])]),
);

/** The settings that are written without a value for yes. */
export const switchedSettings: readonly string[] = settingNames
  .filter((name) => settings[name].kind === 'yes-no')
  .map((name) => optionName(name).slice('--'.length));

function optionOf({ kind, description, default: byDefault }: Setting): Options {
  const shown = byDefault === null || kind === 'yes-no' ? '' : ` [default: ${byDefault}]`;
  return text(`${description}${shown}`, kind === 'list' ? { array: true } : {});
}

/** What a package is made from. */
export const packageOptions = {
  ...configOptions,
  from: text('Bundle (folder or .bundle.zip) whose settings to use; with --year those of another year'),
  ...settingOptions,
  strict: flag('Treat warnings as errors'),
} as const satisfies Record<string, Options>;

export const keyOptions = {
  'key-file': text('File that holds the MAK key'),
  'key-stdin': flag('Read the MAK key from standard input'),
} as const satisfies Record<string, Options>;

export const outputOptions = {
  out: text('Folder for bundles [default: out]'),
  force: flag('Replace a bundle that exists and differs'),
  check: flag('Compare with what is there and write nothing; exit code 3 when they differ'),
} as const satisfies Record<string, Options>;

export const confirmationOptions = {
  bundle: text('Bundle folder that --activation offline made', { demandOption: true }),
  devices: text('Device list (CSV): devices of it that have no Confirmation ID are mistakes'),
  partial: flag('Take what is there: missing Confirmation IDs are warnings'),
  force: flag('Replace Confirmation IDs that the bundle holds already'),
} as const satisfies Record<string, Options>;

export const reportOptions = {
  product: text('Report on this product only [default: every product in the list]'),
  year: text('Program year: 1, 2 or 3 [default: the year that runs on the day of the list]'),
  'activation-id': settingOptions['activation-id'] ?? {},
  out: text('HTML file to write [default: report.html; with --json none]'),
  force: flag('Replace a file that is no report'),
  language: text('Language of the page: en or ja [default: en]'),
  'fail-under': text('End with exit code 3 when fewer percent of the eligible devices are licensed'),
  'stale-days': text('Days after which discovery or inventory is stale [default: 14]'),
  today: text('Day to measure against, yyyy-mm-dd [default: the newest day in the list]'),
} as const satisfies Record<string, Options>;

export const jsonOption = { json: flag('Print one JSON document') } as const satisfies Record<string, Options>;
