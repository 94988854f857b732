import { type ConfigNode, entryOf, type ListNode, type MapEntry, type MapNode } from './config-tree.js';
import { nearest } from './nearest.js';
import type { FoundAt } from './parse-yaml.js';
import { isSettingName } from './settings.js';

/** The entry of a package that lists what it is made for. */
export const matrixKey = 'matrix';

/** More packages than anybody generates in one run; a matrix of a few lists grows fast. */
const mostPackages = 10_000;

/**
 * Replaces each package that has a `matrix` by one for every combination of its lists, the last list varying fastest.
 * `${customer}` in a value stands for the word of the list `customer`, `${CUSTOMER}` for the same in capitals with
 * underscores, as variables are named; a list with the name of a setting sets it.
 *
 * @param root of the parsed file
 * @returns the tree without matrices, and what is wrong with them
 */
export function expandMatrix(root: ConfigNode): { readonly root: ConfigNode; readonly problems: readonly FoundAt[] } {
  const list = entryOf(root, 'packages')?.value;
  const problems: FoundAt[] = [];
  const defaults = entryOf(root, 'defaults')?.value;
  if (defaults !== undefined) refuseWords(defaults, problems);
  if (root.kind !== 'map' || list?.kind !== 'list') return { root, problems };
  const items = list.items.flatMap((item) => expandPackage(item, problems));
  if (items.length > mostPackages) {
    const what = `The lists of matrix result in ${items.length} packages. The maximum is ${mostPackages}.`;
    const problem = { place: list.place, what, repair: 'Use more than one config file.' };
    return { root: withPackages(root, list, []), problems: [problem] };
  }
  return { root: withPackages(root, list, items), problems };
}

function withPackages(root: MapNode, list: ListNode, items: readonly ConfigNode[]): MapNode {
  const entries = root.entries.map((entry) => (entry.value === list ? { ...entry, value: { ...list, items } } : entry));
  return { ...root, entries };
}

/** One word of each list. */
type Combination = ReadonlyMap<string, string>;

function expandPackage(node: ConfigNode, problems: FoundAt[]): readonly ConfigNode[] {
  const matrix = entryOf(node, matrixKey)?.value;
  if (node.kind !== 'map' || matrix === undefined) {
    refuseWords(node, problems);
    return [node];
  }
  const lists = listsOf(matrix, node, problems);
  if (lists === null) return [];
  const entries = node.entries.filter(({ key }) => key !== matrixKey);
  // The same mistake stands in every combination; it is found in the first.
  return combinations(lists).map((words, index) => filled({ ...node, entries }, words, index === 0 ? problems : []));
}

/** Without a matrix nothing fills `${customer}`, and it would become a part of names. */
function refuseWords(node: ConfigNode, problems: FoundAt[]): void {
  if (node.kind === 'text') filledText(node, new Map(), problems);
  if (node.kind === 'list') for (const item of node.items) refuseWords(item, problems);
  if (node.kind === 'map') for (const { value } of node.entries) refuseWords(value, problems);
}

/** Null where the lists are not what a matrix has, which is a problem. */
function listsOf(matrix: ConfigNode, owner: MapNode, problems: FoundAt[]): readonly MapEntry[] | null {
  const repair = 'Write matrix: {customer: [contoso, fabrikam], product: [windows-10]}.';
  if (matrix.kind !== 'map' || matrix.entries.length === 0) {
    problems.push({ place: matrix.place, what: 'matrix needs named lists.', repair });
    return null;
  }
  const wrong = matrix.entries.flatMap(({ key, keyPlace, value }) => {
    if (!/^[a-z][A-Za-z0-9]*$/u.test(key))
      return [
        {
          place: keyPlace,
          what: `${JSON.stringify(key)} is not a valid name for a list.`,
          repair: 'Begin with a lowercase letter, and use only letters and digits.',
        },
      ];
    if (entryOf(owner, key) !== undefined)
      return [{ place: keyPlace, what: `${key} is also a setting of the package.`, repair: 'Keep only one of them.' }];
    const good = value.kind === 'list' && value.items.length > 0 && value.items.every(({ kind }) => kind === 'text');
    if (!good) return [{ place: value.place, what: `matrix, ${key}: this must be a list of words.`, repair }];
    return repeatedWords(key, value.items);
  });
  problems.push(...wrong);
  return wrong.length > 0 ? null : matrix.entries;
}

/** Each word that is there again, once. */
function repeatedWords(key: string, items: readonly ConfigNode[]): readonly FoundAt[] {
  const times = new Map<string, number>();
  return items.flatMap((item) => {
    if (item.kind !== 'text') return [];
    const word = item.text.toLowerCase();
    const time = (times.get(word) ?? 0) + 1;
    times.set(word, time);
    if (time !== 2) return [];
    const what = `matrix, ${key}: the word ${item.text} is in this list twice.`;
    const repair = 'Keep only one of them. Uppercase and lowercase letters count as the same.';
    return [{ place: item.place, what, repair }];
  });
}

function combinations(lists: readonly MapEntry[]): readonly Combination[] {
  return lists.reduce<readonly Combination[]>(
    (sofar, { key, value }) =>
      // One too many is enough to be refused.
      sofar.length > mostPackages
        ? sofar
        : sofar.flatMap((words) => wordsOf(value).map((word) => new Map([...words, [key, word]]))),
    [new Map()],
  );
}

function wordsOf(value: ConfigNode): readonly string[] {
  return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) : [];
}

function filled(node: MapNode, words: Combination, problems: FoundAt[]): ConfigNode {
  const known = new Map(
    [...words].flatMap(([name, word]) => [[name, word] as const, [capitals(name), capitals(word)] as const]),
  );
  const fill = (inner: ConfigNode): ConfigNode => {
    if (inner.kind === 'text') return { ...inner, text: filledText(inner, known, problems) };
    if (inner.kind === 'list') return { ...inner, items: inner.items.map(fill) };
    if (inner.kind === 'word') return inner;
    return { ...inner, entries: inner.entries.map((entry) => ({ ...entry, value: fill(entry.value) })) };
  };
  const own: MapEntry[] = [...words]
    .filter(([name]) => isSettingName(name))
    .map(([name, text]) => ({ key: name, keyPlace: node.place, value: { kind: 'text', place: node.place, text } }));
  return { ...node, entries: [...own, ...node.entries.map((entry) => ({ ...entry, value: fill(entry.value) }))] };
}

function filledText(
  { text, place }: { readonly text: string; readonly place: MapNode['place'] },
  known: Combination,
  problems: FoundAt[],
): string {
  return text.replaceAll(/\$\{([^}]*)\}/gu, (whole, name: string) => {
    const word = known.get(name);
    if (word !== undefined) return word;
    const isCapital = name === name.toUpperCase();
    const near = nearest(
      // As templates of other tools have it: ${{ matrix.customer }}.
      name.replaceAll(/^\{?\s*(?:matrix\.)?|\s+$/gu, ''),
      [...known.keys()].filter((each) => (each === each.toUpperCase()) === isCapital),
    );
    if (known.size === 0) {
      const what = `\${${name}} has no value here.`;
      problems.push({
        place,
        what,
        repair: `Write \${env:NAME} for an environment variable. A word of a matrix needs a list under matrix, in the package.`,
      });
      return whole;
    }
    const repair = near.length > 0 ? `Did you mean \${${near[0] ?? ''}}?` : 'Use the name of a list of the matrix.';
    problems.push({ place, what: `\${${name}} is not the name of a list of the matrix.`, repair });
    return whole;
  });
}

/** As environment variables are named: `windows-10` -> `WINDOWS_10`. */
function capitals(text: string): string {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, '_');
}
