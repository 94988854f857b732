import { mayHoldGroup } from '../text/key-group.js';
import type { Place } from './config-tree.js';
import type { FoundAt } from './parse-yaml.js';
import { isConfigName } from './schema.js';

/** An error of the YAML library. */
export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly place: Place;
}

/**
 * What the library's errors mean to a person, the first of each line: one mistake brings others behind it.
 *
 * @param text of the file, out of which the repair takes the line
 */
export function syntaxProblems(errors: readonly SyntaxError[], text: string): readonly FoundAt[] {
  const lines = text.split(/\r\n|\n|\r/u);
  const seen = new Set<number>();
  return errors.flatMap((error) => {
    const problem = explained(error, lines);
    if (seen.has(problem.place.line)) return [];
    seen.add(problem.place.line);
    return [problem];
  });
}

function explained({ code, message, place }: SyntaxError, lines: readonly string[]): FoundAt {
  const line = lines[place.line - 1] ?? '';
  const entry = entryOf(line);
  const found = (what: string, repair: string, at = place): FoundAt => ({ place: at, what, repair });
  const isSafe = isShown(entry.name, entry.value);
  const inQuotes = isSafe ? `Put the value in quotation marks: ${quoted(entry)}.` : 'Put the value in quotation marks.';
  if (code === 'MULTIPLE_DOCS')
    return found('A second document begins here.', 'Write one document; --- separates two.');
  if (code === 'TAB_AS_INDENT')
    return found('There is a tab before this text.', 'Indent with spaces. YAML does not allow tabs.');
  if (code === 'BAD_DQ_ESCAPE') {
    const sign = /Invalid escape sequence (\S+)/u.exec(message)?.[1] ?? '\\';
    const what = `In double quotation marks, a backslash begins an escape sequence, and ${sign} is not valid.`;
    if (isJson(lines.join('\n'))) return found(what, 'Write each backslash twice.');
    const shown = isSafe && !/^[[{]/u.test(entry.value) ? quoted(entry, "'") : "'...'";
    return found(what, `Use single quotation marks: ${shown}.`);
  }
  if (message.startsWith('Missing closing ')) {
    const open = openQuote(lines, message.includes('"') ? '"' : "'");
    return found('This quotation mark is not closed on its line.', 'Close it, or remove it.', open ?? place);
  }
  if (/must end with a|and end with a/u.test(message)) {
    const sign = /end with a ([\]}])/u.exec(message)?.[1] ?? '}';
    return found(`A ${sign === '}' ? '{' : '['} before this is not closed.`, `Write ${sign} after its last value.`);
  }
  if (code === 'BAD_SCALAR_START')
    return found(`A value cannot begin with ${message.slice(-1)} without quotation marks.`, inQuotes);
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys')) return missingColon(line, place);
  if (message.startsWith('Missing , or :') || message.startsWith('Block collections are not allowed'))
    return found('A comma or a colon is missing before this.', 'Write {name: value, name: value}.');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && (entry.value.includes(': ') || /^[?:-] /u.test(entry.value)))
    return found('A colon followed by a space starts another setting.', inQuotes);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'BAD_INDENT' || message.startsWith('Sequence item without'))
    return found(
      'This line, or the one after it, does not begin in the same column as the settings around it.',
      'Indent all settings of a package by the same number of spaces.',
    );
  if (line.includes('${') && /^[[{]/u.test(entry.value))
    return found(
      'Between { and }, or [ and ], put a value that contains braces in quotation marks.',
      isConfigName(/[\w-]+(?=:)/u.exec(line)?.[0] ?? '') && !mayHoldGroup(line)
        ? bracesInQuotes(line)
        : 'Put the value in quotation marks.',
    );
  if (/^[[{]/u.test(entry.value || line.trim()) && /(?:start|quoted-scalar) (?:at node end|token)/u.test(message))
    return found('A comma is missing before this.', 'Write [value, value] and {name: value, name: value}.');
  if ((code === 'UNEXPECTED_TOKEN' || code === 'BAD_ALIAS') && /^["'[{|>*&!]/u.test(entry.value))
    return found('This value begins with a character that has a special meaning in YAML.', inQuotes);
  return found(
    `This is not YAML: ${message.replace(/\.?$/u, '.')}`,
    'To create an example to compare with, run esupack init.',
  );
}

/**
 * Whether a message may repeat this entry: a file that another one names by mistake may hold secrets, and so may the
 * entry of the key.
 */
function isShown(name: string, value: string): boolean {
  return isConfigName(name) && name !== 'key' && !mayHoldGroup(value);
}

interface Entry {
  readonly name: string;
  /** As it stands, quotes included. */
  readonly value: string;
}

function entryOf(line: string): Entry {
  const [, name = 'name', value = ''] = /^\s*(?:- +)*([^\s:#]+): +(.*?)\s*$/u.exec(line) ?? [];
  return { name, value };
}

/** The entry with its value in quotes: double ones, or single ones where a backslash or a quote stands in it. */
function quoted({ name, value }: Entry, quote?: "'"): string {
  const inner = /^(["']).*\1$/u.test(value) ? value.slice(1, -1) : value;
  return quote !== undefined || /[\\"]/u.test(inner)
    ? `${name}: '${inner.replaceAll("'", "''")}'`
    : `${name}: "${inner}"`;
}

function bracesInQuotes(line: string): string {
  const fixed = line
    .trim()
    .replaceAll(/(?<=[{[,:]\s*)((?:[^\s{}[\],:"'$]|\$(?!\{))*(?:\$\{[^}]*\}[\w.-]*)+)/gu, '"$1"');
  return `Write ${fixed}`;
}

/** The line where a quote stands behind a colon, dash or bracket, and no second one. */
function openQuote(lines: readonly string[], quote: string): Place | null {
  const opened = new RegExp(`(?:[:,[{-] *)(${quote})[^${quote}]*$`, 'u');
  const index = lines.findIndex((line) => opened.test(line));
  const at = opened.exec(lines[index] ?? '');
  return at === null ? null : { line: index + 1, column: (lines[index] ?? '').indexOf(quote, at.index) + 1 };
}

function missingColon(line: string, place: Place): FoundAt {
  const [, name = '', colon = '', value = ''] =
    /^\s*(?:- +)*([A-Za-z$]\w*)\s*([:\uFF1A=]?)\s*(.*?)\s*$/u.exec(line) ?? [];
  const what =
    colon === '\uFF1A'
      ? 'This colon is a full-width character.'
      : 'After the name of a setting, write a colon and a space.';
  return {
    place,
    what,
    repair: isShown(name, value) ? `Write ${name}: ${value === '' ? 'value' : value}.` : 'Write name: value.',
  };
}

/**
 * White space that looks like a space and is none: input methods and web pages put it in, and YAML takes it for a letter.
 */
export function unseenSpaces(text: string): readonly FoundAt[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, index) => {
    const found = /^[ -]*([\u3000\u00A0\u2000-\u200B\u202F])/u.exec(line);
    if (found === null) return [];
    const [, sign = ''] = found;
    const name = sign === '\u3000' ? 'a full-width space' : 'a no-break or zero-width space';
    const place = { line: index + 1, column: found[0].length };
    return [
      {
        place,
        what: `There is ${name} here, which cannot be used to indent.`,
        repair: 'Replace it with normal spaces.',
      },
    ];
  });
}

/** Whether a text begins as JSON does, comments included. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\/\/|\/\*|[[{]\s*(?:"|\/\/|\/\*|$))/u.test(text);
}

/** Comments in JSON, which has none; null where there is none, or the file is no JSON. */
export function jsonComment(text: string): FoundAt | null {
  if (!isJson(text)) return null;
  for (const found of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/|\/\*/gu)) {
    if (found[0].startsWith('"')) continue;
    const before = text.slice(0, found.index).split(/\r\n|\n|\r/u);
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    return {
      place,
      what: 'There is a comment here. JSON does not allow comments.',
      repair: 'Remove it. Or write the file as YAML, with # before the comment.',
    };
  }
  return null;
}
