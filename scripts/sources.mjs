import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';

/** The project's folder, as a file URL with a trailing slash. */
export const root = new URL('../', import.meta.url);

/**
 * One SHA-256 over the names and bytes of the given files and folders (folders in full, generated modules left out).
 * Line ends count: a checkout that converts them builds anew.
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const url = new URL(path, root);
  if (statSync(url).isDirectory()) {
    for (const name of readdirSync(url).sort()) addTo(hash, `${path}/${name}`);
  } else if (!path.endsWith('.generated.ts')) {
    hash.update(`${path}\0`).update(readFileSync(url)).update('\0');
  }
}
