import { wmiTypes, type WmiObject, type WmiProperty, type WmiQualifier, type WmiType } from '../text/wmi-object.js';
import { decodeWmiXmlText } from '../text/wmi-xml.js';
import { readingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';
import { attributesOf, childElements } from './xml-element.js';
import { readXml, type XmlNode } from './xml.js';

/**
 * Reads the WMI DTD 2.0 text form of an object (object.xml of a console export); the inverse of `wmiObjectText`.
 *
 * @param where what the person knows the file by, for messages
 * @param limit is charged for every piece of markup
 * @throws UserError when the text is not such an object, or says something that `WmiObject` has no room for
 */
export function readWmiObject(text: string, where = 'object.xml', limit = readingLimit()): WmiObject {
  return instance(readXml(text, { where, raw: 'VALUE', limit }), where);
}

function instance(node: XmlNode, where: string): WmiObject {
  expectName(node, 'INSTANCE', where);
  const { qualifiers, others } = parted(node, where);
  return {
    className: attributesOf(node, ['CLASSNAME'], where).required('CLASSNAME'),
    qualifiers,
    properties: others.map((child) => property(child, where)),
  };
}

function parted(node: XmlNode, where: string): { qualifiers: readonly WmiQualifier[]; others: readonly XmlNode[] } {
  const children = childElements(node, where);
  return {
    qualifiers: children.filter(({ name }) => name === 'QUALIFIER').map((child) => qualifier(child, where)),
    others: children.filter(({ name }) => name !== 'QUALIFIER'),
  };
}

const qualifierAttributes = ['NAME', 'PROPAGATED', 'TYPE', 'OVERRIDABLE', 'TOSUBCLASS', 'TOINSTANCE', 'AMENDED'];

function qualifier(node: XmlNode, where: string): WmiQualifier {
  const attributes = attributesOf(node, qualifierAttributes, where);
  const child = onlyChild(childElements(node, where), node, where);
  return {
    name: attributes.required('NAME'),
    type: wmiType(attributes.required('TYPE'), where),
    propagated: attributes.flag('PROPAGATED'),
    overridable: attributes.flag('OVERRIDABLE'),
    toSubclass: attributes.flag('TOSUBCLASS'),
    toInstance: attributes.flag('TOINSTANCE'),
    amended: attributes.flag('AMENDED'),
    value: child === undefined ? null : child.name === 'VALUE.ARRAY' ? array(child, where) : scalar(child, where),
  };
}

const propertyAttributes = ['NAME', 'CLASSORIGIN', 'PROPAGATED', 'TYPE', 'REFERENCECLASS'];

function property(node: XmlNode, where: string): WmiProperty {
  const attributes = attributesOf(node, propertyAttributes, where);
  const { qualifiers, others } = parted(node, where);
  const child = onlyChild(others, node, where);
  const common = {
    name: attributes.required('NAME'),
    classOrigin: attributes.optional('CLASSORIGIN'),
    propagated: attributes.flag('PROPAGATED'),
    qualifiers,
  };
  const type = (): WmiType => wmiType(attributes.required('TYPE'), where);
  const referenceClass = (): string => attributes.required('REFERENCECLASS');
  const value = <T>(read: (child: XmlNode, where: string) => T): T | null =>
    child === undefined ? null : read(child, where);
  switch (node.name) {
    case 'PROPERTY':
      return { kind: 'scalar', ...common, type: type(), value: value(scalar) };
    case 'PROPERTY.ARRAY':
      return { kind: 'array', ...common, type: type(), value: value(array) };
    case 'PROPERTY.OBJECT':
      return { kind: 'object', ...common, referenceClass: referenceClass(), value: value(object) };
    case 'PROPERTY.OBJECTARRAY':
      return { kind: 'objectArray', ...common, referenceClass: referenceClass(), value: value(objects) };
    default:
      throw unreadable(where, `${node.name} is not a property.`);
  }
}

function scalar(node: XmlNode, where: string): string {
  expectName(node, 'VALUE', where);
  const text = decodeWmiXmlText(node.text);
  if (text === null) throw unreadable(where, 'A value is not XML text.');
  return text;
}

function array(node: XmlNode, where: string): readonly string[] {
  expectName(node, 'VALUE.ARRAY', where);
  return childElements(node, where).map((child) => scalar(child, where));
}

function object(node: XmlNode, where: string): WmiObject {
  expectName(node, 'VALUE.OBJECT', where);
  const child = onlyChild(childElements(node, where), node, where);
  if (child === undefined) throw unreadable(where, 'VALUE.OBJECT contains no object.');
  return instance(child, where);
}

function objects(node: XmlNode, where: string): readonly WmiObject[] {
  expectName(node, 'VALUE.OBJECTARRAY', where);
  return childElements(node, where).map((child) => object(child, where));
}

function expectName(node: XmlNode, name: string, where: string): void {
  if (node.name !== name) throw unreadable(where, `The element is ${node.name} instead of ${name}.`);
}

function onlyChild(children: readonly XmlNode[], { name }: XmlNode, where: string): XmlNode | undefined {
  if (children.length > 1) throw unreadable(where, `${name} contains more than one value.`);
  return children[0];
}

function wmiType(name: string, where: string): WmiType {
  const type = wmiTypes.find((known) => known === name);
  if (type === undefined) throw unreadable(where, `${name} is not a WMI type.`);
  return type;
}
