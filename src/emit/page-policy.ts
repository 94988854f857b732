import { createHash } from 'node:crypto';
import { type HtmlText, htmlText } from '../text/html.js';

/**
 * The content security policy of a page that loads nothing and runs these two only, whatever a name on it may hold.
 *
 * Source: W3C CSP Level 3, 6.7.2.3.
 *
 * @param style content of its one `style` element, byte for byte
 * @param script content of its one `script` element
 */
export function pagePolicy(style: string, script: string): HtmlText {
  return htmlText(
    `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`,
  );
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;
}
