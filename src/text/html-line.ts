import type { Encoded } from './encoded.js';
import { htmlAttribute, type HtmlMarkup, type HtmlText, htmlText, markup } from './html.js';
import { refuse } from './refuse.js';

/** A line of a page that is escaped already. */
export interface HtmlLine {
  readonly html: HtmlMarkup;
}

/** Tag for a line of prose: its own words and every plain value in it are escaped, lines in it are taken as they are. */
export function line(words: TemplateStringsArray, ...values: readonly (string | number | HtmlLine)[]): HtmlLine {
  return { html: markup(escapedWords(words), ...values.map(inside)) };
}

/** The words of a tag are the same object at every call. */
function escapedWords(words: TemplateStringsArray): readonly HtmlText[] {
  const escaped = known.get(words) ?? words.map(htmlText);
  known.set(words, escaped);
  return escaped;
}

const known = new WeakMap<TemplateStringsArray, readonly HtmlText[]>();

/** A label as it stands on the screen. */
export function label(text: string): HtmlLine {
  return { html: markup`<b>${htmlText(text)}</b>` };
}

/** A path, command line, value or file name. */
export function code(text: string): HtmlLine {
  return { html: markup`<code>${htmlText(text)}</code>` };
}

/** Lines one after another, e.g. the labels of a menu with ` > ` between them. */
export function joined(lines: readonly HtmlLine[], separator: string): HtmlLine {
  const parts = lines.map(({ html }, index) => (index === 0 ? html : markup`${htmlText(separator)}${html}`));
  return { html: markup`${parts}` };
}

/** Labels in the order in which they are clicked. */
export function menu(...labels: readonly HtmlLine[]): HtmlLine {
  return joined(labels, ' > ');
}

/** A link to another section of the same page. */
export function jump(id: string, text: string): HtmlLine {
  return { html: markup`<a href="#${htmlAttribute(id)}">${htmlText(text)}</a>` };
}

/**
 * A link to a page of somebody else.
 *
 * @throws InternalError for an address that is not one of https
 */
export function link(address: `https://${string}`, text: string | HtmlLine): HtmlLine {
  refuse('a link', /^https:\/\/[^\s"'<>]+$/u.test(address) ? null : 'It is not an https address.');
  return { html: markup`<a href="${htmlAttribute(address)}" rel="noreferrer">${inside(text)}</a>` };
}

function inside(value: string | number | HtmlLine): Encoded<'html'> {
  return typeof value === 'object' ? value.html : htmlText(String(value));
}
