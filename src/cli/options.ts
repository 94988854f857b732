import type { Options } from 'yargs';

/** The options of the command line. Every value is text: yargs would turn a version 1.0 into 1. */

const text = (describe: string, extra: Partial<Options> = {}): Options => ({ type: 'string', describe, ...extra });
const flag = (describe: string): Options => ({ type: 'boolean', describe });

export const configOptions = {
  config: text('Config file: site defaults and packages, YAML or JSON'),
} as const satisfies Record<string, Options>;

/** Which offer, and what Configuration Manager shall call it. */
export const packageOptions = {
  product: text('Product ID; esupack products lists them'),
  year: text('Program year: 1, 2 or 3'),
  id: text('Bundle id: names the folder and the zips [default: esu-<product>-year-<year>]'),
  name: text('Package name [default: <product name> ESU Year <year>]'),
  publisher: text('Manufacturer of the package [default: Microsoft]'),
  'package-version': text('Version of the package [default: 1.0]'),
  'activation-id': text('Activation ID (GUID), for products whose ID is not public'),
  'limiting-collection': text('ID of the collection that limits ours [default: SMSDM003]'),
  'exclude-collection': text('ID of a collection to leave out, such as keyless machines; may be repeated', {
    array: true,
  }),
  'refresh-days': text('Days between full evaluations of the collections, 1 to 31 [default: 1]'),
  'run-minutes': text('Maximum run time of the programs in minutes, 20 to 720 [default: 30]'),
  'collection-prefix': text('First words of the collections\u2019 names [default: ESU]'),
  'esu-value': text(
    'What ESUValue of a licensed device is; a GUID may stand among others [default: the activation ID]',
  ),
  activation: text('How devices come to their licence: online, offline or vamt [default: online]'),
  probe: flag('Let the batch try the activation addresses before it activates'),
  'open-firewall': text('With vamt: addresses, with commas, that may reach WMI through the device\u2019s firewall'),
  language: text('Language of the hand-off sheet: en or ja [default: en]'),
  strict: flag('Take warnings as errors'),
} as const satisfies Record<string, Options>;

export const keyOptions = {
  'key-file': text('File that holds the MAK key'),
  'key-stdin': flag('Read the MAK key from standard input'),
} as const satisfies Record<string, Options>;

export const outputOptions = {
  out: text('Folder for bundles [default: out]'),
  force: flag('Replace what exists'),
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
  'activation-id': packageOptions['activation-id'],
  out: text('HTML file to write [default: report.html; with --json none]'),
  force: flag('Replace a file that is no report'),
  language: text('Language of the page: en or ja [default: en]'),
  'fail-under': text('End with exit code 3 when fewer percent of the eligible devices are licensed'),
  'stale-days': text('Days after which discovery or inventory is stale [default: 14]'),
  today: text('Day to measure against, yyyy-mm-dd [default: the newest day in the list]'),
} as const satisfies Record<string, Options>;

export const jsonOption = { json: flag('Print one JSON document') } as const satisfies Record<string, Options>;
