import { program } from './program.js';

// The main script of a single executable application: CommonJS, so nothing is awaited on this level.
void program(process.argv.slice(2));
