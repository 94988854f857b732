// npm start -- <arguments>: sets itself up when needed, then runs the tool in this process.
import { setUp } from './set-up.mjs';
import { restoreArguments } from './restore-arguments.mjs';

setUp();
process.argv = restoreArguments(process.argv, process.env);
await import('../dist/bin.js');
