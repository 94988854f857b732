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
// npm starts this in the folder of the project; paths are meant from where the person stands.
const { INIT_CWD: place } = process.env;
if (process.env.npm_lifecycle_event === 'start' && place !== undefined) process.chdir(place);
await import('../dist/bin.cjs');
