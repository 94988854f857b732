import { type Issue, UserError } from '../errors.js';
import { redactKeys } from '../text/redact.js';
import type { Settings } from './config.js';
import type { ConfigFile, KeySource, WrittenPackage } from './config-file.js';
import { type ConfigNode, entryOf, nodeAt, type Place } from './config-tree.js';
import { expandMatrix } from './expand-matrix.js';
import { type Extended, extendedFiles, type Paths } from './extended-files.js';
import { fillVariables, type Variables } from './fill-variables.js';
import { keysInFile } from './keys-in-file.js';
import { type FoundAt, parseYaml } from './parse-yaml.js';
import type { Setting } from './setting.js';
import { isSettingName, type SettingName, settings } from './settings.js';
import { type MisplacedAt, shapeProblems } from './shape-problems.js';

/** What a config file may name: variables, and other config files. */
export interface Surroundings {
  readonly variables: Variables;
  /** The text of another file; throws a UserError where it cannot be read. */
  readonly read: (name: string) => string;
  readonly paths: Paths;
}

const alone: Surroundings = {
  variables: {},
  read: (where) => {
    throw new UserError([{ where, what: 'The file does not exist.', repair: 'Specify a config file.' }]);
  },
  paths: { beside: (_file, name) => name, seenFrom: (_file, path) => path },
};

/**
 * Reads a config file: YAML or JSON (docs/configuration.md). Only its shape is checked here; what a value may be is
 * checked by loadConfig, as a value from the command line is.
 *
 * @param name of the file as the person knows it, for `name:line:column`
 * @param chain the files that extend this one, and this one last
 * @returns with every mistake of the shape; no message repeats a key that stands in the file
 */
export function parseConfigFile(
  text: string,
  name: string,
  surroundings: Surroundings = alone,
  chain: readonly string[] = [name],
): ConfigFile {
  const parsed = parseYaml(text);
  const parse = (other: string): ConfigFile =>
    parseConfigFile(surroundings.read(other), other, surroundings, [...chain, other]);
  const whole =
    parsed.root === undefined || parsed.broken ? undefined : expanded(parsed.root, surroundings, chain, parse);
  const { root = parsed.root, problems: more = [], files = [] } = whole ?? {};
  const foundKeys = keysInFile(text, parsed.root);
  const withKey = new Set(foundKeys.map(({ place }) => place.line));
  const problems = [...parsed.problems, ...more].filter(({ place }) => !withKey.has(place.line));
  const general = [...foundKeys, ...problems];
  if (parsed.broken || root === undefined) {
    const nothing = root === undefined && general.length === 0 ? [empty] : [];
    return describeFile(name, undefined, [...general, ...nothing], [], []);
  }
  const known = new Set(general.map(({ place }) => `${place.line}:${place.column}`));
  const shape = shapeProblems(root).filter(({ place }) => !known.has(`${place.line}:${place.column}`));
  return describeFile(name, root, general, shape, files);
}

/** With the values of variables, the files that it extends, and its matrices as packages. */
function expanded(
  root: ConfigNode,
  { variables, paths }: Surroundings,
  chain: readonly string[],
  parse: (name: string) => ConfigFile,
): Extended {
  const filled = fillVariables(root, variables);
  const extended = extendedFiles(filled.root, chain, paths, parse);
  const { root: whole, problems } = expandMatrix(extended.root);
  return { files: extended.files, root: whole, problems: [...filled.problems, ...extended.problems, ...problems] };
}

const empty: FoundAt = {
  place: { line: 1, column: 1 },
  what: 'This file is empty.',
  repair: 'To create an example, run esupack init.',
};

function describeFile(
  name: string,
  root: ConfigNode | undefined,
  general: readonly FoundAt[],
  shape: readonly MisplacedAt[],
  files: readonly ConfigFile[],
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
  const shared = files.reduceRight<Settings>((over, file) => ({ ...file.defaults, ...over }), writtenFields(defaults));
  const whereIsDefault = (field: string): string | undefined => {
    const place = fieldPlace(defaults, field);
    if (place !== undefined) return placed(name, place, field);
    return isSettingName(field) ? files.findLast((file) => field in file.defaults)?.whereIsDefault(field) : undefined;
  };
  const packages = nodes.map((node, index): WrittenPackage => ({
    written: { ...shared, ...writtenFields(node) },
    key: keySource(node),
    whereIs: (field) => {
      const place = fieldPlace(node, field);
      return place === undefined
        ? (whereIsDefault(field) ?? placed(name, node.place, field))
        : placed(name, place, field);
    },
    issues: (own.get(index) ?? []).map(toIssue),
  }));
  return {
    issues: [...files.flatMap((file) => file.issues), ...[...general, ...(own.get(null) ?? [])].map(toIssue)],
    defaults: shared,
    whereIsDefault: (field) => whereIsDefault(field) ?? placed(name, { line: 1, column: 1 }, field),
    packages: [...files.flatMap((file) => file.packages), ...packages],
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

/** Values of the right kind; the others are mistakes of the shape already. */
function writtenFields(node: ConfigNode | undefined): Settings {
  if (node?.kind !== 'map') return {};
  const fields: Partial<Record<SettingName, string | readonly string[]>> = {};
  for (const { key, value } of node.entries) {
    if (!isSettingName(key)) continue;
    const { kind }: Setting = settings[key];
    if (kind === 'list' && value.kind === 'list') fields[key] = textsOf(value.items);
    if (kind !== 'list' && value.kind === 'text') fields[key] = value.text;
  }
  return fields as Settings;
}

function textsOf(items: readonly ConfigNode[]): readonly string[] {
  return items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

function keySource(node: ConfigNode): KeySource | null {
  const env = nodeAt(node, ['key', 'env']);
  if (env?.kind === 'text') return { env: env.text };
  const file = nodeAt(node, ['key', 'file']);
  return file?.kind === 'text' ? { file: file.text } : null;
}
