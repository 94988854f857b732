import type { Issue } from '../errors.js';
import type { Settings } from './config.js';
import type { WhereIs } from './load-config.js';
import { optionName, type SettingName } from './settings.js';

/** Where a package's key is; never the key. */
export type KeySource = { readonly env: string } | { readonly file: string };

/** One package of a config file, with the file's defaults in it. */
export interface WrittenPackage {
  readonly written: Settings;
  /** Null where the package names none. */
  readonly key: KeySource | null;
  /** `esupack.yaml:12:5: publisher`; where the file does not say it, the place of the package. */
  readonly whereIs: (field: SettingName | 'key') => string;
  readonly issues: readonly Issue[];
}

export interface ConfigFile {
  readonly packages: readonly WrittenPackage[];
  /** For a package that the command line alone describes. */
  readonly defaults: Settings;
  readonly whereIsDefault: WhereIs;
  /** Mistakes that are no package's own: nothing can be generated before they are mended. */
  readonly issues: readonly Issue[];
}

/** What stands for a config file where there is none. */
export const emptyConfigFile: ConfigFile = { packages: [], defaults: {}, whereIsDefault: optionName, issues: [] };
