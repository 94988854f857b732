import { UserError } from '../../errors.js';
import { openCabinet } from '../../read/cabinet.js';
import { openZip } from '../../read/zip.js';
import { compareTrees } from './compare-trees.js';
import { effectOf, effectOfForm, foreignPart, missingPart } from './effects.js';
import { type FileTree, fileTree } from './file-tree.js';
import { type Problem, problemsOf } from './finding.js';
import { type FormedText, formedText, unknownEncoding } from './text-form.js';

/** More differences in one file than anybody reads. */
const most = 8;

/**
 * What differs between a file and the same file made again: in a zip or a cabinet part by part, in a file with named places place by
 * place, else line by line. It knows kinds of files, and nothing of what stands in them.
 *
 * @param path by which the kind is known
 * @param where what the person knows the file by
 */
export async function compareContents(
  path: string,
  where: string,
  found: Uint8Array,
  expected: Uint8Array,
): Promise<readonly Problem[]> {
  if (Buffer.from(found).equals(expected)) return [];
  try {
    const problems = isArchive(path)
      ? await compareArchives(path, where, found, expected)
      : compareTexts(path, where, found, expected);
    const rest = `${problems.length - most} more places differ.`;
    return problems.length <= most
      ? problems
      : [...problems.slice(0, most), { where, what: rest, effect: effectOf(path) }];
  } catch (error) {
    return problemsOf(error, path);
  }
}

async function compareArchives(
  path: string,
  where: string,
  found: Uint8Array,
  expected: Uint8Array,
): Promise<readonly Problem[]> {
  const [parts, planned] = [await partsOf(path, found, where), await partsOf(path, expected, where)];
  const problems = [...planned.keys()]
    .filter((part) => !parts.has(part))
    .map((part) => ({ where: `${where}, ${part}`, what: 'It is missing.', effect: effectOf(part, missingPart) }));
  for (const [part, bytes] of parts) {
    const same = planned.get(part);
    const place = `${where}, ${part}`;
    if (same === undefined) problems.push({ where: place, what: foreign, effect: effectOf(part, foreignPart) });
    else problems.push(...(await compareContents(part, place, bytes, same)));
  }
  if (problems.length > 0) return problems;
  const ordered = [...parts.keys()].join('\n') === [...planned.keys()].join('\n');
  const what = ordered ? 'It is not compressed like a zip from generate.' : 'Its entries are in another order.';
  return [{ where, what, effect: effectOfForm(path) }];
}

/** Whether a file of a bundle holds parts. */
export function isArchive(path: string): boolean {
  return /\.(?:zip|cab)$/iu.test(path);
}

/** The parts of a zip or a cabinet, in its order. @throws UserError when it is damaged */
export async function partsOf(
  path: string,
  archive: Uint8Array,
  where: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const members = /\.cab$/iu.test(path) ? openCabinet(archive, where) : await openZip(archive, where);
  const parts = new Map<string, Uint8Array>();
  for (const { name, read } of members) parts.set(name, await read());
  return parts;
}

function compareTexts(path: string, where: string, found: Uint8Array, expected: Uint8Array): readonly Problem[] {
  const [is, planned] = [formedText(found), formedText(expected)];
  const what = 'It differs from what generate writes.';
  if (planned.encoding === unknownEncoding) return [{ where, what, effect: effectOf(path) }];
  const forms = compareForms(is, planned).map((form) => ({ where, what: form, effect: effectOfForm(path) }));
  const tree = treeOfExpected(path, expected, where);
  const places = tree === null ? [] : compareTrees(fileTree(path, found, where) ?? '', tree);
  if (places.length > 0)
    return [
      ...forms,
      ...places.map(({ place, value, ...difference }) => ({
        where: [where, ...place].join(', '),
        what: difference.what,
        effect: effectOf(path, place.join(', '), value),
      })),
    ];
  const lines = differentLines(is.lines, planned.lines);
  if (lines === null && forms.length > 0) return forms;
  const effect = tree === null ? effectOf(path) : effectOfForm(path);
  return [...forms, { where: `${where}, ${lines ?? 'line ends'}`, what, effect }];
}

/** A file with named places may be of a form that the console does not export: then it is lines of text. */
function treeOfExpected(path: string, expected: Uint8Array, where: string): FileTree | null {
  try {
    return fileTree(path, expected, where);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return null;
  }
}

function compareForms(is: FormedText, planned: FormedText): readonly string[] {
  const mark = is.byteOrderMark ? 'It begins with a byte order mark.' : 'It has no byte order mark.';
  return [
    ...(is.encoding === planned.encoding ? [] : [`It is ${is.encoding}, but generate writes ${planned.encoding}.`]),
    ...(is.byteOrderMark === planned.byteOrderMark ? [] : [mark]),
    ...(is.lineEnds === planned.lineEnds
      ? []
      : [`Its line endings are ${is.lineEnds}, but generate writes ${planned.lineEnds}.`]),
  ];
}

/** Which lines differ; where some were added or left out, those between the same ones at the beginning and the end. */
function differentLines(is: readonly string[], planned: readonly string[]): string | null {
  const numbers = planned.flatMap((line, index) => (line === is[index] ? [] : [index + 1]));
  const [first = planned.length + 1] = numbers;
  if (is.length !== planned.length) {
    let same = 0;
    while (same < is.length - first && is.at(-1 - same) === planned.at(-1 - same)) same += 1;
    const last = is.length - same;
    return last > first ? `lines ${first} to ${last}` : `line ${first}`;
  }
  if (numbers.length === 0) return null;
  if (numbers.length === 1) return `line ${first}`;
  const others = numbers.length > most ? ` and ${numbers.length - most} more` : '';
  return `lines ${numbers.slice(0, most).join(', ')}${others}`;
}

const foreign = 'generate does not write this part.';
