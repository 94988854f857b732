import { version } from '../plan/version.js';
import { loadProgram, type ProgramFiles } from './load-program.js';

/** Runs the command line of this process; what needs no program is answered without it. */
export function start(files: ProgramFiles): void {
  const args = process.argv.slice(2);
  if (args.length === 1 && args[0] === '--version') process.stdout.write(`${version}\n`);
  else void loadProgram(files).program(args);
}
