import Builder from 'fast-xml-builder';
import { beyondPlainMarkup } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';
import { xmlTextProblem } from './xml-characters.js';

export { xmlTextProblem } from './xml-characters.js';

/** An element with child elements, with text, or with neither. Values are plain: they are escaped here. */
export interface XmlElement {
  readonly name: string;
  /** In the order in which they are written. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content?: string | readonly (XmlElement | XmlComment)[];
}

/** Stands between elements; may not hold two hyphens in a row. */
export interface XmlComment {
  readonly comment: string;
}

/** How the files of a console export are laid out. */
export interface XmlLayout {
  /** On a line of its own where the document is indented. */
  readonly declaration: boolean;
  /** Two blanks a level and one element a line, or everything on one line. No line end after the last element. */
  readonly indented: boolean;
}

/**
 * Writes ordinary XML as .NET's XmlWriter does, which wrote the parts of the real exports: `'` stays raw, `>` does not,
 * an empty element ends in ` />`, a line break in an attribute is a reference. Lines end in LF; `encode` makes CRLF of it
 * and adds the BOM.
 *
 * @throws InternalError when `xmlTextProblem` finds something
 */
export function xmlDocument(root: XmlElement, layout: XmlLayout): string {
  const builder = new Builder({
    preserveOrder: true,
    format: layout.indented,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    // Escaped below: the builder's own rule also touches quotes in text, which XmlWriter leaves alone.
    processEntities: false,
    commentPropName: commentMark,
  });
  const built = builder.build([node(root)]).trimStart();
  const declaration = layout.declaration ? `<?xml version="1.0" encoding="utf-8"?>${layout.indented ? '\n' : ''}` : '';
  // Values hold no `>` and no `&` of their own any more, so these two can only be what the builder wrote.
  return declaration + built.replaceAll('/>', ' />').replaceAll('&apos;', "'");
}

/** Text of an element, escaped, for a document that is laid out by a template. @throws InternalError as `xmlDocument` */
export function xmlText(value: string): XmlText {
  if (!beyondPlainMarkup.test(value)) return value as XmlText;
  refuse('XML text', xmlTextProblem(value));
  return escape(value) as XmlText;
}

export type XmlText = Encoded<'xml', 'text'>;

type OrderedNode = Readonly<Record<string, unknown>>;

function node(element: XmlElement): OrderedNode {
  const attributes = Object.entries(element.attributes ?? {}).map(([name, value]) => [name, attribute(value)]);
  return { [element.name]: children(element.content ?? []), ':@': Object.fromEntries(attributes) as unknown };
}

const commentMark = '#comment';

function children(content: NonNullable<XmlElement['content']>): readonly OrderedNode[] {
  if (typeof content !== 'string')
    return content.map((child) => ('comment' in child ? { [commentMark]: [{ '#text': child.comment }] } : node(child)));
  return content === '' ? [] : [{ '#text': xmlText(content) }];
}

/** A reader would turn a line break or a tab that stands in an attribute as it is into a space. */
function attribute(value: string): string {
  const text = xmlText(value);
  return /["\t\n\r]/u.test(text)
    ? text.replaceAll(/["\t\n\r]/gu, (character) => references[character] ?? character)
    : text;
}

const references: Readonly<Record<string, string>> = { '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' };

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
