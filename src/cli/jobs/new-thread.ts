import { existsSync } from 'node:fs';
import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { incomplete } from '../incomplete.js';
import type { Thread } from './threads.js';

/**
 * A thread with a copy of the program (src/cli/thread.ts). It gets no environment: keys may stand there, and nothing that
 * a thread does asks for any of it. The executable has no file to begin with, and hands over the program that is in it.
 *
 * @throws Incomplete where the file that begins it is missing
 */
export function newThread(): Thread {
  if (isSea()) return new Worker(getAsset('executable.cjs', 'utf8'), { eval: true, env: {} });
  const file = fileURLToPath(new URL('thread.cjs', import.meta.url));
  if (!existsSync(file)) throw incomplete(file, null);
  return new Worker(file, { env: {} });
}
