import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partNames } from './part-names.mjs';
import { root } from './sources.mjs';

const dist = fileURLToPath(new URL('dist', root));

/** That of program.cjs, as src/cli/files-beside.ts looks for it; it is written after those of the other files. */
export const codeCache = cacheOf('program.cjs', process.version);

function cacheOf(file, version) {
  return join(dist, `${file}.${version}-${process.platform}-${process.arch}`);
}

/**
 * Keeps what V8 compiles of the program beside its files, for a version of Node.js on this machine. Nothing depends on
 * it but the time that a start takes, so a build goes on without.
 *
 * @returns names and caches of the files that have one
 */
export function keepCodeCache({ node = process.execPath, version = process.version } = {}) {
  if (!existsSync(cacheOf('program.cjs', version))) {
    const script = fileURLToPath(new URL('warm-up.mjs', import.meta.url));
    spawnSync(node, [script, dist], { cwd: root, stdio: 'ignore' });
  }
  return partNames.map((file) => [file, cacheOf(file, version)]).filter(([, cache]) => existsSync(cache));
}
