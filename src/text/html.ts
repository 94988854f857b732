import { beyondPlainMarkup, characterProblem, controlButLayout } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** Text between the tags of an HTML page. */
export type HtmlText = Encoded<'html', 'text'>;

/** The inside of an HTML attribute that stands in double quotes. */
export type HtmlAttribute = Encoded<'html', 'attribute'>;

/** Elements with their text. */
export type HtmlMarkup = Encoded<'html', 'markup'>;

/**
 * Escapes text for the body of an HTML page; not for `script` or `style`.
 *
 * @throws InternalError when `htmlProblem` finds something
 */
export function htmlText(value: string): HtmlText {
  if (!beyondPlainMarkup.test(value)) return value as HtmlText;
  refuse('HTML', htmlProblem(value));
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') as HtmlText;
}

/**
 * Escapes the value of an attribute; the template writes the double quotes around it.
 *
 * @throws InternalError when `htmlProblem` finds something
 */
export function htmlAttribute(value: string): HtmlAttribute {
  return htmlText(value).replaceAll('"', '&quot;').replaceAll("'", '&#39;') as HtmlAttribute;
}

/** Tag for elements: its own words are HTML as they stand, and every value in it is encoded already. */
export function markup(
  words: TemplateStringsArray | readonly HtmlText[],
  ...values: readonly (Encoded<'html'> | number | readonly HtmlMarkup[])[]
): HtmlMarkup {
  const parts = words.map((word, index) => {
    const value = values[index] ?? '';
    return `${word}${typeof value === 'object' ? value.join('') : value}`;
  });
  return parts.join('') as HtmlMarkup;
}

/** Why a value cannot stand on an HTML page, or null. */
export function htmlProblem(value: string): string | null {
  return characterProblem(value, controlButLayout, 'which an HTML page cannot carry');
}
