import { join } from 'node:path';
import { type SealedBundle, sealPlan } from '../seal/seal-files.js';
import { updateBundle } from '../seal/update-bundle.js';
import type { BundleOnDisk } from './json-document.js';
import { keptConfirmations } from './kept-confirmations.js';
import type { Listener } from './listener.js';
import type { BundleToMake } from './plan-bundle.js';

/** Where a bundle is written, or compared with what is there. */
export interface Destination {
  /** Folder for bundles. */
  readonly out: string;
  /** Whether a bundle that differs may be replaced. */
  readonly force: boolean;
}

/**
 * Seals a bundle and writes it, unless it stands there already. Confirmation IDs that it holds there are kept. What interrupted
 * runs for other bundles left is ended by the command, once for all packages.
 *
 * @throws UserError with exit code 4 when another bundle stands there and `force` is false, or something else does
 */
export async function writePackage(
  { plan, key }: BundleToMake,
  { out, force }: Destination,
  listener: Listener,
): Promise<BundleOnDisk> {
  const { id } = plan;
  const sealed = await sealPlan(plan, { key });
  const { made, written } = await updateBundle(
    id,
    out,
    { force, waiting: listener.waits, recovers: false },
    async () => ({
      sealed: await withKeptConfirmations({ plan, key }, sealed, out),
    }),
  );
  const { files, zip } = made.sealed;
  listener.detail(
    `esupack: ${id}: ${written.state}, ${written.folder}: ${files.length} files; ${written.zip}: ${zip.content.length} bytes\n`,
  );
  return {
    ...written,
    state: written.state === 'unchanged' ? 'unchanged' : 'written',
    zipSha256: zip.sha256,
    files: files.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 })),
  };
}

/** The bundle with the Confirmation IDs that the one in its place holds, where they fit it. */
export async function withKeptConfirmations(
  { plan, key }: BundleToMake,
  sealed: SealedBundle,
  out: string,
): Promise<SealedBundle> {
  if (key === null) return sealed;
  const kept = keptConfirmations(join(out, plan.id), plan, key);
  return kept.length === 0 ? sealed : sealPlan(plan, { key, confirmations: kept });
}
