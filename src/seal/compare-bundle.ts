import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { asUserError } from './disk-errors.js';
import type { SealedBundle, SealedFile } from './seal-files.js';
import { sha256 } from './sha256.js';

/** How one file differs from the one that would be written. */
export interface Difference {
  /** Forward slashes. */
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'extra';
  /** What would be written; null for a file that is not part of the bundle. */
  readonly expected: SealedFile | null;
  /** What is there; null where nothing is, or what no bundle holds. */
  readonly found: { readonly content: Uint8Array; readonly sha256: string } | null;
}

/** Files by their paths; null for what is no file, or larger than any file that belongs there. */
export type FoundFiles = ReadonlyMap<string, Uint8Array | null>;

/**
 * Compares files byte by byte.
 *
 * @returns the differences, sorted by path; empty where every byte is the same
 */
export function compareFiles(expected: readonly SealedFile[], found: FoundFiles): readonly Difference[] {
  const known = new Set(expected.map(({ path }) => path));
  const extra = [...found.keys()].filter((path) => !known.has(path));
  return [
    ...expected.flatMap((file) => compareFile(file, found.get(file.path))),
    ...extra.map((path) => ({ path, kind: 'extra' as const, expected: null, found: null })),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function compareFile(expected: SealedFile, content: Uint8Array | null | undefined): readonly Difference[] {
  const { path } = expected;
  if (content === undefined) return [{ path, kind: 'missing', expected, found: null }];
  if (content === null) return [{ path, kind: 'changed', expected, found: null }];
  const found = { content, sha256: sha256(content) };
  return found.sha256 === expected.sha256 ? [] : [{ path, kind: 'changed', expected, found }];
}

/**
 * Compares a bundle with what is on disk, its folder and its zip, and writes nothing.
 *
 * @param out folder for bundles; the paths of differences are relative to it
 * @throws UserError when a file cannot be read
 */
export function compareBundle({ id, files, zip }: SealedBundle, out: string): readonly Difference[] {
  try {
    const expected = [...files.map((file) => ({ ...file, path: `${id}/${file.path}` })), zip];
    const wanted = expected.flatMap(({ path, content }) => fileAt(out, path, Math.max(sizeLimit, content.length)));
    return compareFiles(expected, new Map([...filesBelow(out, id), ...wanted]));
  } catch (error) {
    throw asUserError(error, out);
  }
}

/** A larger file is read only where one at least as large belongs: Confirmation IDs of many devices. */
const sizeLimit = 16 * 1024 * 1024;

type Entry = readonly [path: string, content: Uint8Array | null];

/** The names of everything that stands there; nothing is read, and links are not followed. */
function filesBelow(out: string, folder: string): readonly Entry[] {
  if (statSync(join(out, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(join(out, folder), { withFileTypes: true }).flatMap((entry): readonly Entry[] => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(out, path) : [[path, null]];
  });
}

function fileAt(out: string, path: string, limit: number): readonly Entry[] {
  const stat = lstatSync(join(out, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  const isRead = stat.isFile() && stat.size <= limit;
  return [[path, isRead ? readFileSync(join(out, path)) : null]];
}
