import { decode } from '../../read/decode.js';
import { readIni } from '../../read/ini.js';
import { parseJson } from '../../read/json-value.js';
import { readMof } from '../../read/mof.js';
import { readXml, type XmlNode } from '../../read/xml.js';
import type { MofInstance, MofValue } from '../../text/mof-document.js';

/** What a file says: values by their places, and places within places, named so that a person finds them. */
export type FileTree = string | ReadonlyMap<string, FileTree>;

/**
 * Reads a file of a bundle, or a part of its import zip, as far as it has places with names.
 *
 * @param where what the person knows the file by, for messages
 * @returns null for a file that is lines of text
 * @throws UserError when it is not what its name says
 */
export function fileTree(path: string, bytes: Uint8Array, where: string): FileTree | null {
  if (/\.json$/iu.test(path)) return ofJson(parseJson(bytes, where));
  if (/\.sms$/iu.test(path)) return ofIni(decode(bytes, where).text);
  if (/\.mof$/iu.test(path)) return ofMof(bytes, where);
  if (/\.(?:xml|rels|psmdcp|resx)$/iu.test(path)) return ofXml(decode(bytes, where).text, where);
  return null;
}

function ofJson(value: unknown): FileTree {
  if (typeof value !== 'object' || value === null) return String(value);
  return new Map(Object.entries(value).map(([name, inner]) => [name, ofJson(inner)]));
}

function ofIni(text: string): FileTree {
  return new Map([...readIni(text)].map(([section, values]) => [`[${section}]`, values]));
}

function ofMof(bytes: Uint8Array, where: string): FileTree {
  const { objects } = readMof(bytes, where);
  return named(objects.map((object) => [`${object.className}${nameOf(object)}`, ofInstance(object)]));
}

function nameOf({ properties }: MofInstance): string {
  const name = properties.find((property) => property.name === 'Name')?.value;
  return typeof name === 'string' ? ` "${name}"` : '';
}

function ofInstance({ properties }: MofInstance): FileTree {
  return named(properties.map(({ name, value }) => [name, ofMofValue(value)]));
}

function ofMofValue(value: MofValue): FileTree {
  if (typeof value !== 'object' || value === null) return String(value);
  return named(
    value.map((item) =>
      typeof item === 'object' && item !== null ? [item.className, ofInstance(item)] : ['value', String(item)],
    ),
  );
}

function ofXml(text: string, where: string): FileTree {
  const root = readXml(text, { where });
  return named([['root element', root.name], ...elementParts(root)]);
}

/** Attributes that tell elements of one name apart. */
const identifying = ['NAME', 'Name', 'Target', 'Extension', 'LogicalName', 'name', 'id'];

function elementEntry(element: XmlNode): readonly [string, FileTree] {
  const { name, attributes, children, text } = element;
  const identity = identifying.flatMap((attribute) => attributes.get(attribute) ?? []).at(0);
  const place = identity === undefined ? name : `${name} "${identity}"`;
  return [place, attributes.size === 0 && children.length === 0 ? text : named(elementParts(element))];
}

function elementParts({ attributes, children, text }: XmlNode): readonly (readonly [string, FileTree])[] {
  const own = text.trim() === '' ? [] : [['text', text] as const];
  return [...attributes, ...own, ...children.map(elementEntry)];
}

/** Places of one name are counted: `value`, `value (2)`. */
function named(entries: readonly (readonly [string, FileTree])[]): FileTree {
  const count = new Map<string, number>();
  return new Map(
    entries.map(([name, tree]) => {
      const before = count.get(name) ?? 0;
      count.set(name, before + 1);
      return [before === 0 ? name : `${name} (${before + 1})`, tree];
    }),
  );
}
