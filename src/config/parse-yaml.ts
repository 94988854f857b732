import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { ConfigNode, MapEntry, Place } from './config-tree.js';
import { nestingProblem } from './nesting.js';
import { jsonComment, syntaxProblems, unseenSpaces } from './syntax-problems.js';

export interface FoundAt {
  readonly place: Place;
  readonly what: string;
  readonly repair: string;
}

export interface ParsedYaml {
  /** Undefined where the file is empty or cannot be read at all. */
  readonly root: ConfigNode | undefined;
  readonly problems: readonly FoundAt[];
  /** True where the tree may not be what the person meant: then nothing more can be said about it. */
  readonly broken: boolean;
}

/**
 * Reads YAML 1.2 (https://yaml.org/spec/1.2.2/) and with it JSON. Scalars keep their text: `1.0` stays `1.0`, `no`
 * stays `no`. Anchors, aliases and merge keys are read within bounds; tags are refused: they have no use here.
 */
export function parseYaml(text: string): ParsedYaml {
  const tooDeep = nestingProblem(text);
  if (tooDeep !== null) return { root: undefined, problems: [tooDeep], broken: true };
  const comment = jsonComment(text);
  const unseen = unseenSpaces(text);
  if (comment !== null || unseen.length > 0)
    return { root: undefined, problems: [...(comment === null ? [] : [comment]), ...unseen], broken: true };
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Keys that stand twice are found below: the library compares each with all before it.
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const errors = document.errors.map(({ code, message, pos: [offset] }) => ({ code, message, place: placeOf(offset) }));
  const syntax = syntaxProblems(errors, text);
  const problems: FoundAt[] = [...syntax];
  const broken = document.errors.length > 0;
  const building: Building = { placeOf, problems, anchors: new Map(), sizes: new Map(), aliased: 0 };
  const root = document.contents === null ? undefined : toNode(document.contents, building);

  const empty = root?.kind === 'word' && !broken;
  // What the parser made of a line that it did not understand is not what the person wrote there.
  const wrong = new Set(errors.map(({ place }) => place.line));
  const told = problems.filter((problem, index) => index < syntax.length || !wrong.has(problem.place.line));
  return { root: empty ? undefined : root, problems: told, broken };
}

function secondTime(name: string, first: Place): Omit<FoundAt, 'place'> {
  const what = `The setting ${name} is here a second time. The first is on line ${first.line}.`;
  return { what, repair: 'Keep only one of them.' };
}

/** What a tree is built with. */
interface Building {
  readonly placeOf: (offset: number) => Place;
  readonly problems: FoundAt[];
  readonly anchors: Map<string, ConfigNode>;
  /** How many values a value holds, itself among them. */
  readonly sizes: Map<ConfigNode, number>;
  /** The same of all aliases so far. */
  aliased: number;
}

/** A config file of 10,000 packages has some 200,000. Aliases of aliases would make more of a few lines than memory holds. */
const mostNodes = 1_000_000;

function toNode(node: ParsedNode, building: Building): ConfigNode {
  const place = building.placeOf(node.range[0]);
  const { problems, anchors, sizes } = building;
  if (isAlias(node)) return ofAlias(node.source, place, building);
  if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:str')) problems.push({ place, ...noTags });
  const made = ofKind(node, place, building);
  sizes.set(made, sizeOf(made, sizes));
  if (node.anchor !== undefined) {
    if (made.kind === 'word') problems.push({ place, ...emptyAnchor(node.anchor) });
    anchors.set(node.anchor, made);
  }
  return made;
}

/** Its own anchor is not known yet inside a value, so that no tree holds itself. */
function ofAlias(name: string, place: Place, building: Building): ConfigNode {
  const { anchors, sizes, problems } = building;
  const target = anchors.get(name);
  if (name === '') return { kind: 'word', place };
  if (target !== undefined) building.aliased += sizes.get(target) ?? 1;
  if (target !== undefined && building.aliased <= mostNodes) return target;
  const problem = target === undefined ? unknownAlias(name) : tooLarge;
  const told = problems.find(({ what }) => what === problem.what);
  if (told === undefined) problems.push({ place, ...problem });
  // At a place of which something is told already, nothing is said of a missing value.
  return { kind: 'word', place: told?.place ?? place };
}

function ofKind(node: Exclude<ParsedNode, { type: 'ALIAS' }>, place: Place, building: Building): ConfigNode {
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    return node.type === 'PLAIN' && noText.test(text) ? { kind: 'word', place } : { kind: 'text', place, text };
  }
  if (isSeq<ParsedNode>(node)) {
    return { kind: 'list', place, items: node.items.map((item) => toNode(item, building)) };
  }
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return { kind: 'word', place };
  const entries = node.items.flatMap((pair) => toEntry(pair, building));
  return { kind: 'map', place, entries: merged(withoutTwins(entries, building.problems), building.problems) };
}

function sizeOf(node: ConfigNode, sizes: ReadonlyMap<ConfigNode, number>): number {
  const inner = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
  return inner.reduce((sum, each) => sum + (sizes.get(each) ?? 1), 1);
}

/** `<<: *shared` (https://yaml.org/type/merge.html): its entries, where the map has none of that name. */
function merged(entries: readonly MapEntry[], problems: FoundAt[]): readonly MapEntry[] {
  const merge = entries.find(({ key }) => key === '<<');
  if (merge === undefined) return entries;
  const own = entries.filter((entry) => entry !== merge);
  const sources = merge.value.kind === 'list' ? merge.value.items : [merge.value];
  const known = new Set(own.map(({ key }) => key));
  const added = sources.flatMap((source) => {
    if (source.kind === 'map') {
      const fresh = source.entries.filter(({ key }) => !known.has(key));
      for (const { key } of fresh) known.add(key);
      return fresh;
    }
    // An alias of nothing is told already.
    if (source.kind !== 'word') problems.push({ place: merge.keyPlace, ...noMerge });
    return [];
  });
  return [...added, ...own];
}

const noMerge = {
  what: '<< needs the alias of an anchor with settings.',
  repair: 'Write <<: *name, with &name before a group of settings above.',
};

const tooLarge = {
  what: `Because of aliases (*), this file has more than ${mostNodes} values.`,
  repair: 'Write the values out, or use a matrix.',
};

function unknownAlias(name: string): Omit<FoundAt, 'place'> {
  const what = `The alias *${name} needs the anchor &${name}, but there is none above it.`;
  return { what, repair: `Write &${name} before the value. If this is text, put it in quotation marks: "*${name}".` };
}

function emptyAnchor(name: string): Omit<FoundAt, 'place'> {
  const what = `There is no value after the anchor &${name}.`;
  return { what, repair: `Write the value after it. If this is text, put it in quotation marks: "&${name}".` };
}

/** Of keys that stand twice the first is kept. */
function withoutTwins(entries: readonly MapEntry[], problems: FoundAt[]): readonly MapEntry[] {
  const known = new Map<string, Place>();
  return entries.filter(({ key, keyPlace }) => {
    const first = known.get(key);
    if (first === undefined) known.set(key, keyPlace);
    else problems.push({ place: keyPlace, ...secondTime(key, first) });
    return first === undefined;
  });
}

function toEntry(
  pair: { readonly key: ParsedNode; readonly value: ParsedNode | null },
  building: Building,
): readonly MapEntry[] {
  const keyPlace = building.placeOf(pair.key.range[0]);
  const key = toNode(pair.key, building);
  const value: ConfigNode = pair.value === null ? { kind: 'word', place: keyPlace } : toNode(pair.value, building);
  if (key.kind === 'text') return [{ key: key.text, keyPlace, value }];
  const what = 'The name of a setting is missing before this colon.';
  building.problems.push({ place: keyPlace, what, repair: 'Write name: value.' });
  return [];
}

/** Plain scalars that YAML's core schema takes for something else than text or number. */
const noText = /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;

const noTags = {
  what: 'Tags (!) are not supported.',
  repair: 'Remove the tag. Put text that begins with ! in quotation marks.',
};
