import { looksLikeKey } from '../text/redact.js';
import type { ConfigNode, MapEntry, TextNode } from './config-tree.js';
import type { FoundAt } from './parse-yaml.js';

/** Variables of the environment, by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Puts the value of a variable in the place of `${env:NAME}`, in every value of the file. Matrices are expanded after it, so
 * that their lists may hold variables too.
 *
 * @returns the tree, and what is wrong: variables that are not set, and those that hold a key
 */
export function fillVariables(
  root: ConfigNode,
  variables: Variables,
): { readonly root: ConfigNode; readonly problems: readonly FoundAt[] } {
  const problems: FoundAt[] = [];
  return { root: filled(root, variables, problems), problems };
}

function filled(node: ConfigNode, variables: Variables, problems: FoundAt[]): ConfigNode {
  if (node.kind === 'text') return node.text.includes('${env:') ? filledText(node, variables, problems) : node;
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => filled(item, variables, problems)) };
  if (node.kind === 'word') return node;
  const entries = node.entries.map((entry): MapEntry => ({
    ...entry,
    value: filled(entry.value, variables, problems),
  }));
  return { ...node, entries };
}

function filledText(node: TextNode, variables: Variables, problems: FoundAt[]): TextNode {
  const { place } = node;
  const text = node.text.replaceAll(/\$\{env:([^}]*)\}/gu, (_whole, name: string) => {
    if (name === '') {
      problems.push({ place, what: 'The name of the variable is missing.', repair: 'Write ${env:NAME}.' });
      return '';
    }
    const value = variables[name] ?? '';
    if (value === '') {
      const what = `The variable ${name} is not set.`;
      problems.push({ place, what, repair: 'Set it, or use the value itself.' });
    }
    return value;
  });
  if (!looksLikeKey(text)) return { ...node, text };
  const what = 'A variable in this value looks like a product key. Settings must not contain keys.';
  problems.push({ place, what, repair: 'Specify where the key is: key: {env: NAME} or key: {file: path}.' });
  // Nothing more is said of this value.
  return { ...node, text: '' };
}
