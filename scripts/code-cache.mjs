import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partNames } from './part-names.mjs';
import { root } from './sources.mjs';

const dist = fileURLToPath(new URL('dist', root));

/** As src/cli/files-beside.ts looks for it. */
export function cacheOf(file, buildId, version = process.version) {
  return join(dist, `${file}.${buildId}-${version}-${process.platform}-${process.arch}`);
}

/**
 * Keeps what V8 compiles of the program beside its files, for a version of Node.js on this machine. Nothing depends on
 * it but the time that a start takes, so a build goes on without. That of program.cjs is written after the others.
 *
 * @returns names and caches of the files that have one
 */
export function keepCodeCache(buildId, { node = process.execPath, version = process.version } = {}) {
  if (!existsSync(cacheOf('program.cjs', buildId, version))) {
    const script = fileURLToPath(new URL('warm-up.mjs', import.meta.url));
    spawnSync(node, [script, dist], { cwd: root, stdio: 'ignore' });
  }
  return partNames.map((file) => [file, cacheOf(file, buildId, version)]).filter(([, cache]) => existsSync(cache));
}
