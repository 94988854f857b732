import { parentPort } from 'node:worker_threads';
import { program, serve } from './program.js';

// The main script of a single executable application, and of its threads: CommonJS, so nothing is awaited on this level.
if (parentPort === null) void program(process.argv.slice(2));
else void serve(parentPort);
