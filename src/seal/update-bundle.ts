import { join } from 'node:path';
import { exitCodes, UserError } from '../errors.js';
import { foreignEntries, zipNameOf } from './bundle-in-place.js';
import { compareBundle, type Difference } from './compare-bundle.js';
import { lostConfirmations } from './held-confirmations.js';
import type { SealedBundle } from './seal-files.js';
import type { WriteOptions, WrittenBundle } from './write-bundle.js';
import { changeEntries, type Write } from './writing/change-entries.js';
import { type Disk, kindOf, realDisk } from './writing/disk.js';
import type { Place } from './writing/place.js';
import { recoverOthers } from './writing/recover-others.js';

export interface UpdateOptions extends WriteOptions {
  /** False where the caller calls `recoverBundles` once for many bundles: it lists all of them. */
  readonly recovers?: boolean;
  readonly place?: Partial<Pick<Place, 'disk' | 'elsewhere' | 'folderMode'>>;
}

/**
 * Writes a bundle as writeBundle does, made of what stands there: no other run changes it between `make` and the writing.
 *
 * @param make reads what it needs below `out`; what it throws ends the run, and nothing is changed
 */
export async function updateBundle<Made extends { readonly sealed: SealedBundle }>(
  id: string,
  out: string,
  { force = false, waiting, recovers = true, place: changed }: UpdateOptions,
  make: () => Promise<Made>,
): Promise<{ readonly made: Made; readonly written: WrittenBundle }> {
  const place = { ...placeOf(out, id, changed?.disk ?? realDisk), ...changed };
  const ended = await changeEntries(
    place,
    async (write) => {
      const made = await make();
      const state = await put(made.sealed, place, force, write);
      return { made, written: { state, ...placeOfBundle(out, id) } };
    },
    waiting,
  );
  if (recovers) await recoverBundles(out, place.disk);
  return ended;
}

/** Ends what interrupted runs for any bundle left in a folder for bundles. */
export async function recoverBundles(out: string, disk: Disk = realDisk): Promise<void> {
  await recoverOthers(disk, out, (label) => placeOf(out, label, disk));
}

async function put(
  bundle: SealedBundle,
  { folder: out, disk }: Place,
  force: boolean,
  write: Write,
): Promise<WrittenBundle['state']> {
  const { id } = bundle;
  await assertOurs(out, id, disk);
  const differences = compareBundle(bundle, out);
  if (differences.length === 0) return 'unchanged';
  const replaces = differences.filter(({ kind }) => kind !== 'missing');
  if (replaces.length > 0 && !force) throw exists(out, replaces);
  const lost = lostConfirmations(join(out, id), bundle);
  if (lost.length > 0) throw new UserError(lost, exitCodes.exists);
  await write([...bundle.files.map(({ path, content }) => ({ path: `${id}/${path}`, content })), bundle.zip], 0o600);
  return replaces.length > 0 ? 'replaced' : 'written';
}

/**
 * Looks whether a bundle of this id may be written here, with `force` or without.
 *
 * @throws UserError with exit code 4 when something stands there that is no bundle of esupack
 */
export async function assertOurs(out: string, id: string, disk: Disk = realDisk): Promise<void> {
  const issues = await foreignEntries(out, id, undefined, disk);
  if (issues.length > 0) throw new UserError(issues, exitCodes.exists);
}

/** Where the folder and the zip of a bundle are. */
export function placeOfBundle(out: string, id: string): { readonly folder: string; readonly zip: string } {
  return { folder: join(out, id), zip: join(out, zipNameOf(id)) };
}

/** True where something stands at the place of a bundle, whatever it is. */
export function isTaken(out: string, id: string): boolean {
  return Object.values(placeOfBundle(out, id)).some((path) => kindOf(realDisk, path) !== 'nothing');
}

function placeOf(out: string, id: string, disk: Disk): Place {
  return {
    disk,
    folder: out,
    where: out,
    folderMode: 0o700,
    label: id,
    names: [id, zipNameOf(id)],
    foreign: async (folder, names) => foreignEntries(folder, id, names, disk),
    elsewhere: 'Choose another folder with --out.',
  };
}

function exists(out: string, differences: readonly Difference[]): UserError {
  const paths = [...new Set(differences.map(({ path }) => path))];
  const told = paths.slice(0, 5).join(', ');
  const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
  const what = `Another bundle is already here (${told}${more} would change). Nothing was changed.`;
  const repair = 'Add --force to replace it, or choose another --id or --out.';
  return new UserError([{ where: out, what, repair }], exitCodes.exists);
}
