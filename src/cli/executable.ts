import { parentPort } from 'node:worker_threads';
import { filesInside } from './files-inside.js';
import { loadProgram } from './load-program.js';
import { start } from './start.js';

// The main script of a single executable application, and of its threads: CommonJS, so nothing is awaited on this level.
if (parentPort === null) start(filesInside);
else void loadProgram(filesInside).serve(parentPort);
