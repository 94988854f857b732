import type { Issue } from '../errors.js';
import { redactKeys } from '../text/redact.js';
import type { WrittenConfig } from './config.js';
import { type ConfigNode, type ConfigPath, entryOf, nodeAt, type Place, plainValue } from './config-tree.js';
import { keysInFile } from './keys-in-file.js';
import type { WhereIs } from './load-config.js';
import { type FoundAt, parseYaml } from './parse-yaml.js';
import { configFileShape } from './schema.js';
import { type MisplacedAt, shapeProblems } from './shape-problems.js';

/** Where a package's key is; never the key. */
export type KeySource = { readonly env: string } | { readonly file: string };

/** One package of a config file, with the file's defaults in it. */
export interface WrittenPackage {
  readonly written: WrittenConfig;
  /** Null where the package names none. */
  readonly key: KeySource | null;
  /** `esupack.yaml:12:5: publisher`; where the file does not say it, the place of the package. */
  readonly whereIs: (field: keyof WrittenConfig | 'key') => string;
  readonly issues: readonly Issue[];
}

export interface ConfigFile {
  readonly packages: readonly WrittenPackage[];
  /** For a package that the command line alone describes. */
  readonly defaults: WrittenConfig;
  readonly whereIsDefault: WhereIs;
  /** Mistakes that are no package's own: nothing can be generated before they are mended. */
  readonly issues: readonly Issue[];
}

/**
 * Reads a config file: YAML or JSON (docs/configuration.md). Only its shape is checked here; what a value may be is
 * checked by loadConfig, as a value from the command line is.
 *
 * @param name of the file as the person knows it, for `name:line:column`
 * @returns with every mistake of the shape; no message repeats a key that stands in the file
 */
export function parseConfigFile(text: string, name: string): ConfigFile {
  const { root, problems, broken } = parseYaml(text);
  const foundKeys = keysInFile(text, root);
  const withKey = new Set(foundKeys.map(({ place }) => place.line));
  const general = [...foundKeys, ...problems.filter(({ place }) => !withKey.has(place.line))];
  if (broken || root === undefined) {
    const nothing = root === undefined && general.length === 0 ? [empty] : [];
    return describeFile(name, undefined, [...general, ...nothing], []);
  }
  const told = new Set(general.map(({ place }) => `${place.line}:${place.column}`));
  const shape = misplaced(root).filter(({ place }) => !told.has(`${place.line}:${place.column}`));
  return describeFile(name, root, general, shape);
}

const empty: FoundAt = {
  place: { line: 1, column: 1 },
  what: 'There is nothing in this file.',
  repair: 'esupack init writes an example to start from.',
};

function misplaced(root: ConfigNode): readonly MisplacedAt[] {
  const checked = configFileShape.safeParse(plainValue(root));
  return checked.success ? [] : shapeProblems(checked.error.issues, root);
}

function describeFile(
  name: string,
  root: ConfigNode | undefined,
  general: readonly FoundAt[],
  shape: readonly MisplacedAt[],
): ConfigFile {
  const toIssue = ({ place, what, repair }: FoundAt): Issue => ({
    where: `${name}:${place.line}:${place.column}`,
    what: redactKeys(what),
    repair: redactKeys(repair),
  });
  const list = nodeAt(root, ['packages']);
  const nodes = list?.kind === 'list' ? list.items : [];
  const own = byPackage(shape);
  const defaults = nodeAt(root, ['defaults']);
  return {
    issues: [...general, ...(own.get(null) ?? [])].map(toIssue),
    defaults: writtenFields(defaults),
    whereIsDefault: (field) => placed(name, fieldPlace(defaults, field) ?? { line: 1, column: 1 }, field),
    packages: nodes.map((node, index) => ({
      written: { ...writtenFields(defaults), ...writtenFields(node) },
      key: keySource(node),
      whereIs: (field) => placed(name, fieldPlace(node, field) ?? fieldPlace(defaults, field) ?? node.place, field),
      issues: (own.get(index) ?? []).map(toIssue),
    })),
  };
}

/** The mistakes by number of the package; null for those that are no package's own. */
function byPackage(shape: readonly MisplacedAt[]): ReadonlyMap<number | null, readonly MisplacedAt[]> {
  const found = new Map<number | null, MisplacedAt[]>();
  for (const problem of shape) {
    const [first, second] = problem.path;
    const number = first === 'packages' && typeof second === 'number' ? second : null;
    const known = found.get(number);
    if (known === undefined) found.set(number, [problem]);
    else known.push(problem);
  }
  return found;
}

function placed(name: string, { line, column }: Place, field: string): string {
  return `${name}:${line}:${column}: ${field}`;
}

function fieldPlace(node: ConfigNode | undefined, field: string): Place | undefined {
  return entryOf(node, field)?.value.place;
}

const listField = 'excludeCollections';
const notWritten = new Set(['key', '$schema', listField]);

/** Values of the right kind; the others are mistakes of the shape already. */
function writtenFields(node: ConfigNode | undefined): WrittenConfig {
  if (node?.kind !== 'map') return {};
  const texts = node.entries.flatMap(({ key, value }) =>
    value.kind === 'text' && !notWritten.has(key) ? [[key, value.text] as const] : [],
  );
  const excluded = textsAt(node, [listField]);
  return { ...Object.fromEntries(texts), ...(excluded === null ? {} : { [listField]: excluded }) };
}

function textsAt(node: ConfigNode, path: ConfigPath): readonly string[] | null {
  const list = nodeAt(node, path);
  return list?.kind === 'list' ? list.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : null;
}

function keySource(node: ConfigNode): KeySource | null {
  const env = nodeAt(node, ['key', 'env']);
  if (env?.kind === 'text') return { env: env.text };
  const file = nodeAt(node, ['key', 'file']);
  return file?.kind === 'text' ? { file: file.text } : null;
}
