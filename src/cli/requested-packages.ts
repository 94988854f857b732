import { loadPackages, type LoadedPackage } from '../config/load-packages.js';
import { emptyConfigFile } from '../config/config-file.js';
import type { ProductKey } from '../config/product-key.js';
import { type Issue, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';
import { packageKeys } from './package-keys.js';
import { settingsOfOptions } from './settings-of-options.js';
import type { Terminal } from './terminal.js';

/** The packages that a command line asks for, in the order of the config file; options alone ask for a list of one. */
export interface RequestedPackages {
  readonly packages: readonly LoadedPackage[];
  /** True where no config file lists packages: mistakes and results are then those of the whole run. */
  readonly single: boolean;
  /**
   * Finds the key of a package; null where it holds none.
   *
   * @param mayAsk false where nobody should be asked, because the key would not be used
   * @param terminal of this package
   */
  readonly keyOf: (loaded: LoadedPackage, mayAsk: boolean, terminal: Terminal) => Promise<ProductKey | null>;
  /** What should be known of its key and of the place of it. */
  readonly keyNotices: (loaded: LoadedPackage, key: ProductKey | null) => readonly Issue[];
}

/**
 * Reads options, config file and the settings that a bundle keeps, each layer over the one before.
 *
 * @throws UserError for mistakes that are no package's own
 */
export async function requestedPackages(values: Arguments, terminal: Terminal): Promise<RequestedPackages> {
  const { config, from } = values;
  const options = settingsOfOptions(values);
  if (typeof config === 'string' && typeof from === 'string') throw twoOrigins();
  if (typeof from === 'string') {
    if (values.only !== undefined) throw noConfig();
    const { keptBundle } = await import('./kept-bundle.js');
    const { file, key, formerKey } = await keptBundle(from, options);
    const packages = loadPackages(file, options);
    return { packages, single: true, ...packageKeys(packages, values, terminal, { key, formerKey }) };
  }
  if (typeof config === 'string') {
    const { readConfigFile } = await import('./config-file.js');
    const file = await readConfigFile(config, terminal);
    const packages = chosen(loadPackages(file, options), values.only);
    const single = file.packages.length === 0;
    if (single && options.product === undefined) throw noPackages(config);
    return { packages, single, ...packageKeys(packages, values, terminal, { configPath: config }) };
  }
  if (values.only !== undefined) throw noConfig();
  const packages = loadPackages(emptyConfigFile, options);
  return { packages, single: true, ...packageKeys(packages, values, terminal) };
}

/** The packages whose bundle ID matches a pattern such as `contoso-*`, whatever the capitals. */
function chosen(packages: readonly LoadedPackage[], only: unknown): readonly LoadedPackage[] {
  if (typeof only !== 'string') return packages;
  const parts = only.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'iu');
  const matching = packages.filter(({ label }) => pattern.test(label));
  if (matching.length > 0) return matching;
  const what = `No package in the config file has a bundle ID that matches ${JSON.stringify(only)}.`;
  throw new UserError([{ where: '--only', what, repair: 'To list the packages, run esupack validate.' }]);
}

function noPackages(config: string): UserError {
  const repair = 'List them below packages:, or give --product and --year to make one with its defaults.';
  return new UserError([{ where: config, what: 'This file has no packages.', repair }]);
}

function noConfig(): UserError {
  const what = 'It selects packages of a config file.';
  return new UserError([{ where: '--only', what, repair: 'Add --config, or remove it.' }]);
}

function twoOrigins(): UserError {
  const what = '--config and --from cannot be used together.';
  return new UserError([{ where: '--from', what, repair: 'Use only one of them.' }]);
}
