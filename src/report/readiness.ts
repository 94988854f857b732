import type { OperatingSystem, Product } from '../catalog/product.js';
import type { Readiness } from '../plan/stamp.js';
import type { Device } from './device.js';

/**
 * What a device that is not licensed needs next, by whatever the lists hold: the revision of its build, what the baseline says, the readiness that the
 * batch found there, the licenses that inventory knows, exit code 21.
 */
export function readinessOf(
  { revision, baseline, stamps, knownIds, licensedIds, runs }: Device,
  system: OperatingSystem | undefined,
  { years }: Pick<Product, 'years'>,
  activationId: string,
): Readiness {
  const minimum = system?.minimumRevision ?? null;
  if (minimum !== null && revision !== null && revision < minimum) return 'build-too-low';
  const year = years.find((each) => each.activationId === activationId)?.year ?? null;
  const said = baseline.flatMap((each) => (each.year === null || each.year === year ? (each.readiness ?? []) : []));
  const today = baselineOrder.find((each) => said.includes(each));
  if (today !== undefined) return today;
  const isOf = ({ offerId }: { readonly offerId: string | null }): boolean =>
    offerId === null || offerId === activationId;
  const word = stamps.findLast((stamp) => isOf(stamp) && stamp.readiness !== null)?.readiness ?? null;
  // What the batch could not tell, another source may.
  const stamped = word === 'unknown' ? null : word;
  // A build that the stamp found too low may have been updated since.
  if (stamped !== null && !(stamped === 'build-too-low' && revision !== null)) return stamped;
  const known = knownIds === null ? null : [...knownIds, ...(licensedIds ?? [])];
  if (known?.includes(activationId) === true) return 'ready';
  // A list that was exported for another offer has the public IDs of the product and its own.
  const asked = years.some((year) => year.activationId === activationId) || runs.every(isOf);
  if (known !== null && asked) return 'package-missing';
  return runs.some((run) => isOf(run) && run.exitCode === 21) ? 'package-missing' : 'unknown';
}

/** What is to be mended first. A device says each of these of itself, every day. */
const baselineOrder: readonly Readiness[] = ['build-too-low', 'restart-or-order', 'package-missing', 'ready'];
