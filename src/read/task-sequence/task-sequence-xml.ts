import { textElements } from '../../text/task-sequence-xml.js';
import type { XmlElement } from '../../text/xml.js';
import { readingLimit, type ReadingLimit } from '../reading-limit.js';
import { unreadable } from '../unreadable.js';
import { readXml, type XmlNode } from '../xml.js';

/**
 * Reads the XML of a task sequence, every attribute and element of it, known or not; the inverse of `taskSequenceXml`.
 *
 * @param where what the person knows it by, for messages
 * @param limit is charged for every piece of markup
 * @throws UserError when it is no XML, or no task sequence
 */
export function readTaskSequenceXml(text: string, where: string, limit: ReadingLimit = readingLimit()): XmlElement {
  const root = readXml(text, { where, limit });
  if (root.name !== 'sequence') throw unreadable(where, `The element is ${root.name} instead of sequence.`);
  return element(root, where);
}

function element({ name, attributes, children, text }: XmlNode, where: string): XmlElement {
  const isText = textElements.includes(name) || (children.length === 0 && text.trim() !== '');
  if (isText ? children.length > 0 : text.trim() !== '')
    throw unreadable(where, `${name} contains both text and elements.`);
  return {
    name,
    attributes: Object.fromEntries(attributes),
    content: isText ? text : children.map((child) => element(child, where)),
  };
}
