// npm start -- <arguments>: sets itself up when needed, then runs the tool in this process.
import { restoreArguments } from './restore-arguments.mjs';
import { setUp } from './set-up.mjs';

const argv = restoreArguments(process.argv, process.env);
if (argv === null) {
  console.error("This shell took the -- away. Quote it: npm start '--' generate ..., or use npx esupack generate ...");
  process.exit(2);
}
setUp({ tools: false });
process.argv = argv;
await import('../dist/bin.cjs');
