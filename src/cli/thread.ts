import { parentPort } from 'node:worker_threads';
import { loadProgram } from './load-program.js';

// A thread of --jobs: CommonJS beside program.cjs, which it loads as bin.ts does.
if (parentPort !== null) void loadProgram().serve(parentPort);

export { loadProgram };
