import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { isOfThisVersion, readBundleManifest } from '../read/bundle-manifest.js';
import { assertOurs, isTaken, placeOfBundle } from './update-bundle.js';

/** A manifest is a few dozen kilobytes. */
const sizeLimit = 1024 * 1024;

/**
 * Refuses a plan where something else stands in its place already, as far as that can be told without the key.
 *
 * @param force whether another bundle may be replaced; what is no bundle of esupack never is
 * @throws UserError with exit code 4
 */
export async function refuseDifferent(plan: PackagePlan, out: string, force: boolean): Promise<void> {
  await assertOurs(out, plan.id);
  const { folder } = placeOfBundle(out, plan.id);
  if (force || !isTaken(out, plan.id) || isSamePlan(plan, join(folder, 'manifest.json'))) return;
  const what = 'Another bundle is already here. Nothing was changed.';
  const repair = 'Add --force to replace it, or choose another --id or --out.';
  throw new UserError([{ where: folder, what, repair }], exitCodes.exists);
}

function isSamePlan(plan: PackagePlan, path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > sizeLimit) return false;
  try {
    const manifest = readBundleManifest(readFileSync(path));
    const same = JSON.stringify(manifest.settings) === JSON.stringify(plan.settings) && manifest.date === plan.date;
    return same && isOfThisVersion(manifest);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
