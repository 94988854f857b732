import type { SealedBundle } from './seal-files.js';
import { updateBundle } from './update-bundle.js';

export interface WriteOptions {
  /** Replace a bundle of the same id that differs. What is no bundle of esupack is never replaced. */
  readonly force?: boolean;
  /** Is told once, where another run is writing this bundle and has to be waited for. */
  readonly waiting?: (what: string) => void;
}

export interface WrittenBundle {
  /** `unchanged`: every byte stood there already. `written`: nothing, or only a part of it. `replaced`: a bundle that differs. */
  readonly state: 'unchanged' | 'written' | 'replaced';
  readonly folder: string;
  readonly zip: string;
}

/**
 * Puts a bundle on disk: folder and zip, both or none, whatever other runs do at the same time and whenever this one is
 * killed (docs/decisions/writing.md). They can be read by their owner only (0700, files 0600): they hold the key.
 *
 * @param out folder for bundles; made when missing
 * @throws UserError with exit code 4 when a bundle that differs exists and `force` was not given, or when something else
 *   stands there; 2 when `out` cannot be written; 1 when the disk fails or another run does not end
 */
export async function writeBundle(
  bundle: SealedBundle,
  out: string,
  options: WriteOptions = {},
): Promise<WrittenBundle> {
  const { written } = await updateBundle(bundle.id, out, options, async () => Promise.resolve({ sealed: bundle }));
  return written;
}
