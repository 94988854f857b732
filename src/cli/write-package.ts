import { compareBundle } from '../seal/compare-bundle.js';
import type { SealedBundle } from '../seal/seal-files.js';
import type { BundleOnDisk } from './json-document.js';
import { placeOfBundle, writeBundle } from '../seal/write-bundle.js';

/**
 * Writes a bundle, unless it stands there already.
 *
 * @param out folder for bundles
 * @throws UserError with exit code 4 when another bundle stands there and `force` is false
 */
export function writePackage(sealed: SealedBundle, out: string, force: boolean): BundleOnDisk {
  const unchanged = compareBundle(sealed, out).length === 0;
  if (!unchanged) writeBundle(sealed, out, { force });
  const files = sealed.files.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 }));
  const state = unchanged ? 'unchanged' : 'written';
  return { state, ...placeOfBundle(out, sealed.id), zipSha256: sealed.zip.sha256, files };
}
