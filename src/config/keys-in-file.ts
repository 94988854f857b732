import { findKeys } from '../text/find-keys.js';
import { looksLikeKey } from '../text/redact.js';
import type { ConfigNode, Place } from './config-tree.js';
import type { FoundAt } from './parse-yaml.js';

/**
 * Finds product keys in a config file, also in comments and in keys of maps: the file is kept in version control, which
 * never forgets. No message repeats any part of what was found.
 *
 * @param root the parsed file; undefined where it could not be parsed
 */
export function keysInFile(text: string, root: ConfigNode | undefined): readonly FoundAt[] {
  const inLines = text.split(/\r\n|\n|\r/u).flatMap((line, index) =>
    findKeys(line)
      .slice(0, 1)
      .map(({ start }) => ({ line: index + 1, column: start + 1 })),
  );
  const lines = new Set(inLines.map(({ line }) => line));
  // Escapes, values over several lines, and lists of a group each.
  const inValues = placesOfKeys(root, new Set()).filter(({ line }) => !lines.has(line));
  return [...inLines, ...inValues].map((place) => ({ place, ...keyFound }));
}

/** What is said of a place with a key. */
export const keyFound = {
  what: 'This looks like a product key. This file must not contain a key. If it is a real key, treat it as compromised.',
  repair: 'Specify where the key is instead: key: {env: NAME} or key: {file: path}.',
};

/** @param seen a value that aliases repeat is looked through once */
function placesOfKeys(node: ConfigNode | undefined, seen: Set<ConfigNode>): readonly Place[] {
  if (node === undefined || node.kind === 'word' || seen.has(node)) return [];
  seen.add(node);
  if (node.kind === 'text') return looksLikeKey(node.text) ? [node.place] : [];
  if (node.kind === 'map') {
    return node.entries.flatMap(({ key, keyPlace, value }) => [
      ...(looksLikeKey(key) ? [keyPlace] : []),
      ...placesOfKeys(value, seen),
    ]);
  }
  const groups = node.items.map((item) => (item.kind === 'text' ? item.text : ''));
  return looksLikeKey(groups.join('-')) ? [node.place] : node.items.flatMap((item) => placesOfKeys(item, seen));
}
