import { htmlAttribute, type HtmlMarkup, htmlText, markup } from '../../text/html.js';
import type { PlaceholderName } from './sheet-text.js';

/**
 * What stands in commands and paths for what only the reader knows. The page declares each of them, and its script puts
 * what the reader writes in their place.
 */
export const placeholders: Readonly<Record<PlaceholderName, string>> = {
  share: '\\\\server\\share',
  pilot: 'ABC00123',
  site: 'ABC',
  group: 'All DPs',
  domain: 'corp.contoso.com',
  tool: 'esupack',
};

/** The ways to start esupack: installed, without installation, from a checkout, as one file. */
export const toolCommands: readonly string[] = ['esupack', 'npx esupack', 'npm start --', '.\\esupack.exe'];

/** Those that may stand anywhere in a text; the name of the tool is one only where a command begins. */
const anywhere = (['share', 'pilot', 'site', 'group', 'domain'] as const).map((name) => ({
  name,
  text: placeholders[name],
}));

/** Text with each placeholder in an element of its own, which the page's script fills. */
export function withPlaceholders(text: string): HtmlMarkup {
  const first = anywhere
    .map((each) => ({ ...each, at: positionOf(text, each.text) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)[0];
  if (first === undefined) return markup`${htmlText(text)}`;
  const rest = text.slice(first.at + first.text.length);
  return markup`${htmlText(text.slice(0, first.at))}${placeholder(first.name)}${withPlaceholders(rest)}`;
}

/** One placeholder. */
export function placeholder(name: PlaceholderName): HtmlMarkup {
  return markup`<span data-fill="${htmlAttribute(name)}">${htmlText(placeholders[name])}</span>`;
}

/** Not within a longer word: ABC is no placeholder in ABCDEF. */
function positionOf(text: string, wanted: string): number {
  const within = /[A-Za-z0-9]/u;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!within.test(text[at - 1] ?? '') && !within.test(text[at + wanted.length] ?? '')) return at;
  }
  return -1;
}
