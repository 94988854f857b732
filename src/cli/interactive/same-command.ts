import { optionWords, posixWord, windowsWord } from '../../text/shell.js';
import type { Arguments } from '../arguments.js';
import type { Terminal } from '../terminal.js';
import { type Place, usualOut } from './ask-place.js';

/**
 * The command line that does the same, for the shell of the machine. A file stands where the key was typed; where
 * ESUPACK_KEY was set, it is expected to be set again.
 */
export function sameCommand(values: Arguments, { out, force }: Place, terminal: Terminal): string {
  const { environment } = terminal;
  const onWindows = terminal.platform === 'win32';
  const quote = onWindows ? windowsWord : posixWord;
  const typedKey = (environment.ESUPACK_KEY ?? '') === '';
  const options: Readonly<Record<string, unknown>> = {
    ...values,
    ...(out === usualOut ? {} : { out }),
    ...(typedKey ? { 'key-file': 'key.txt' } : {}),
  };
  const words = Object.entries(options).map(([name, value]) => optionWords(name, String(value), quote));
  return [program(environment, onWindows), 'generate', ...words, ...(force ? ['--force'] : [])].join(' ');
}

/** As it was started. Windows PowerShell takes the `--` of `npm start --` away, so npx does it there. */
function program({ npm_lifecycle_event: script }: Terminal['environment'], onWindows: boolean): string {
  if (script === 'start') return onWindows ? 'npx esupack' : 'npm start --';
  return script === 'npx' ? 'npx esupack' : 'esupack';
}
