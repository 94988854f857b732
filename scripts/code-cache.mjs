import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

const program = fileURLToPath(new URL('dist/program.cjs', root));

/** Its path, as src/cli/load-program.ts looks for it. */
export const codeCache = `${program}.${process.version}-${process.platform}-${process.arch}`;

/**
 * Keeps what V8 compiles of dist/program.cjs beside it, for this version of Node.js on this machine. Nothing depends on
 * it but the time that a start takes, so a build goes on without.
 */
export function keepCodeCache() {
  if (existsSync(codeCache)) return;
  const script = fileURLToPath(new URL('warm-up.mjs', import.meta.url));
  spawnSync(process.execPath, [script, program, codeCache], { cwd: root, stdio: 'ignore' });
}
