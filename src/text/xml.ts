import Builder from 'fast-xml-builder';
import { characterProblem, control, controlButLayout } from './characters.js';
import { refuse } from './refuse.js';

/** An element with child elements, with text, or with neither. Values are plain: they are escaped here. */
export interface XmlElement {
  readonly name: string;
  /** In the order in which they are written. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content?: string | readonly XmlElement[];
}

/** How the OPC parts of a console export are laid out. */
export interface XmlLayout {
  readonly declaration: boolean;
  /** Two blanks a level and one element a line, or everything on one line. No line end after the last element. */
  readonly indented: boolean;
}

/**
 * Writes ordinary XML as .NET's XmlWriter does, which wrote the parts of the real exports: `'` stays raw, `>` does not,
 * and an empty element ends in ` />`. Lines end in LF; `encode` makes CRLF of it and adds the BOM.
 *
 * @throws InternalError when `xmlTextProblem` or `xmlAttributeProblem` finds something
 */
export function xmlDocument(root: XmlElement, layout: XmlLayout): string {
  const builder = new Builder({
    preserveOrder: true,
    format: layout.indented,
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    // Escaped below: the builder's own rule also touches quotes in text, which XmlWriter leaves alone.
    processEntities: false,
  });
  const built = builder.build([node(root)]).trimStart();
  const declaration = layout.declaration ? '<?xml version="1.0" encoding="utf-8"?>' : '';
  // Values hold no `>` and no `&` of their own any more, so these two can only be what the builder wrote.
  return declaration + built.replaceAll('/>', ' />').replaceAll('&apos;', "'");
}

/** Why a value cannot be the text of an element, or null. */
export function xmlTextProblem(value: string): string | null {
  return characterProblem(value, controlButLayout, 'which XML cannot carry');
}

/** Why a value cannot be an attribute, or null: a reader would turn a line break or a tab there into a space. */
export function xmlAttributeProblem(value: string): string | null {
  return characterProblem(value, control, 'which an XML attribute cannot carry');
}

/**
 * Reads raw text or an attribute: the predefined and the numeric entities of XML become characters.
 *
 * @param raw as it stands in the file, without CDATA
 * @returns null when it is not XML character data
 */
export function decodeXmlText(raw: string): string | null {
  const entities = [...raw.matchAll(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/gu)];
  const texts = entities.map(([, hex, decimal, name]) => entityText(hex, decimal, name));
  const bare = raw.split(/&(?:#x[0-9A-Fa-f]+|#[0-9]+|\w+);/u);
  if (texts.includes(null) || bare.some((text) => /[<&]/u.test(text))) return null;
  return bare.map((text, index) => text + (texts[index] ?? '')).join('');
}

type OrderedNode = Readonly<Record<string, unknown>>;

function node(element: XmlElement): OrderedNode {
  const attributes = Object.entries(element.attributes ?? {}).map(([name, value]) => [`@_${name}`, attribute(value)]);
  return { [element.name]: children(element.content ?? []), ':@': Object.fromEntries(attributes) as unknown };
}

function children(content: string | readonly XmlElement[]): readonly OrderedNode[] {
  if (typeof content !== 'string') return content.map(node);
  refuse('XML text', xmlTextProblem(content));
  return content === '' ? [] : [{ '#text': escape(content) }];
}

function attribute(value: string): string {
  refuse('an XML attribute', xmlAttributeProblem(value));
  return escape(value).replaceAll('"', '&quot;');
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function entityText(hex: string | undefined, decimal: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return predefined.get(name) ?? null;
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
