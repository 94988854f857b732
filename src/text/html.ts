import { characterProblem, controlButLayout } from './characters.js';
import { refuse } from './refuse.js';

/** Text between the tags of an HTML page. */
export type HtmlText = string & { readonly __brand: 'HtmlText' };

/** The inside of an HTML attribute that stands in double quotes. */
export type HtmlAttribute = string & { readonly __brand: 'HtmlAttribute' };

/**
 * Escapes text for the body of an HTML page; not for `script` or `style`.
 *
 * @throws InternalError when `htmlProblem` finds something
 */
export function htmlText(value: string): HtmlText {
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

/** Why a value cannot stand on an HTML page, or null. */
export function htmlProblem(value: string): string | null {
  return characterProblem(value, controlButLayout, 'which an HTML page cannot carry');
}
