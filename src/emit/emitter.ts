import type { ProductKey } from '../config/product-key.js';
import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';

/** A file to write: bytes, or an archive of further files that `seal/` turns into a zip, or a cabinet where its name ends in `.cab`. */
export type OutputFile = ContentFile | ArchiveFile;

export interface ContentFile {
  /** Relative to the bundle folder (or to the archive), forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

export interface ArchiveFile {
  readonly path: string;
  /** Entries in the order in which they stand in the archive. */
  readonly entries: readonly ContentFile[];
}

/** What an emitter may know beyond the plan. */
export interface Secrets {
  /** Null where no file holds it (`plan.batch.keyVariable`); where it is given all the same, every file is searched for it. */
  readonly key: ProductKey | null;
  /** What `esupack confirmations` has added to a bundle of offline activation. */
  readonly confirmations?: readonly Confirmation[];
}

/** One output format. `emit` is pure: same plan and secrets, same files. */
export interface Emitter {
  readonly name: string;
  readonly emit: (plan: PackagePlan, secrets: Secrets) => readonly OutputFile[];
}
