import { dirname, resolve } from 'node:path';
import type { LoadedPackage } from '../config/load-packages.js';
import type { KeySource } from '../config/config-file.js';
import type { ProductKey } from '../config/product-key.js';
import { type Issue, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';
import { acceptKey, readKey, readKeyText } from './key-source.js';
import { keyFileNotices } from './keys-in-git.js';
import type { RequestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';

/** Where keys may come from beside the options and ESUPACK_KEY. */
export interface KeyOrigins {
  /** Relative key files are looked for beside the config file. */
  readonly configPath?: string;
  /** The key of the bundle that is made again; null where its product or year changes. */
  readonly key?: ProductKey | null;
  /** Its key where they change. */
  readonly formerKey?: ProductKey | null;
}

/** Whether a package holds a key; one with mistakes counts, as nobody knows yet. */
function needsKey(loaded: LoadedPackage): boolean {
  return !('config' in loaded) || loaded.config.keyDelivery === 'content';
}

/**
 * Finds the key of each package that holds one: that of the options, else the package's own source, else that of the
 * bundle which is made again, else ESUPACK_KEY or the prompt. A key that packages share is read once, and only where they are of one product and
 * year: a MAK is sold for one.
 *
 * @returns two functions of a package; `keyOf` gives null where it holds no key, and throws a UserError where it has no usable
 *   one, or where an option names a key that no package holds
 */
export function packageKeys(
  packages: readonly LoadedPackage[],
  values: Arguments,
  terminal: Terminal,
  { configPath = '', key: kept = null, formerKey = null }: KeyOrigins = {},
): Pick<RequestedPackages, 'keyOf' | 'keyNotices'> {
  for (const known of [kept, formerKey]) if (known !== null) terminal.hide(known);
  const fromOptions = values['key-file'] !== undefined || values['key-stdin'] === true;
  const sharing = packages.filter(
    (loaded) => 'config' in loaded && needsKey(loaded) && (fromOptions || loaded.key === null),
  );
  const offers = new Set(sharing.flatMap((loaded) => ('config' in loaded ? [loaded.config.activationId] : [])));
  let shared: Promise<ProductKey> | undefined;
  const keyOf: RequestedPackages['keyOf'] = async (loaded, mayAsk, listener) => {
    if (!needsKey(loaded)) {
      if (fromOptions && !packages.some(needsKey)) throw refuseNeedless(keyOption(values));
      return null;
    }
    const { key, whereIs } = loaded;
    if (!fromOptions && key !== null) return readOwnKey(key, whereIs('key'), dirname(configPath), listener);
    if (!fromOptions && kept !== null && (terminal.environment.ESUPACK_KEY ?? '') === '') return kept;
    if (offers.size > 1) throw refuseSharing(fromOptions ? keyOption(values) : whereIs('key'), sharing.length);
    shared ??= readKey(values, listener, mayAsk).catch((error: unknown) => {
      // Nobody was asked because of this package's mistakes; for the next one the question is open.
      if (error instanceof UserError && error.issues.length === 0) shared = undefined;
      throw error;
    });
    return shared;
  };
  const fileOf = (loaded: LoadedPackage): NamedFile | null => keyFileOf(loaded, values, dirname(configPath));
  const noticesOf = keyFileNotices(packages.flatMap((loaded) => fileOf(loaded)?.path ?? []));
  return {
    keyOf,
    keyNotices: (loaded, key) => {
      if (!needsKey(loaded)) return needlessKeyNotices(loaded, values, terminal);
      const file = fileOf(loaded);
      return [
        ...(file === null ? [] : noticesOf(file.path, file.where)),
        ...(key !== null && key === formerKey ? [formerKeyNotice(loaded.whereIs('key'))] : []),
      ];
    },
  };
}

interface NamedFile {
  readonly path: string;
  readonly where: string;
}

function keyFileOf({ key, whereIs }: LoadedPackage, values: Arguments, folder: string): NamedFile | null {
  const option = values['key-file'];
  if (typeof option === 'string') return { path: option, where: `--key-file ${option}` };
  if (values['key-stdin'] === true || key === null || !('file' in key)) return null;
  return { path: resolve(folder, key.file), where: whereIs('key') };
}

function readOwnKey(source: KeySource, where: string, folder: string, terminal: Terminal): ProductKey {
  if ('file' in source) {
    const place = `${where}: ${source.file}`;
    return acceptKey(readKeyText(resolve(folder, source.file), place), place, terminal);
  }
  const text = terminal.environment[source.env] ?? '';
  if (text !== '') return acceptKey(text, `${where}: ${source.env}`, terminal);
  throw new UserError([
    {
      where,
      what: `The variable ${source.env} is not set.`,
      repair: 'Set it from the secret store of your build server, or specify another source: key: {file: path}.',
    },
  ]);
}

/** What is given and not used by this package, while another of the run may use it. */
function needlessKeyNotices(loaded: LoadedPackage, values: Arguments, terminal: Terminal): readonly Issue[] {
  const fromOptions = values['key-file'] !== undefined || values['key-stdin'] === true;
  const given = [
    ...((terminal.environment.ESUPACK_KEY ?? '') === '' ? [] : ['ESUPACK_KEY']),
    ...(fromOptions ? [keyOption(values)] : []),
  ];
  return given.map((where) => ({
    where,
    what: `${loaded.label} does not contain a key (keyDelivery: variable), so this key is not used for it.`,
    repair:
      'Set the key on the collection of the task sequence: run Import-EsuPackage.ps1 -SetKeyVariable, which asks for it.',
  }));
}

function formerKeyNotice(where: string): Issue {
  return {
    where,
    what: 'This is the key of the bundle that --from names, which is for another product or year.',
    repair: 'Compare it with the key that you bought for this product and year. Each product and year has its own key.',
  };
}

function refuseNeedless(where: string): UserError {
  const what =
    'No file of this bundle contains the key, because it comes from a task sequence variable (keyDelivery: variable).';
  return new UserError([
    { where, what, repair: 'Remove the key. Or, to have it in the batch, remove --key-delivery.' },
  ]);
}

function keyOption(values: Arguments): string {
  return values['key-stdin'] === true ? '--key-stdin' : '--key-file';
}

function refuseSharing(where: string, count: number): UserError {
  return new UserError([
    {
      where,
      what: `One key would be used for ${count} packages of more than one product or year. A MAK is for one product and year.`,
      repair: 'Specify the key of each package in the config file: key: {env: NAME} or key: {file: path}.',
    },
  ]);
}
