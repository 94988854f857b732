import { parentPort } from 'node:worker_threads';
import { filesBeside, keepCompiled } from './files-beside.js';
import { loadProgram } from './load-program.js';

// A thread of --jobs: CommonJS beside program.cjs, which it loads as bin.ts does.
if (parentPort !== null) void loadProgram(filesBeside).serve(parentPort);

/** For scripts/warm-up.mjs. */
export { filesBeside, keepCompiled, loadProgram };
