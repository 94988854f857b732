import { type HtmlText, htmlText } from './html.js';

/** A line of a page that is escaped already. */
export interface HtmlLine {
  readonly html: HtmlText;
}

/** Tag for a line of prose: its own words and every plain value in it are escaped, lines in it are taken as they are. */
export function line(words: TemplateStringsArray, ...values: readonly (string | number | HtmlLine)[]): HtmlLine {
  const parts = words.map((word, index) => `${htmlText(word)}${inside(values[index] ?? '')}`);
  return { html: parts.join('') as HtmlText };
}

/** A label as it stands on the screen. */
export function label(text: string): HtmlLine {
  return { html: `<b>${htmlText(text)}</b>` as HtmlText };
}

/** A path, command line, value or file name. */
export function code(text: string): HtmlLine {
  return { html: `<code>${htmlText(text)}</code>` as HtmlText };
}

function inside(value: string | number | HtmlLine): string {
  return typeof value === 'object' ? value.html : htmlText(String(value));
}
