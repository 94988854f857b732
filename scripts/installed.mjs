import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf, root } from './sources.mjs';

// In node_modules, so that it goes when they go.
const stamp = new URL('node_modules/.esupack-installed-from', root);

/** npm links the workspace of the tools only where it installs them. */
const tools = new URL('node_modules/esupack-tools', root);

/** True when node_modules was installed from this lockfile, with the tools of tests and lint where they are needed. */
export function isInstalled(withTools) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile() && (!withTools || existsSync(tools));
}

/** Remembers which lockfile node_modules was installed from. */
export function markInstalled() {
  writeFileSync(stamp, lockfile());
}

function lockfile() {
  return hashOf(['package.json', 'tools/package.json', 'package-lock.json']);
}
