import type { Issue } from '../errors.js';
import type { Config } from './config.js';
import type { KeySource } from './config-file.js';

/** What the notices look at: packages without mistakes. */
interface Loaded {
  readonly config: Config;
  readonly key: KeySource | null;
  readonly whereIs: (field: 'name' | 'key') => string;
}

/**
 * What an administrator should know of packages that stand in one config file: each may be right by itself, and two of them
 * are rarely meant.
 *
 * @returns the notices of each package, in the order of the packages
 */
export function packageNotices(packages: readonly Loaded[]): readonly (readonly Issue[])[] {
  const names = counted(packages.map(nameOf));
  const sources = counted(packages.map(({ key }) => sourceOf(key)));
  const someNamed = packages.some(({ key }) => key !== null);
  const needsKey = ({ config }: Loaded): boolean => config.keyDelivery === 'content';
  return packages.map((loaded) => [
    ...(count(names, nameOf(loaded)) > 1 ? [sameName(loaded)] : []),
    ...(loaded.key !== null && count(sources, sourceOf(loaded.key)) > 1 ? [sameSource(loaded, loaded.key)] : []),
    ...(loaded.key === null && someNamed && needsKey(loaded) ? [noSource(loaded)] : []),
  ]);
}

/** What a site tells packages and their collections apart by. */
function nameOf({ config }: Loaded): string {
  const { name, publisher, packageVersion, collectionPrefix, product, year } = config;
  return JSON.stringify([name, publisher, packageVersion, collectionPrefix, product.id, year.year]).toLowerCase();
}

function sourceOf(key: KeySource | null): string {
  return JSON.stringify(key);
}

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, count(counts, text) + 1);
  return counts;
}

function count(counts: ReadonlyMap<string, number>, text: string): number {
  return counts.get(text) ?? 0;
}

function sameName({ config, whereIs }: Loaded): Issue {
  return {
    where: whereIs('name'),
    what: `Another package has the same package and collection names (${config.name}).`,
    repair: 'Give each a unique name and collectionPrefix, unless they are for different sites.',
  };
}

function sameSource({ whereIs }: Loaded, key: KeySource): Issue {
  return {
    where: whereIs('key'),
    what:
      'env' in key
        ? `Another package also takes its key from the variable ${key.env}.`
        : `Another package also takes its key from the file ${key.file}.`,
    repair: 'Use a separate key for each customer and year, unless they share one key.',
  };
}

function noSource({ whereIs }: Loaded): Issue {
  return {
    where: whereIs('key'),
    what: 'This package has no key setting, but other packages in the file do. It uses ESUPACK_KEY, or esupack asks for the key.',
    repair: 'Specify its key: key: {env: NAME} or key: {file: path}.',
  };
}
