import type { Confirmation } from '../../plan/confirmation.js';
import { findBatch, type FoundBatch } from '../../read/batch.js';
import { type BundleManifest, readBundleManifest } from '../../read/bundle-manifest.js';
import { readConfirmationFile } from '../../read/confirmation-file.js';
import { compareFiles, type Difference } from '../compare-bundle.js';
import { isArchive, partsOf } from './compare-contents.js';
import { expectedBundle, type ExpectedBundle } from './expected-bundle.js';
import { type Problem, problemsOf } from './finding.js';

/** The files that list the others. */
export const lists: readonly string[] = ['manifest.json', 'SHA256SUMS'];

/** The files of a bundle as they stand there, from its folder or its zip. */
export interface BundleFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What stands there and is no file. */
  readonly others: readonly string[];
  /** What stands there but cannot be read, by its path. */
  readonly damaged: ReadonlyMap<string, Problem>;
  /** The bundle's zip, where it came in one. */
  readonly zip: Uint8Array | null;
}

/** A bundle, read as far as it can be, and what it must be. */
export interface ParsedBundle extends BundleFiles {
  /** Every file, and every part of a zip or cabinet among them, by what a person knows it by: `x.zip, Manifest.xml`. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Those of `contents` that are, byte for byte, what was made again: then they were searched for the key as well. */
  readonly asMade: ReadonlySet<string>;
  readonly manifest: BundleManifest | null;
  readonly batch: FoundBatch | null;
  readonly confirmations: readonly Confirmation[];
  /** Made again; null where this version cannot do that. */
  readonly expected: ExpectedBundle | null;
  /** What differs from it; null where there is nothing to compare with. */
  readonly differences: readonly Difference[] | null;
  /** What cannot be read. */
  readonly problems: readonly Problem[];
}

/**
 * Reads what the checks look at, and makes the bundle again.
 *
 * @param remake how; whoever verifies one bundle in many states of damage may remember what it must be
 */
export async function parseBundle(source: BundleFiles, remake = expectedBundle): Promise<ParsedBundle> {
  const problems: Problem[] = [...source.damaged.values()];
  const attempt = async <T>(path: string, read: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      problems.push(...problemsOf(error, path));
      return null;
    }
  };
  const contents = new Map(source.files);
  const fileOf = new Map([...source.files.keys()].map((path) => [path, path]));
  for (const [path, archive] of source.files)
    if (isArchive(path))
      for (const [part, content] of (await attempt(path, async () => partsOf(path, archive, path))) ?? []) {
        contents.set(`${path}, ${part}`, content);
        fileOf.set(`${path}, ${part}`, path);
      }
  const bytes = source.files.get('manifest.json');
  const manifest = bytes === undefined ? null : await attempt('manifest.json', () => readBundleManifest(bytes));
  const batch = findBatch(source.files);
  const confirmations = (await attempt('confirmation-ids.txt', () => confirmationsOf(source))) ?? [];
  const key = batch?.read.key ?? null;
  const expected = await attempt('manifest.json', () => remake(manifest, key, confirmations));
  const differences = expected === null ? null : differencesFrom(expected, source);
  const same = unchangedFiles(expected, differences);
  const asMade = new Set([...contents.keys()].filter((name) => same.has(fileOf.get(name) ?? name)));
  return { ...source, contents, asMade, manifest, batch, confirmations, expected, differences, problems };
}

function unchangedFiles(
  expected: ExpectedBundle | null,
  differences: readonly Difference[] | null,
): ReadonlySet<string> {
  if (expected === null || differences === null) return new Set();
  const others = new Set([...differences.map(({ path }) => path), ...expected.unknown]);
  return new Set(expected.files.map(({ path }) => path).filter((path) => !others.has(path)));
}

function differencesFrom(
  { files: expected, unknown }: ExpectedBundle,
  { files, others, damaged }: BundleFiles,
): readonly Difference[] {
  const unread = [...others, ...damaged.keys()].map((path) => [path, null] as const);
  return compareFiles(expected, new Map([...files, ...unread])).filter(
    ({ path, kind }) => kind !== 'changed' || !unknown.has(path),
  );
}

/** @throws UserError when the file with the Confirmation IDs is damaged */
function confirmationsOf({ files }: BundleFiles): readonly Confirmation[] {
  const [path, list] = [...files].find(([name]) => name.endsWith('/confirmation-ids.txt')) ?? [];
  if (path === undefined || list === undefined) return [];
  return readConfirmationFile(Buffer.from(list).toString('latin1'), path);
}
