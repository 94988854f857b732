#!/usr/bin/env node
import { version } from '../plan/version.js';
import { loadProgram } from './load-program.js';

// CommonJS, as node starts it fastest: nothing is awaited on this level.
const args = process.argv.slice(2);
if (args.length === 1 && args[0] === '--version') process.stdout.write(`${version}\n`);
else void loadProgram().program(args);
