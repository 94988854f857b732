import { UserError } from '../../errors.js';
import type { WmiObject, WmiProperty } from '../../text/wmi-object.js';
import { decodeWmiXmlText } from '../../text/wmi-xml.js';
import type { ReadingLimit } from '../reading-limit.js';
import { unreadable } from '../unreadable.js';
import { readWmiObject } from '../wmi-object-text.js';
import { readXml, type XmlNode } from '../xml.js';
import { bytesIn, withoutByteLists } from './byte-lists.js';
import type { EmbeddedObject, ObjectProperty } from './inspection.js';

/** An object with its system properties apart. */
export interface WmiInstance extends EmbeddedObject {
  readonly path: string | null;
  /** Names of the properties with the qualifier `key`. */
  readonly keyNames: readonly string[];
}

/**
 * Reads an object in the text form of WMI. What that form has no room for, such as attributes of a newer console, is
 * passed over: `inspect` shows what it can, while everything else of this program reads strictly.
 *
 * @throws UserError when it is no XML, or no object
 */
export function readInstance(text: string, where: string, limit: ReadingLimit): WmiInstance {
  const short = withoutByteLists(text);
  try {
    return fromObject(readWmiObject(short, where, limit));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return looseInstance(readXml(short, { where, raw: 'VALUE', limit }), where);
  }
}

function fromObject({ className, properties }: WmiObject): WmiInstance {
  const path = properties.find(({ name }) => name === '__PATH')?.value;
  return {
    className,
    path: typeof path === 'string' ? path : null,
    keyNames: properties.filter(isKey).map(({ name }) => name),
    properties: properties.filter(({ name }) => !name.startsWith('__')).map(shown),
  };
}

function isKey({ qualifiers }: WmiProperty): boolean {
  return qualifiers.some(({ name, value }) => name.toLowerCase() === 'key' && value === 'TRUE');
}

function shown(property: WmiProperty): ObjectProperty {
  const { name } = property;
  switch (property.kind) {
    case 'scalar':
      return { name, type: property.type, value: property.value };
    case 'array':
      return list(name, property.type, property.value);
    case 'object':
      return { name, type: property.referenceClass, value: property.value === null ? null : [embed(property.value)] };
    case 'objectArray':
      return { name, type: `${property.referenceClass}[]`, value: property.value?.map(embed) ?? null };
  }
}

function list(name: string, type: string, value: readonly string[] | null): ObjectProperty {
  const isBytes = type === 'uint8' && value !== null;
  return isBytes ? { name, type: `${type}[]`, value: null, bytes: bytesIn(value) } : { name, type: `${type}[]`, value };
}

function embed(object: WmiObject): EmbeddedObject {
  const { className, properties } = fromObject(object);
  return { className, properties };
}

function looseInstance(node: XmlNode, where: string): WmiInstance {
  const className = node.attributes.get('CLASSNAME') ?? node.attributes.get('CLASS');
  if (node.name !== 'INSTANCE' || className === undefined) throw unreadable(where, 'It is not a WMI object.');
  const properties = node.children
    .filter(({ name }) => name.startsWith('PROPERTY'))
    .map((child) => loose(child, where));
  const path = properties.find(({ name }) => name === '__PATH')?.value;
  return {
    className,
    path: typeof path === 'string' ? path : null,
    keyNames: node.children.filter(isLooseKey).map(({ attributes }) => attributes.get('NAME') ?? ''),
    properties: properties.filter(({ name }) => !name.startsWith('__')),
  };
}

function isLooseKey({ children }: XmlNode): boolean {
  return children.some(
    (child) =>
      child.name === 'QUALIFIER' &&
      child.attributes.get('NAME')?.toLowerCase() === 'key' &&
      child.children.some(({ text }) => text.trim().toUpperCase() === 'TRUE'),
  );
}

function loose(node: XmlNode, where: string): ObjectProperty {
  const name = node.attributes.get('NAME') ?? '';
  const type = node.attributes.get('TYPE') ?? node.attributes.get('REFERENCECLASS') ?? 'unknown';
  const value = node.children.find((child) => child.name.startsWith('VALUE'));
  if (value === undefined) return { name, type, value: null };
  if (value.name === 'VALUE.ARRAY') return list(name, type, value.children.map(textOf));
  const instances = value.children.flatMap((child) => (child.name === 'INSTANCE' ? [child] : child.children));
  if (value.name === 'VALUE' || instances.length === 0) return { name, type, value: textOf(value) };
  return { name, type, value: instances.map((child) => looseInstance(child, where)).map(bare) };
}

function bare({ className, properties }: WmiInstance): EmbeddedObject {
  return { className, properties };
}

function textOf({ text }: XmlNode): string {
  return decodeWmiXmlText(text) ?? text;
}
