import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue, UserError } from '../errors.js';
import type { Confirmation } from '../plan/confirmation.js';
import { readConfirmationFile } from '../read/confirmation-file.js';
import { markOf } from './bundle-in-place.js';
import { asUserError } from './disk-errors.js';
import type { SealedBundle } from './seal-files.js';

/**
 * Reads the Confirmation IDs that a bundle on disk holds; each has spent an activation.
 *
 * @param folder the bundle; empty comes back where it is none, or has none
 * @throws UserError when the file cannot be read, or is not as esupack writes it
 */
export function heldConfirmations(folder: string): readonly Confirmation[] {
  const inside = markOf(folder)?.confirmations ?? null;
  if (inside === null) return [];
  const path = join(folder, inside);
  try {
    return readConfirmationFile(readFileSync(path, 'latin1'), path);
  } catch (error) {
    throw asUserError(error, path);
  }
}

/** Why a bundle must not take the place of the one in a folder: Confirmation IDs would be lost. */
export function lostConfirmations(folder: string, bundle: SealedBundle): readonly Issue[] {
  const repair = `To keep them, generate the bundle in another folder with --out, or move ${folder}.`;
  try {
    const kept = bundle.files.filter(({ path }) => path.endsWith('confirmation-ids.txt'));
    const keys = kept.flatMap(({ content, path }) =>
      readConfirmationFile(Buffer.from(content).toString('latin1'), path),
    );
    const still = new Set(keys.map(({ key }) => key));
    const lost = heldConfirmations(folder).filter(({ key }) => !still.has(key));
    if (lost.length === 0) return [];
    const held =
      lost.length === 1
        ? 'This bundle has a Confirmation ID for 1 device that the new bundle would not have.'
        : `This bundle has Confirmation IDs for ${lost.length} devices that the new bundle would not have.`;
    const why = 'Confirmation IDs are for one product key, license and type of activation.';
    return [{ where: folder, what: `${held} ${why} Nothing was changed.`, repair }];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.issues.map(({ where, what }) => ({ where, what: `${what} Nothing was changed.`, repair }));
  }
}
