import { control, characterProblem } from './characters.js';
import { powerShellString } from './powershell.js';
import { refuse } from './refuse.js';

/**
 * Writes a value as one word of a command line for sh and its kin (POSIX.1-2017, Shell Command Language, 2.2): as it
 * stands where no character of it has a meaning there, else in single quotes.
 *
 * @throws InternalError for control characters
 */
export function posixWord(value: string): string {
  refuseControl(value);
  return /^[\w./:,+@%-]+$/u.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/**
 * The same for Windows: double quotes where cmd.exe and PowerShell read them alike, else a PowerShell string, since
 * cmd.exe has no way to write a percent sign or a quote that PowerShell would read as the same.
 *
 * @throws InternalError for control characters
 */
export function windowsWord(value: string): string {
  refuseControl(value);
  if (/^[\w.\\/:+-]+$/u.test(value)) return value;
  return commonWord(value) ?? powerShellString(value);
}

/**
 * One word that cmd.exe, PowerShell and sh read alike; null where there is none.
 *
 * @throws InternalError for control characters
 */
export function commonWord(value: string): string | null {
  refuseControl(value);
  if (/^[\w./:+-]+$/u.test(value)) return value;
  // Before the closing quote, programs take a backslash for its escape (Microsoft C: "Parsing C command-line arguments").
  return /["%$`!\u201C-\u201E]|^$/u.test(value) ? null : `"${value.replace(/\\+$/u, '$&$&')}"`;
}

/** An option with its value; a value with a dash before it would be taken for an option. */
export function optionWords(name: string, value: string, quote: (text: string) => string): string {
  return `--${name}${value.startsWith('-') ? '=' : ' '}${quote(value)}`;
}

function refuseControl(value: string): void {
  refuse('a command line', characterProblem(value, control, 'which no command line carries'));
}
