import { mayHoldGroup } from '../text/key-group.js';
import type { ConfigNode, ConfigPath, MapNode } from './config-tree.js';
import { extendsKey } from './extended-files.js';
import { nearest } from './nearest.js';
import type { FoundAt } from './parse-yaml.js';
import { configFileShape, isConfigName, type MapShape, mapShapes, ownPrefix, type Shape } from './schema.js';

/** A mistake in the shape of a config file. */
export interface MisplacedAt extends FoundAt {
  readonly path: ConfigPath;
}

/** Where a file is not of the shape that a config file has, in the order of the file. */
export function shapeProblems(root: ConfigNode): readonly MisplacedAt[] {
  return problemsOf(root, configFileShape, []).toSorted(
    (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
  );
}

function problemsOf(node: ConfigNode, shape: Shape, path: ConfigPath): readonly MisplacedAt[] {
  if (node.kind !== shape.kind) return [{ path, place: node.place, ...wrongKind(node, shape, path) }];
  if (node.kind === 'list' && shape.kind === 'list')
    return node.items.flatMap((item, index) => problemsOf(item, shape.items, [...path, index]));
  return node.kind === 'map' && shape.kind === 'map' ? mapProblems(node, shape, path) : [];
}

function mapProblems(node: MapNode, shape: MapShape, path: ConfigPath): readonly MisplacedAt[] {
  const inner = node.entries.flatMap(({ key, keyPlace, value }) => {
    const known = shape.entries.get(key);
    if (known !== undefined) return problemsOf(value, known, [...path, key]);
    if (path.length === 0 && key.startsWith(ownPrefix)) return [];
    const what = `There is no setting ${JSON.stringify(key)} here.`;
    return [{ path: [...path, key], place: keyPlace, what, repair: meant(key, shape) }];
  });
  if (shape.oneOnly !== true || node.entries.length === 1 || inner.length > 0) return inner;
  const names = [...shape.entries.keys()].join(' and ');
  const what = `${nameOf(path)}: exactly one of ${names} is needed.`;
  return [{ path, place: node.place, what, repair: whereTheKeyIs }];
}

function meant(key: string, shape: MapShape): string {
  if (shape.oneOnly === true) return whereTheKeyIs;
  const known = [...shape.entries.keys()];
  if (shape.entries.has('key') && /^key[-_]?(?:file|env|path|variable|source)$/iu.test(key)) return whereTheKeyIs;
  if (ofCommandLine.has(key)) return `Specify it on the command line: --${key}.`;
  const near = nearest(key, known);
  if (near.length > 0) return `Did you mean ${near.slice(0, 2).join(' or ')}?`;
  const exact = mapShapes.find(({ entries }) => entries.has(key));
  for (const { entries, place } of exact === undefined ? mapShapes : [exact]) {
    const [name] = nearest(key, [...entries.keys()]);
    if (name !== undefined) return `${name} belongs ${place}.`;
  }
  if (shape === configFileShape) known.unshift(extendsKey);
  return `Settings that are allowed here: ${known.join(', ')}.`;
}

/** Options of generate that are no settings: what one run does, not what a package is. */
const ofCommandLine: ReadonlySet<string> = new Set([
  'out',
  'force',
  'check',
  'dry-run',
  'jobs',
  'only',
  'from',
  'key-stdin',
  'strict',
  'json',
  'quiet',
  'verbose',
]);

/** What is there, and the same as it should be written. */
function wrongKind(node: ConfigNode, shape: Shape, path: ConfigPath): { what: string; repair: string } {
  const name = nameOf(path);
  return { what: foundKinds[node.kind](name), repair: wordsFor(node, shape, name) ?? wantedKinds[shape.kind] };
}

function wordsFor(node: ConfigNode, shape: Shape, name: string): string | null {
  const texts = node.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [];
  if (shape.kind === 'map' && shape.oneOnly === true) {
    if (node.kind !== 'text' || mayHoldGroup(node.text)) return whereTheKeyIs;
    const [first, second] = /[\\/.]/u.test(node.text) ? ['file', 'env'] : ['env', 'file'];
    const shown = /^[\w./-]+$/u.test(node.text) ? node.text : `'${node.text.replaceAll("'", "''")}'`;
    return `Write key: {${first}: ${shown}}, or key: {${second}: ...} if it is the name of ${second === 'env' ? 'a variable' : 'a file'}.`;
  }
  if (shape.kind === 'map' && node.kind === 'text') return withSpace(node.text);
  if (shape.kind === 'text' && node.kind === 'list') {
    if (texts.some(mayHoldGroup)) return `Write one value: ${name}: value.`;
    if (name === 'product' || name === 'year')
      return `A package has one ${name}. Write matrix: {${name}: [${texts.join(', ')}]} instead, or a package for each.`;
    return texts.length === 1
      ? `Write ${name}: ${texts[0] ?? ''}, without brackets and hyphens.`
      : `Write one value: ${name}: value.`;
  }
  if (shape.kind === 'list' && node.kind === 'text')
    return name === 'packages' ? null : `Write ${name}: [${node.text.split(/[\s,;]+/u).join(', ')}].`;
  if (shape.kind === 'text' && node.kind === 'word' && Array.isArray(shape.schema.enum))
    return `Write one of these: ${[...new Set(shape.schema.enum.map((word) => `${name}: ${word}`))].join(', ')}.`;
  if (shape.kind === 'list' && node.kind === 'map' && name === 'packages')
    return 'Begin each package with a hyphen: "  - product: windows-10", and indent its other settings like the first one.';
  if (shape.kind === 'map' && node.kind === 'list' && name === 'the file')
    return 'Write packages: above the list, and indent it.';
  if (shape.kind === 'map' && node.kind === 'list' && name === 'defaults') return 'Write its settings without hyphens.';
  return null;
}

/** `year:2` and `year = 2` are single values in YAML. */
function withSpace(text: string): string | null {
  const [, name, value = ''] = /^([A-Za-z]\w*)(?::|\s*=\s*)(\S+)/u.exec(text) ?? [];
  // Another file's line may hold what nobody should read here; names of settings tell that it is a config file.
  if (name === undefined || !isConfigName(name)) return null;
  return name === 'key' || mayHoldGroup(value)
    ? whereTheKeyIs
    : `Write ${name}: ${value}, with a space after the colon.`;
}

function nameOf(path: ConfigPath): string {
  const named = path.findLast((step) => typeof step === 'string') ?? 'the file';
  return named === 'packages' && typeof path.at(-1) === 'number' ? 'a package' : named;
}

const whereTheKeyIs = 'Write key: {env: NAME} or key: {file: path}.';

const foundKinds: Readonly<Record<ConfigNode['kind'], (name: string) => string>> = {
  text: (name) => `${name}: this is a single value.`,
  list: (name) => `${name}: this is a list.`,
  map: (name) => `${name}: this is a group of settings.`,
  word: (name) => `${name}: there is no value here, or null, true or false without quotation marks.`,
};

const wantedKinds: Readonly<Record<Shape['kind'], string>> = {
  text: 'Write text here (null, true and false in quotation marks), or remove the setting.',
  list: 'Write a list here: each item on a separate line after a hyphen.',
  map: 'Write settings here, as name: value.',
};
