import { htmlAttribute, type HtmlMarkup, htmlText, markup } from '../../text/html.js';
import type { PlaceholderName } from './sheet-text.js';

const mark = '\xAD';

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
 * The same as marks, for `code` and `command`: characters that nobody writes around the name, so that a package which is called
 * ABC is not taken for the site. They are of Latin 1, as all of the English page is: V8 keeps such a text in half the memory.
 */
export const placeholders = Object.fromEntries(
  Object.keys(shownPlaceholders).map((name) => [name, `${mark}${name}${mark}`]),
) as Readonly<Record<PlaceholderName, string>>;

/** The ways to start esupack: installed, without installation, from a checkout, as one file. */
export const toolCommands: readonly string[] = ['esupack', 'npx esupack', 'npm start --', '.\\esupack.exe'];

/** Another soft hyphen stays a character of the text. */
const marked = new RegExp(`${mark}(${Object.keys(shownPlaceholders).join('|')})${mark}`, 'u');

/** Text with each placeholder in an element of its own, which the page's script fills. */
export function withPlaceholders(text: string): HtmlMarkup {
  if (!text.includes(mark)) return markup`${htmlText(text)}`;
  const parts = text.split(marked);
  return markup`${parts.map((part, index) => (index % 2 === 0 ? markup`${htmlText(part)}` : placeholder(part as PlaceholderName)))}`;
}

function placeholder(name: PlaceholderName): HtmlMarkup {
  return markup`<span data-fill="${htmlAttribute(name)}">${htmlText(shownPlaceholders[name])}</span>`;
}
