import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes, UserError } from '../errors.js';
import { asUserError } from './disk-errors.js';
import { finishInterrupted, type Staging, stagingFor } from './recover.js';
import type { SealedBundle } from './seal-files.js';

export interface WriteOptions {
  /** Replace a bundle of the same id. */
  readonly force?: boolean;
}

export interface WrittenBundle {
  readonly folder: string;
  readonly zip: string;
}

/**
 * Puts a bundle on disk: everything into a sibling folder first, then renamed into place. A run that is killed leaves
 * the old bundle, the new one, or a sibling from which the next run completes it. The folder can be read by its owner
 * only (0700, files 0600): it holds the key.
 *
 * @param out folder for bundles; made when missing
 * @throws UserError with exit code 4 when the bundle exists and `force` was not given, 2 when `out` cannot be written
 */
export function writeBundle(bundle: SealedBundle, out: string, options: WriteOptions = {}): WrittenBundle {
  const target = placeOfBundle(out, bundle.id);
  try {
    mkdirSync(out, { recursive: true });
    finishInterrupted(out, bundle.id);
    assertFree(out, bundle.id, options.force === true);
    const staging = stagingFor(out, bundle.id);
    staging.begin();
    try {
      fill(staging, bundle);
    } catch (error) {
      rmSync(staging.folder, { recursive: true, force: true });
      throw error;
    }
    // From here on a failure leaves the sibling: it may hold the old bundle, and the next run completes the change.
    staging.commit();
    return target;
  } catch (error) {
    throw asUserError(error, out);
  }
}

/**
 * Looks whether a bundle of this id may be written.
 *
 * @throws UserError with exit code 4 when it exists and `force` is false
 */
export function assertFree(out: string, id: string, force: boolean): void {
  const { folder, zip } = placeOfBundle(out, id);
  const existing = [folder, zip].filter((path) => existsSync(path));
  if (existing.length > 0 && !force) throw exists(existing);
}

/** Where a bundle stands in a folder for bundles. */
export function placeOfBundle(out: string, id: string): WrittenBundle {
  return { folder: join(out, id), zip: join(out, `${id}.bundle.zip`) };
}

function fill({ fresh }: Staging, bundle: SealedBundle): void {
  const files = [...bundle.files.map(({ path, content }) => ({ path: `${bundle.id}/${path}`, content })), bundle.zip];
  for (const folder of foldersOf(files.map(({ path }) => path))) mkdirSync(join(fresh, folder), { mode: 0o700 });
  for (const { path, content } of files) writeFileSync(join(fresh, path), content, { mode: 0o600, flag: 'wx' });
}

/** Every folder on the way to the files, each once, outer ones first. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_part, depth) => parts.slice(0, depth + 1).join('/'));
  });
  return [...new Set(folders)].sort();
}

function exists(paths: readonly string[]): UserError {
  const issues = paths.map((path) => ({
    where: path,
    what: 'This exists already; nothing was changed.',
    repair: 'Add --force to replace it, or choose another --id or --out.',
  }));
  return new UserError(issues, exitCodes.exists);
}
