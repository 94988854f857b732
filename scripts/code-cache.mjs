import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

/**
 * Keeps what V8 compiles of dist/program.cjs beside it, for this version of Node.js on this machine. Nothing depends on
 * it but the time that a start takes, so a build goes on without.
 */
export function keepCodeCache() {
  const program = fileURLToPath(new URL('dist/program.cjs', root));
  const cache = `${program}.${process.version}-${process.platform}-${process.arch}`;
  if (existsSync(cache)) return;
  const script = fileURLToPath(new URL('warm-up.mjs', import.meta.url));
  spawnSync(process.execPath, [script, program, cache], { cwd: root, stdio: 'ignore' });
}
