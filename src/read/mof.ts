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
import { decode } from './decode.js';
import { tokenReader, type TokenReader } from './mof-token-reader.js';
import { mofTokens } from './mof-tokens.js';

/**
 * Reads a MOF file that the console exported, or that was made from one: any encoding, line end and white space, with or
 * without marker lines. The inverse of `mofText`.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is not such a file
 */
export function readMof(bytes: Uint8Array, where = 'MOF file'): MofDocument {
  const { text } = decode(bytes, where);
  const reader = tokenReader(mofTokens(text, where), where);
  const objects: MofObject[] = [];
  while (reader.peek().kind !== 'end') objects.push(mofObject(reader));
  return { header: headerLines(text), objects };
}

/** The comment lines before the first object, without the marker line that belongs to the object. */
function headerLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/u);
  const end = lines.findIndex((line) => line.startsWith('// ***** Class') || !/^\s*(?:\/\/.*)?$/u.test(line));
  const header = lines.slice(0, end === -1 ? lines.length : end);
  while (header.at(-1)?.trim() === '') header.pop();
  return header;
}

function mofObject(reader: TokenReader): MofObject {
  const qualifiers = reader.skip('[') ? list(reader, qualifier, ']') : [];
  const object = { ...instance(reader), qualifiers };
  reader.take(';');
  return object;
}

function qualifier(reader: TokenReader): MofQualifier {
  const name = reader.word();
  if (!reader.skip('(')) return { name, value: null };
  const value = scalar(reader);
  reader.take(')');
  return { name, value };
}

function instance(reader: TokenReader): MofInstance {
  reader.keyword('instance');
  reader.keyword('of');
  const className = reader.word();
  const properties: MofProperty[] = [];
  reader.take('{');
  while (!reader.skip('}')) properties.push(property(reader));
  return { className, properties };
}

function property(reader: TokenReader): MofProperty {
  const name = reader.word();
  reader.take('=');
  const value = mofValue(reader);
  reader.take(';');
  return { name, value };
}

function mofValue(reader: TokenReader): MofValue {
  if (!reader.skip('{')) return scalar(reader);
  if (reader.peek().text.toLowerCase() === 'instance') return list(reader, instance, '}');
  return reader.skip('}') ? [] : list(reader, scalar, '}');
}

function list<T>(reader: TokenReader, item: (reader: TokenReader) => T, end: string): readonly T[] {
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

function scalar(reader: TokenReader): MofScalar {
  const token = reader.next();
  if (token.kind === 'string') return decodeMofString(token.text) ?? reader.fail(token);
  const number = Number(token.text);
  if (token.kind === 'number') return Number.isSafeInteger(number) ? number : reader.fail(token);
  const constant = constants.get(token.text.toLowerCase());
  return constant === undefined ? reader.fail(token) : constant;
}
