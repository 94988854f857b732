#!/usr/bin/env node
import { filesBeside } from './files-beside.js';
import { start } from './start.js';

// CommonJS, as node starts it fastest: nothing is awaited on this level.
start(filesBeside);
