import { type HtmlMarkup, htmlText, markup } from '../../text/html.js';
import type { HtmlLine } from '../../text/html-line.js';
import { withPlaceholders } from './placeholders.js';

/**
 * A path, command, value or file name within a sentence. It breaks behind a backslash or a space; on paper nowhere else, so
 * that no hyphen of a name is taken for one of the printer's.
 */
export function code(text: string): HtmlLine {
  const pieces = text.split(/(?<=[^\\]\\|\s)(?=[^\\\s])/u);
  return { html: markup`<code>${pieces.map(pieceOf)}</code>` };
}

function pieceOf(text: string): HtmlMarkup {
  const words = /[^-]-./u.test(text) ? markup`<span class="piece">${wordsOf(text)}</span>` : wordsOf(text);
  return text.endsWith('\\') ? markup`${words}<wbr>` : words;
}

/**
 * Commands to copy, one a line. A line breaks between an option with its value and the next, never inside an option;
 * anywhere only where a value is wider than the page.
 */
export function command(...lines: readonly string[]): HtmlLine {
  const parts = lines.map((text, index) => markup`${index === 0 ? noMarkup : newLine}${commandLine(text)}`);
  return { html: markup`<div class="command"><pre>${parts}</pre></div>` };
}

/** Microsoft: under RemoteSigned, scripts that a UNC path names may be refused. Ends with the window. */
export const allowScripts = 'Set-ExecutionPolicy -Scope Process -ExecutionPolicy Bypass -Force';

const noMarkup = markup``;
const newLine = markup`\n`;
const space = markup` `;

function commandLine(text: string): HtmlMarkup {
  const [name = '', ...rest] = unitsOf(text);
  return markup`${unit(name)}${rest.map((each) => markup`${space}${unit(each)}`)}`;
}

function unit(text: string): HtmlMarkup {
  return markup`<span class="unit">${wordsOf(text)}</span>`;
}

/** Words, an option together with its value; quotes hold a word together. */
function unitsOf(text: string): readonly string[] {
  const words = text.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/gu) ?? [];
  return words.flatMap((word, index) => {
    const before = words[index - 1] ?? '';
    if (isOption(before) && !isOption(word)) return [];
    const next = words[index + 1];
    return [isOption(word) && next !== undefined && !isOption(next) ? `${word} ${next}` : word];
  });
}

function isOption(word: string): boolean {
  return /^--?[A-Za-z]/u.test(word);
}

/** Text in which an option stays on one line. */
function wordsOf(text: string): HtmlMarkup {
  if (!text.includes('-')) return withPlaceholders(text);
  const parts = text.split(/(?<=^|[\s(])(--?[A-Za-z][\w-]*)/u);
  return markup`${parts.map((part, index) => (index % 2 === 0 ? withPlaceholders(part) : markup`<span class="option">${htmlText(part)}</span>`))}`;
}
