import { exitCodes } from '../exit-codes.js';
import { version } from '../plan/version.js';
import { isIncomplete } from './incomplete.js';
import { loadProgram, type ProgramFiles } from './load-program.js';
import { writeOut } from './write-out.js';

/** Runs the command line of this process; what needs no program is answered without it. */
export function start(files: ProgramFiles): void {
  const args = process.argv.slice(2);
  if (args.length === 1 && args[0] === '--version') writeOut(process.stdout, `${version}\n`);
  else void run(files, args);
}

/** Before the program is loaded, nothing but this can tell what is in its way. */
async function run(files: ProgramFiles, args: readonly string[]): Promise<void> {
  try {
    await loadProgram(files).program(args);
  } catch (error) {
    if (isIncomplete(error)) tell(`${error.file}: ${error.message}`, error.repair);
    else if ((error as NodeJS.ErrnoException).syscall === 'uv_cwd')
      tell('The current folder does not exist any more.', 'Change to another folder, then run the same command again.');
    else throw error;
    process.exitCode = exitCodes.failed;
  }
}

function tell(what: string, repair: string): void {
  writeOut(process.stderr, `esupack: ${what}\n  ${repair}\n`);
}
