import { htmlAttribute, type HtmlMarkup, htmlText, markup } from '../../text/html.js';
import type { PlaceholderName } from './sheet-text.js';

/**
 * What commands and paths show for what only the reader knows. The page declares each of them, and its script puts what the
 * reader writes in their place.
 */
export const shownPlaceholders: Readonly<Record<PlaceholderName, string>> = {
  share: '\\\\server\\share',
  pilot: 'ABC00123',
  site: 'ABC',
  group: 'All DPs',
  domain: 'corp.contoso.com',
  drive: 'E:',
  tool: 'esupack',
};

/**
 * The same as marks, for `code` and `command`: characters of private use around the name, so that a package which is called
 * ABC is not taken for the site.
 */
export const placeholders = Object.fromEntries(
  Object.keys(shownPlaceholders).map((name) => [name, `\uE000${name}\uE001`]),
) as Readonly<Record<PlaceholderName, string>>;

/** The ways to start esupack: installed, without installation, from a checkout, as one file. */
export const toolCommands: readonly string[] = ['esupack', 'npx esupack', 'npm start --', '.\\esupack.exe'];

/** Text with each placeholder in an element of its own, which the page's script fills. */
export function withPlaceholders(text: string): HtmlMarkup {
  if (!text.includes('\uE000')) return markup`${htmlText(text)}`;
  const parts = text.split(/\uE000(\w+)\uE001/u);
  return markup`${parts.map((part, index) => (index % 2 === 0 ? markup`${htmlText(part)}` : placeholder(part as PlaceholderName)))}`;
}

function placeholder(name: PlaceholderName): HtmlMarkup {
  return markup`<span data-fill="${htmlAttribute(name)}">${htmlText(shownPlaceholders[name])}</span>`;
}
