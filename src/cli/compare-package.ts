import { compareBundle } from '../seal/compare-bundle.js';
import { sealPlan } from '../seal/seal-files.js';
import { describeDifference, type DescribedDifference } from './describe-difference.js';
import type { BundleToMake } from './plan-bundle.js';
import { type Destination, withKeptConfirmations } from './write-package.js';

/** How a bundle differs from what generate would write. */
export interface Comparison {
  readonly differences: readonly DescribedDifference[];
}

/** Makes a bundle in memory and compares it with what is in the output folder. */
export async function comparePackage(
  { plan, key }: BundleToMake,
  { out }: Pick<Destination, 'out'>,
): Promise<Comparison> {
  const sealed = await withKeptConfirmations({ plan, key }, await sealPlan(plan, { key }), out);
  return { differences: compareBundle(sealed, out).map(describeDifference) };
}
