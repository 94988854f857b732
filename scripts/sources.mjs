import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, as a file URL with a trailing slash. */
export const root = new URL('../', import.meta.url);

/**
 * One SHA-256 over the names and bytes of the given files and folders (folders in full, generated modules left out).
 * Line ends count: a checkout that converts them builds anew.
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  const folder = fileURLToPath(root);
  for (const path of paths) addTo(hash, folder, path, statSync(folder + path).isDirectory());
  return hash.digest('hex');
}

function addTo(hash, folder, path, isFolder) {
  if (isFolder) {
    const entries = readdirSync(folder + path, { withFileTypes: true });
    entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of entries) addTo(hash, folder, `${path}/${entry.name}`, entry.isDirectory());
  } else if (!path.endsWith('.generated.ts')) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(folder + path))
      .update('\0');
  }
}
