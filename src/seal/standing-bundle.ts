import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { isOfThisVersion, readBundleManifest } from '../read/bundle-manifest.js';
import { assertFree, placeOfBundle } from './update-bundle.js';

/** A manifest is a few dozen kilobytes. */
const sizeLimit = 1024 * 1024;

/**
 * Refuses a plan where something else stands in its place already, as far as that can be told without the key.
 *
 * @throws UserError with exit code 4
 */
export function refuseDifferent(plan: PackagePlan, out: string): void {
  if (!isSamePlan(plan, join(placeOfBundle(out, plan.id).folder, 'manifest.json'))) assertFree(out, plan.id, false);
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
