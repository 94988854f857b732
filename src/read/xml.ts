import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UserError } from '../errors.js';
import { shown } from '../text/shown.js';
import { decodeXmlText } from '../text/decode-xml-text.js';
import { bytesPerElement, type ReadingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';
import { checkXmlLimits } from './xml-limits.js';

/** An element as it stands in a file. Comments and processing instructions are left out. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** All text directly in the element, white space and CRLF included. */
  readonly text: string;
}

export interface XmlReading {
  /** What the person knows the file by, for messages. */
  readonly where: string;
  /** Name of elements whose inside is given back as it stands in the file, CDATA marks and entities too. */
  readonly raw?: string;
  /** Is charged for every piece of markup. */
  readonly limit?: ReadingLimit;
}

/**
 * Reads an XML document without changing a character of it: no trimming, no folding of CRLF, no conversion.
 *
 * @throws UserError when it is not well-formed, as far as the parser can tell
 */
export function readXml(text: string, { where, raw, limit }: XmlReading): XmlNode {
  const document = text.replace(/^\uFEFF/u, '');
  const pieces = checkXmlLimits(document, where);
  limit?.spend(pieces * bytesPerElement, where);
  const mark = unusedCharacter(document);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    cdataPropName: '#cdata',
    ...(raw === undefined ? {} : { stopNodes: [`..${raw}`] }),
  });
  const nodes = complaining(where, () => {
    checkForm(document, where);
    return parser.parse(hideReturns(document, mark)) as readonly OrderedNode[];
  });
  const roots = nodes.map((ordered) => xmlNode(ordered, { where, raw, mark })).filter((node) => node !== null);
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw unreadable(where, 'It is not one XML document.');
  return root;
}

/** What the parser complains about is the file, never this program: also names of elements that it takes for an attack. */
function complaining<T>(where: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UserError) throw error;
    const reason = shown(error.message, 200).replace(/[.?]+$/u, '');
    throw unreadable(where, `Its XML cannot be read (${reason}).`);
  }
}

type OrderedNode = Readonly<Record<string, unknown>>;

interface Reading {
  readonly where: string;
  readonly raw: string | undefined;
  readonly mark: string;
}

/** The parser itself takes a file that ends in the middle of an element. */
function checkForm(document: string, where: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- moved to a package of its own; here the same version is at hand
  const found = XMLValidator.validate(document);
  if (found !== true) throw unreadable(where, `It is not well-formed XML (line ${found.err.line}: ${found.err.code}).`);
}

/** The parser folds CRLF to LF; a character that the document does not hold carries the CR past it. */
function hideReturns(document: string, mark: string): string {
  return document.replaceAll(/<!\[CDATA\[[^]*?\]\]>|<[^>]*>|\r/gu, (piece) => {
    if (!piece.startsWith('<') || piece.startsWith('<![')) return piece.replaceAll('\r', mark);
    return piece.includes('\r')
      ? piece.replaceAll(/"[^"]*"|'[^']*'/gu, (value) => value.replaceAll('\r', mark))
      : piece;
  });
}

function unusedCharacter(document: string): string {
  for (let code = 0xe000; code < 0xf900; code += 1) {
    const character = String.fromCharCode(code);
    if (!document.includes(character)) return character;
  }
  return '\uF8FF';
}

function xmlNode(ordered: OrderedNode, reading: Reading): XmlNode | null {
  const name = Object.keys(ordered).find((key) => key !== ':@');
  if (name === undefined || /^[#?]/u.test(name)) return null;
  const inner = ordered[name] as readonly OrderedNode[];
  const written = Object.entries((ordered[':@'] ?? {}) as Readonly<Record<string, string>>);
  return {
    name,
    attributes: new Map(
      written.map(([key, value]) => [key.slice(1), decoded(value, reading, name).replaceAll(reading.mark, '\r')]),
    ),
    children: inner.map((child) => xmlNode(child, reading)).filter((child) => child !== null),
    text: inner
      .map((child) => ownText(child, name, reading))
      .join('')
      .replaceAll(reading.mark, '\r'),
  };
}

function ownText(child: OrderedNode, name: string, reading: Reading): string {
  const text = child['#text'];
  if (typeof text === 'string') return name === reading.raw ? text : decoded(text, reading, name);
  const cdata = child['#cdata'] as readonly { readonly '#text': string }[] | undefined;
  return cdata?.[0]?.['#text'] ?? '';
}

function decoded(raw: string, { where }: Reading, name: string): string {
  const text = decodeXmlText(raw);
  if (text === null) throw unreadable(where, `The text of ${name} is not XML.`);
  return text;
}
