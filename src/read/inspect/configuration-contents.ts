import { UserError } from '../../errors.js';
import type { ConfigurationBaseline, ConfigurationItem, Digest } from '../../text/digest.js';
import { readDigest } from '../digest.js';
import { readResourceStrings } from '../resource-strings.js';
import { unreadable } from '../unreadable.js';
import type { ConfigurationContents } from './configuration.js';
import { inspectedBaseline, inspectedItem } from './configuration-object.js';
import { configurationRemarks } from './configuration-remarks.js';
import { otherPart } from './element-facts.js';
import type { FileSet, ListedFile } from './file-set.js';

/** A digest, with what its .resx says; null where there is none. */
export interface ReadObject<Read extends Digest = Digest> {
  readonly file: string;
  readonly digest: Read;
  readonly strings: ReadonlyMap<string, string> | null;
}

/**
 * Tells what is in a cabinet of configuration items and baselines: two files for each, a digest and its texts. What cannot
 * be read is a remark where anything else can.
 *
 * @throws UserError when nothing in it is a configuration item or baseline
 */
export async function configurationContents(set: FileSet): Promise<ConfigurationContents> {
  const read: ReadObject[] = [];
  const problems: UserError[] = [];
  const digests = set.files.filter(({ path }) => /\.xml$/iu.test(path));
  for (const file of digests)
    try {
      read.push(await readObject(file, set));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
    }
  const [problem] = problems;
  if (read.length === 0)
    throw problem ?? unreadable(set.where, 'It is a cabinet without a configuration item or baseline.');
  const strangers = set.files.filter(({ path }) => !/\.(?:xml|resx)$/iu.test(path)).map(({ path }) => path);
  return contentsOf(read, strangers, problems);
}

/** The same of one digest that stands alone. */
export function digestContents(bytes: Uint8Array, { where, limit }: Omit<FileSet, 'files'>): ConfigurationContents {
  return contentsOf([{ file: where, digest: readDigest(bytes, where, limit), strings: null }], [], []);
}

async function readObject(file: ListedFile, { where, files, limit }: FileSet): Promise<ReadObject> {
  const digest = readDigest(await file.read(), `${where}, ${file.path}`, limit);
  const texts = files.find(
    ({ path }) => path.toLowerCase() === file.path.replace(/\.xml$/iu, '.en-US.resx').toLowerCase(),
  );
  if (texts === undefined) return { file: file.path, digest, strings: null };
  const strings = readResourceStrings(await texts.read(), `${where}, ${texts.path}`, limit);
  return { file: file.path, digest, strings: new Map(strings.map(({ id, text }) => [id, text])) };
}

function contentsOf(
  read: readonly ReadObject[],
  strangers: readonly string[],
  problems: readonly UserError[],
): ConfigurationContents {
  const items = read.filter(isItem);
  const nameOf = (scope: string, logicalName: string): string | null =>
    read.flatMap(({ digest }) =>
      digest.kind !== 'other' && digest.identity.scope === scope && digest.identity.logicalName === logicalName
        ? [digest.names.name.text]
        : [],
    )[0] ?? null;
  const baselines = read.filter(isBaseline).map(({ digest, file }) => inspectedBaseline(digest, file, nameOf));
  return {
    kind: 'configuration',
    items: items.map(({ digest, file }) => inspectedItem(digest, file)),
    baselines,
    others: [
      ...read.flatMap(({ digest }) => (digest.kind === 'other' ? [otherPart(digest.element)] : [])),
      ...strangers.map((name) => ({ name, facts: [] })),
    ],
    remarks: [
      ...problems.flatMap(({ issues }) => issues.map(({ where, what }) => `${where}: ${what}`)),
      ...configurationRemarks(read, baselines),
    ],
  };
}

function isItem(read: ReadObject): read is ReadObject<ConfigurationItem> {
  return read.digest.kind === 'item';
}

function isBaseline(read: ReadObject): read is ReadObject<ConfigurationBaseline> {
  return read.digest.kind === 'baseline';
}
