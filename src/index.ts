/**
 * The library on one page: what a person wrote -> config -> plan -> files -> bundle.
 *
 * Only writeBundle (and sealBundle, which calls it) touches the disk; nothing reads the clock or the environment.
 */
import type { OutputFile, Secrets } from './emit/emitter.js';
import type { PackagePlan } from './plan/package-plan.js';
import { sealFiles } from './seal/seal-files.js';
import { writeBundle, type WriteOptions, type WrittenBundle } from './seal/write-bundle.js';

export { findProduct, products } from './catalog/products.js';
export { coverageOn } from './catalog/coverage.js';
export type {
  Coverage,
  OperatingSystem,
  Prerequisite,
  Product,
  ProductId,
  ProgramYear,
  Source,
  Year,
} from './catalog/product.js';
export type { Config, Settings } from './config/config.js';
export { loadConfig } from './config/load-config.js';
export { maskProductKey, parseProductKey, type ProductKey } from './config/product-key.js';
export type { ArchiveFile, ContentFile, OutputFile, Secrets } from './emit/emitter.js';
export { emitFiles } from './emit/emitters.js';
export { exitCodes, InternalError, type Issue, UserError } from './errors.js';
export type * from './plan/package-plan.js';
export { planPackage, type PlanOptions } from './plan/plan-package.js';
export { inspect, inspectFiles } from './read/inspect/inspect.js';
export type * from './read/inspect/inspection.js';
export { type SealedBundle, type SealedFile, sealFiles } from './seal/seal-files.js';
export type { Finding } from './seal/verify/finding.js';
export { type Verification, verifyBundle } from './seal/verify/verify-bundle.js';
export { writeBundle, type WriteOptions, type WrittenBundle } from './seal/write-bundle.js';

/**
 * Zips, checksums and writes a bundle.
 *
 * @param secrets those that `files` were made with: where the key stands anywhere but in the batch, nothing is written
 * @param out folder for bundles, made when missing
 * @throws UserError with exit code 4 when the bundle exists and `force` was not given
 */
export async function sealBundle(
  plan: PackagePlan,
  files: readonly OutputFile[],
  secrets: Secrets,
  out: string,
  options: WriteOptions = {},
): Promise<WrittenBundle> {
  return writeBundle(await sealFiles(plan, files, secrets), out, options);
}
