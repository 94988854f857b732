import { beyondPrintableAscii, characterProblem, firstProblem } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** Text between the quotes of `set "NAME=..."`. */
export type CmdValue = Encoded<'cmd', 'value'>;

/** One unquoted word: an argument, a number, part of a label. */
export type CmdWord = Encoded<'cmd', 'word'>;

/** Text after `rem `. */
export type CmdRemark = Encoded<'cmd', 'remark'>;

/**
 * Writes a value for `set "NAME=value"` in a batch file under `setlocal DisableDelayedExpansion`.
 *
 * There `%` alone has a meaning, and doubling it takes that away; `& | < > ^ !` are plain characters within the quotes.
 * Whoever reads the variable back must do so within quotes too, or as `!NAME!`. A quote ends the quoting, cannot be
 * escaped, and is refused.
 *
 * @throws InternalError when `cmdValueProblem` finds something
 */
export function cmdValue(value: string): CmdValue {
  refuse('a value of a batch file', cmdValueProblem(value));
  return value.replaceAll('%', '%%') as CmdValue;
}

/** Why a value cannot stand in a batch file, or null. */
export function cmdValueProblem(value: string): string | null {
  return firstProblem(
    characterProblem(value, beyondPrintableAscii, 'which a batch file cannot contain in every code page'),
    characterProblem(value, /"/u, 'which ends the quoting of a batch file'),
  );
}

/**
 * The same for a path that begins with `%windir%`, which stays a variable.
 *
 * @throws InternalError when the rest cannot be written
 */
export function cmdWindowsPath(path: string): CmdValue {
  const variable = '%windir%\\';
  refuse('a path of a batch file', path.startsWith(variable) ? null : 'It does not begin with %windir%.');
  return `${variable}${cmdValue(path.slice(variable.length))}` as CmdValue;
}

/**
 * Passes a word that no part of cmd.exe looks at twice, quoted or not.
 *
 * @throws InternalError for anything but letters, digits, dot, dash and underscore
 */
export function cmdWord(word: string): CmdWord {
  refuse('a word of a batch file', word === '' ? 'It is empty.' : foreign(word, /[^A-Za-z0-9._-]/u));
  return word as CmdWord;
}

/**
 * Passes text for a remark. cmd.exe expands variables and follows a caret in remarks too, so text with such characters
 * is refused rather than escaped.
 *
 * @throws InternalError for anything but printable ASCII without `% ^ & | < > ! "`
 */
export function cmdRemark(text: string): CmdRemark {
  refuse('a remark of a batch file', foreign(text, /[^\x20-\x7E]|[%^&|<>!"]/u));
  return text as CmdRemark;
}

/**
 * Passes words one after another, such as the items of a `for` loop.
 *
 * @returns empty without words
 * @throws InternalError as `cmdWord` does
 */
export function cmdWords(words: readonly (string | number)[]): CmdWord | '' {
  return words.map((word) => cmdWord(String(word))).join(' ') as CmdWord | '';
}

function foreign(text: string, forbidden: RegExp): string | null {
  return characterProblem(text, forbidden, 'which has a special meaning for cmd.exe');
}
