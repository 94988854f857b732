import type {
  MofDocument,
  MofInstance,
  MofObject,
  MofProperty,
  MofQualifier,
  MofScalar,
  MofValue,
} from '../text/mof-document.js';
import { decodeMofString } from '../text/mof.js';
import { decodeHandmade } from './decode.js';
import { tokenReader, type TokenReader } from './mof-token-reader.js';
import { mofTokens } from './mof-tokens.js';
import { bytesPerToken, type ReadingLimit, readingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';

/**
 * Reads a MOF file that the console exported, or that was made from one: any encoding, line end and white space, with or
 * without marker lines. The inverse of `mofText`.
 *
 * @param where what the person knows the file by, for messages
 * @param limit is charged for every token and every line of the comment at the top
 * @throws UserError when it is not such a file, or there is more of it than `limit` has left
 */
export function readMof(bytes: Uint8Array, where = 'MOF file', limit = readingLimit()): MofDocument {
  const { text } = decodeHandmade(bytes, where);
  const header = headerLines(text, where, limit);
  const tokens = tokenReader(mofTokens(text, where, limit), where);
  const reader: Reader = { ...tokens, deeper: nesting(where) };
  const objects: MofObject[] = [];
  while (reader.peek().kind !== 'end') objects.push(mofObject(reader));
  return { header, objects };
}

interface Reader extends TokenReader {
  /** Reads something inside something else. */
  readonly deeper: <T>(read: () => T) => T;
}

/** Real files nest 3 deep; each level is a call of a function that calls itself. */
const deepest = 50;

function nesting(where: string): Reader['deeper'] {
  let depth = 0;
  return (read) => {
    depth += 1;
    if (depth > deepest) throw unreadable(where, `Its objects are nested more than ${deepest} levels deep.`);
    const value = read();
    depth -= 1;
    return value;
  };
}

/** The comment lines before the first object, without the marker line that belongs to the object. */
function headerLines(text: string, where: string, limit: ReadingLimit): readonly string[] {
  const header: string[] = [];
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/u, '');
    if (line.startsWith('// ***** Class') || !/^\s*(?:\/\/.*)?$/u.test(line)) break;
    limit.spend(bytesPerToken, where);
    header.push(line);
    at = end === -1 ? text.length + 1 : end + 1;
  }
  while (header.at(-1)?.trim() === '') header.pop();
  return header;
}

function mofObject(reader: Reader): MofObject {
  const qualifiers = reader.skip('[') ? list(reader, qualifier, ']') : [];
  const object = { ...instance(reader), qualifiers };
  reader.take(';');
  return object;
}

function qualifier(reader: Reader): MofQualifier {
  const name = reader.word();
  if (!reader.skip('(')) return { name, value: null };
  const value = scalar(reader);
  reader.take(')');
  return { name, value };
}

function instance(reader: Reader): MofInstance {
  reader.keyword('instance');
  reader.keyword('of');
  const className = reader.word();
  const properties: MofProperty[] = [];
  reader.take('{');
  while (!reader.skip('}')) properties.push(property(reader));
  return { className, properties };
}

function property(reader: Reader): MofProperty {
  const name = reader.word();
  reader.take('=');
  const value = mofValue(reader);
  reader.take(';');
  return { name, value };
}

function mofValue(reader: Reader): MofValue {
  if (!reader.skip('{')) return scalar(reader);
  if (reader.peek().text.toLowerCase() === 'instance') return reader.deeper(() => list(reader, instance, '}'));
  return reader.skip('}') ? [] : list(reader, scalar, '}');
}

function list<T>(reader: Reader, item: (reader: Reader) => T, end: string): readonly T[] {
  const items = [item(reader)];
  while (reader.skip(',')) items.push(item(reader));
  reader.take(end);
  return items;
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function scalar(reader: Reader): MofScalar {
  const token = reader.next();
  if (token.kind === 'string') return decodeMofString(token.text) ?? reader.fail(token);
  const number = Number(token.text);
  if (token.kind === 'number') return Number.isSafeInteger(number) ? number : reader.fail(token);
  const constant = constants.get(token.text.toLowerCase());
  return constant === undefined ? reader.fail(token) : constant;
}
