import { documentation, type DocumentationPage } from '../../catalog/documentation.js';
import { type HtmlLine, link } from '../../text/html-line.js';

/** What Microsoft documents, linked to the page that does. */
export function documented(page: DocumentationPage, text: string | HtmlLine): HtmlLine {
  return link(documentation[page], text);
}
