import { getAsset, isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Thread } from './threads.js';

/**
 * A thread with a copy of the program (src/cli/thread.ts). It gets no environment: keys may stand there, and nothing that
 * a thread does asks for any of it. The executable has no file to begin with, and hands over the program that is in it.
 */
export function newThread(): Thread {
  if (isSea()) return new Worker(getAsset('executable.cjs', 'utf8'), { eval: true, env: {} });
  return new Worker(fileURLToPath(new URL('thread.cjs', import.meta.url)), { env: {} });
}
