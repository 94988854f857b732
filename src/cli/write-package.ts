import { updateBundle } from '../seal/update-bundle.js';
import type { BundleOnDisk } from './json-document.js';
import { type MadeBundle, withKeptConfirmations } from './make-bundle.js';
import type { Terminal } from './terminal.js';

/**
 * Writes a bundle, unless it stands there already. Confirmation IDs that it holds there are kept.
 *
 * @param out folder for bundles
 * @throws UserError with exit code 4 when another bundle stands there and `force` is false, or something else does
 */
export async function writePackage(
  bundle: Omit<MadeBundle, 'warnings'>,
  out: string,
  force: boolean,
  terminal: Terminal,
): Promise<BundleOnDisk> {
  const { id } = bundle.plan;
  const waiting = (what: string): void => {
    terminal.tell(`esupack: ${id}: ${what}\n`);
  };
  const { made, written } = await updateBundle(id, out, { force, waiting }, async () => ({
    sealed: await withKeptConfirmations(bundle, out),
  }));
  const { files, zip } = made.sealed;
  terminal.detail(
    `esupack: ${id}: ${written.state}, ${written.folder}: ${files.length} files; ${written.zip}: ${zip.content.length} bytes\n`,
  );
  return {
    ...written,
    state: written.state === 'unchanged' ? 'unchanged' : 'written',
    zipSha256: zip.sha256,
    files: files.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 })),
  };
}
