import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductKey } from '../config/product-key.js';
import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { readActivationBatch } from '../read/batch.js';
import { markOf } from '../seal/bundle-in-place.js';
import { asUserError } from '../seal/disk-errors.js';
import { heldConfirmations } from '../seal/held-confirmations.js';

/**
 * The Confirmation IDs that a bundle made anew takes over from the one that stands in its place. Microsoft computes each
 * from an Installation ID, which belongs to one device, product key and license: with the same key and activation ID they
 * stay right, and those of devices that are no longer there do no harm.
 *
 * @param folder of the bundle on disk
 * @returns empty where there are none, or where they do not fit; writing then refuses to drop them
 * @throws UserError when they cannot be read
 */
export function keptConfirmations(folder: string, plan: PackagePlan, key: ProductKey): readonly Confirmation[] {
  const held = plan.activation.confirmationsName === null ? [] : heldConfirmations(folder);
  if (held.length === 0) return [];
  const inside = [...(markOf(folder)?.files ?? [])].find((path) => path.endsWith(`/${plan.batch.fileName}`));
  if (inside === undefined) return [];
  const batch = readActivationBatch(read(join(folder, inside)));
  return batch.key === key && batch.activationIds.includes(plan.offer.activationId) ? held : [];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    throw asUserError(error, path);
  }
}
