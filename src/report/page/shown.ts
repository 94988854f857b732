import { controlButLayout } from '../../text/characters.js';
import { type HtmlText, htmlText } from '../../text/html.js';
import { redactKeys } from '../../text/redact.js';

/** Also the marks that turn the direction of writing: a name could pass for another with them. */
const unseen = new RegExp(`${controlButLayout.source}|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]`, 'gu');
const longest = 256;

/** Text of a device list, which may be anything, in a form that a page can carry and a person can trust. */
export function shown(text: string): string {
  const safe = redactKeys(text.replaceAll(/[\t\r\n]+/gu, ' ').replace(unseen, '\uFFFD'));
  return safe.length > longest ? `${safe.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '')}…` : safe;
}

/** The same, escaped. */
export function shownHtml(text: string): HtmlText {
  return htmlText(shown(text));
}
