import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asUserError } from './disk-errors.js';
import type { SealedBundle, SealedFile } from './seal-files.js';

/** How one file on disk differs from the one that would be written. */
export interface Difference {
  /** Relative to the folder for bundles, forward slashes. */
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'extra';
  /** What would be written; null for a file that is no part of the bundle. */
  readonly expected: SealedFile | null;
  /** What is there; null where nothing is, or more than any bundle holds. */
  readonly found: { readonly content: Uint8Array; readonly sha256: string } | null;
}

/** Larger than any file of a bundle: such a file is not read. */
const sizeLimit = 16 * 1024 * 1024;

/**
 * Compares a bundle with what is on disk, and writes nothing.
 *
 * @param out folder for bundles
 * @returns the differences, sorted by path; empty where every byte is the same
 * @throws UserError when a file cannot be read
 */
export function compareBundle(bundle: SealedBundle, out: string): readonly Difference[] {
  const wanted = [
    ...bundle.files.map((file) => ({ path: `${bundle.id}/${file.path}`, file })),
    { path: bundle.zip.path, file: bundle.zip },
  ];
  try {
    const known = new Set(wanted.map(({ path }) => path));
    const extra = filesBelow(out, bundle.id).filter((path) => !known.has(path));
    const differences = [
      ...wanted.flatMap(({ path, file }) => compareFile(out, path, file)),
      ...extra.map((path) => ({ path, kind: 'extra' as const, expected: null, found: null })),
    ];
    return differences.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    throw asUserError(error, out);
  }
}

function compareFile(out: string, path: string, expected: SealedFile): readonly Difference[] {
  const stat = statSync(join(out, path), { throwIfNoEntry: false });
  if (stat === undefined) return [{ path, kind: 'missing', expected, found: null }];
  if (!stat.isFile() || stat.size > sizeLimit) return [{ path, kind: 'changed', expected, found: null }];
  const content = readFileSync(join(out, path));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return sha256 === expected.sha256 ? [] : [{ path, kind: 'changed', expected, found: { content, sha256 } }];
}

/** Links are not followed: what they lead to is no part of the bundle. */
function filesBelow(out: string, folder: string): readonly string[] {
  if (statSync(join(out, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(out, path) : [path];
  });
}
