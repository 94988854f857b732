/** Where something stands in a file; both count from 1, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a YAML or JSON file says, every value with its place and every scalar with the text that was written. */
export type ConfigNode = TextNode | ListNode | MapNode | WordNode;

export interface TextNode {
  readonly kind: 'text';
  readonly place: Place;
  readonly text: string;
}

export interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly ConfigNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: ConfigNode;
}

/** Nothing, `null`, `true` or `false`, written without quotes: no text, and nothing that the file asks for. */
export interface WordNode {
  readonly kind: 'word';
  readonly place: Place;
}

/** The steps to a value: keys of maps, numbers of list items. */
export type ConfigPath = readonly PropertyKey[];

/** @returns undefined where the file says nothing at this path */
export function nodeAt(root: ConfigNode | undefined, path: ConfigPath): ConfigNode | undefined {
  return path.reduce<ConfigNode | undefined>(
    (node, step) => (typeof step === 'number' ? itemOf(node, step) : entryOf(node, String(step))?.value),
    root,
  );
}

/** @returns undefined where the node is no map or has no such key */
export function entryOf(node: ConfigNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

function itemOf(node: ConfigNode | undefined, index: number): ConfigNode | undefined {
  return node?.kind === 'list' ? node.items[index] : undefined;
}
