import type { ReferencesInfo, ReferencesInfoObject, ReferencesInfoProperty } from '../../text/references-info.js';
import { decodeWmiXmlText } from '../../text/wmi-xml.js';
import { readingLimit } from '../reading-limit.js';
import { unreadable } from '../unreadable.js';
import { attributesOf, childElements } from '../xml-element.js';
import { readXml, type XmlNode } from '../xml.js';

/**
 * Reads ReferencesInfo.xml or AppReferencesInfo.xml; the inverse of `referencesInfoText`.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is no such list, or holds something that would be lost
 */
export function readReferencesInfo(text: string, where: string, limit = readingLimit()): ReferencesInfo {
  const root = readXml(text, { where, limit });
  if (root.name !== 'ArrayOfString') throw unreadable(where, `The element is ${root.name} instead of ArrayOfString.`);
  const [first] = root.attributes.keys();
  return {
    namespaces: first === 'xmlns:xsd' ? 'xsd first' : 'xsi first',
    objects: childElements(root, where).map((child) => {
      if (child.name !== 'string') throw unreadable(where, `The element is ${child.name} instead of string.`);
      return object(readXml(child.text, { where, raw: 'VALUE', limit }), where);
    }),
  };
}

function object(node: XmlNode, where: string): ReferencesInfoObject {
  if (node.name !== 'INSTANCE') throw unreadable(where, `The element is ${node.name} instead of INSTANCE.`);
  return {
    className: attributesOf(node, ['CLASSNAME'], where).required('CLASSNAME'),
    properties: childElements(node, where).map((child) => property(child, where)),
  };
}

function property(node: XmlNode, where: string): ReferencesInfoProperty {
  if (node.name !== 'PROPERTY') throw unreadable(where, `The element is ${node.name} instead of PROPERTY.`);
  const attributes = attributesOf(node, ['NAME', 'TYPE'], where);
  const [value, more] = childElements(node, where);
  if (more !== undefined || (value !== undefined && value.name !== 'VALUE'))
    throw unreadable(where, 'A property does not have exactly one value.');
  const text = value === undefined ? null : decodeWmiXmlText(value.text);
  if (value !== undefined && text === null) throw unreadable(where, 'A value is not XML text.');
  return { name: attributes.required('NAME'), type: attributes.required('TYPE'), value: text };
}
