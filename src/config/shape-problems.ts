import type { ZodError } from 'zod';
import { type ConfigNode, type ConfigPath, entryOf, nodeAt, type Place } from './config-tree.js';
import { nearest } from './nearest.js';
import type { FoundAt } from './parse-yaml.js';
import { knownKeys } from './schema.js';

/** A mistake in the shape of a config file. */
export interface MisplacedAt extends FoundAt {
  readonly path: ConfigPath;
}

type ShapeIssue = ZodError['issues'][number];

/** The schema's findings in the words and places of the file, in the order of the file. */
export function shapeProblems(issues: readonly ShapeIssue[], root: ConfigNode): readonly MisplacedAt[] {
  return issues
    .flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, root) : [wrongKind(issue, root)]))
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function unknownKeys({ keys, path }: { keys: string[]; path: ConfigPath }, root: ConfigNode): readonly MisplacedAt[] {
  const known = knownKeys[path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.')] ?? [];
  const parent = nodeAt(root, path);
  return keys.map((key) => ({
    path: [...path, key],
    place: entryOf(parent, key)?.keyPlace ?? placeAt(root, path),
    what: `There is no setting ${JSON.stringify(key)} here.`,
    repair: meant(key, known),
  }));
}

function meant(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  if (near.length > 0) return `Did you mean ${near.slice(0, 2).join(' or ')}?`;
  for (const [where, names] of Object.entries(knownKeys)) {
    const [name] = nearest(key, names);
    if (name !== undefined) return `${name === key ? 'It' : name} belongs ${places[where] ?? 'elsewhere'}.`;
  }
  return `Known here: ${known.join(', ')}.`;
}

const places: Readonly<Record<string, string>> = {
  '': 'at the top of the file',
  defaults: 'to defaults or to a package',
  'packages.*': 'to a package',
  'packages.*.key': 'to the key of a package',
};

function wrongKind(issue: ShapeIssue, root: ConfigNode): MisplacedAt {
  const name = issue.path.findLast((step) => typeof step === 'string') ?? 'the file';
  const found = nodeAt(root, issue.path);
  const wanted = issue.code === 'invalid_type' ? (kinds[issue.expected] ?? kinds.string) : kinds.string;
  return {
    path: issue.path,
    place: found?.place ?? placeAt(root, issue.path.slice(0, -1)),
    what: `${name}: ${issue.code === 'custom' ? issue.message : foundKinds[found?.kind ?? 'word']}`,
    repair: issue.code === 'custom' ? 'Write key: {env: NAME} or key: {file: path}.' : `Write ${wanted ?? 'text'}.`,
  };
}

const foundKinds: Readonly<Record<ConfigNode['kind'], string>> = {
  text: 'this is a single value.',
  list: 'this is a list.',
  map: 'this is a group of settings.',
  word: 'nothing stands here, or null, true or false without quotes.',
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text here (in quotes where it is null, true or false), or leave the setting out',
  array: 'a list here: each item on a line of its own behind a dash',
  object: 'settings here, as name: value',
};

function placeAt(root: ConfigNode, path: ConfigPath): Place {
  return nodeAt(root, path)?.place ?? root.place;
}
