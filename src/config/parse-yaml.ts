import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import type { ConfigNode, MapEntry, Place } from './config-tree.js';
import { nestingProblem, noAnchors } from './nesting.js';

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
 * stays `no`. Anchors, aliases and tags are refused: they have no use here, and a small file with them can grow large.
 */
export function parseYaml(text: string): ParsedYaml {
  const tooDeep = nestingProblem(text);
  if (tooDeep !== null) return { root: undefined, problems: [tooDeep], broken: true };
  const lines = new LineCounter();
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Keys that stand twice are found below: the library compares each with all before it.
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false, uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const syntax = document.errors.map(({ code, message, pos: [offset] }) => ({
    place: placeOf(offset),
    ...syntaxProblem(code, message),
  }));
  const problems: FoundAt[] = [...syntax];
  const broken = document.errors.length > 0;
  const root = document.contents === null ? undefined : toNode(document.contents, placeOf, problems);
  const empty = root?.kind === 'word' && !broken;
  return { root: empty ? undefined : root, problems, broken };
}

const duplicateKey = { what: 'This key stands here a second time.', repair: 'Keep one of the two.' };

function syntaxProblem(code: string, message: string): Omit<FoundAt, 'place'> {
  if (code === 'MULTIPLE_DOCS')
    return { what: 'A second document begins here.', repair: 'Write one document; --- separates two.' };
  return {
    what: `This is not YAML: ${message.replace(/\.?$/u, '.')}`,
    repair: 'esupack init writes an example to compare with.',
  };
}

type PlaceOf = (offset: number) => Place;

function toNode(node: ParsedNode, placeOf: PlaceOf, problems: FoundAt[]): ConfigNode {
  const place = placeOf(node.range[0]);
  if (isAlias(node) || node.anchor !== undefined) problems.push({ place, ...noAnchors });
  else if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:str')) problems.push({ place, ...noTags });
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    return node.type === 'PLAIN' && noText.test(text) ? { kind: 'word', place } : { kind: 'text', place, text };
  }
  if (isSeq<ParsedNode>(node)) {
    return { kind: 'list', place, items: node.items.map((item) => toNode(item, placeOf, problems)) };
  }
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return { kind: 'word', place };
  const entries = node.items.flatMap((pair) => toEntry(pair, placeOf, problems));
  return { kind: 'map', place, entries: withoutTwins(entries, problems) };
}

/** Of keys that stand twice the first is kept. */
function withoutTwins(entries: readonly MapEntry[], problems: FoundAt[]): readonly MapEntry[] {
  const known = new Set<string>();
  return entries.filter(({ key, keyPlace }) => {
    const isTwin = known.has(key);
    if (isTwin) problems.push({ place: keyPlace, ...duplicateKey });
    known.add(key);
    return !isTwin;
  });
}

function toEntry(
  pair: { readonly key: ParsedNode; readonly value: ParsedNode | null },
  placeOf: PlaceOf,
  problems: FoundAt[],
): readonly MapEntry[] {
  const keyPlace = placeOf(pair.key.range[0]);
  const key = toNode(pair.key, placeOf, problems);
  if (key.kind !== 'text') {
    problems.push({
      place: keyPlace,
      what: 'This is no key.',
      repair: 'Write the name of a setting before the colon.',
    });
    return [];
  }
  const value: ConfigNode =
    pair.value === null ? { kind: 'word', place: keyPlace } : toNode(pair.value, placeOf, problems);
  return [{ key: key.text, keyPlace, value }];
}

/** Plain scalars that YAML's core schema takes for something else than text or number. */
const noText = /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/u;

const noTags = { what: 'Tags (!) are not read.', repair: 'Write the value without its tag.' };
