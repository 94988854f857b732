import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

const dist = fileURLToPath(new URL('dist', root));

/** That of program.cjs, as src/cli/load-program.ts looks for it; it is written after those of the other files. */
export const codeCache = join(dist, `program.cjs.${process.version}-${process.platform}-${process.arch}`);

/**
 * Keeps what V8 compiles of the program beside its files, for this version of Node.js on this machine. Nothing depends on
 * it but the time that a start takes, so a build goes on without.
 */
export function keepCodeCache() {
  if (existsSync(codeCache)) return;
  const script = fileURLToPath(new URL('warm-up.mjs', import.meta.url));
  spawnSync(process.execPath, [script, dist], { cwd: root, stdio: 'ignore' });
}
