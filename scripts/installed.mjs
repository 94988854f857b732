import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf, root } from './sources.mjs';

// In node_modules, so that it goes when they go.
const stamp = new URL('node_modules/.esupack-installed-from', root);

/** True when node_modules was installed from this lockfile. */
export function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile();
}

/** Remembers which lockfile node_modules was installed from. */
export function markInstalled() {
  writeFileSync(stamp, lockfile());
}

function lockfile() {
  return hashOf(['package.json', 'package-lock.json']);
}
