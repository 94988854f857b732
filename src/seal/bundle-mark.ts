import { UserError } from '../errors.js';
import { readJson } from '../read/json-value.js';

/** What the manifest of a bundle says of it, whichever version of esupack wrote it. */
export interface BundleMark {
  readonly id: string;
  /** Paths in the folder, those included that a manifest does not list. */
  readonly files: ReadonlySet<string>;
  /** The file with Confirmation IDs; null where the bundle has none. */
  readonly confirmations: string | null;
}

/**
 * Reads a manifest.json as far as it takes to know a bundle of ours: what versions 1 and 2 of it have in common.
 *
 * @returns null where it is no such manifest
 */
export function readBundleMark(bytes: Uint8Array): BundleMark | null {
  try {
    const manifest = readJson(bytes, 'manifest.json');
    const ours = [1, 2].includes(manifest.at('manifestVersion').number());
    if (!ours || manifest.at('tool').at('name').text() !== 'esupack') return null;
    const paths = manifest
      .at('files')
      .list()
      .map((file) => file.at('path').text());
    return {
      id: manifest.at('plan').at('id').text(),
      files: new Set([...paths, 'manifest.json', 'SHA256SUMS']),
      confirmations: paths.find((path) => path.endsWith('/confirmation-ids.txt')) ?? null,
    };
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
