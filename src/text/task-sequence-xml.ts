import { refuse } from './refuse.js';
import type { Encoded } from './encoded.js';
import { xmlText, xmlTextProblem, type XmlElement } from './xml.js';

/** The XML of a task sequence, as the property Sequence of its object holds it. */
export type TaskSequenceXml = Encoded<'task-sequence-xml', 'document'>;

/**
 * Elements that hold text: an empty one has a start and an end tag, where every other empty element closes itself. So in all
 * real exports.
 */
export const textElements: readonly string[] = ['variable', 'action'];

/**
 * Writes a task sequence the way real exports hold it: no declaration, nothing between elements, line breaks in values as
 * they are, `<x/>` without a blank. A line end follows.
 *
 * @throws InternalError when `xmlTextProblem` finds something in a value, or a name is none
 */
export function taskSequenceXml(root: XmlElement): TaskSequenceXml {
  const pieces: string[] = [];
  write(root, pieces);
  return `${pieces.join('')}\r\n` as TaskSequenceXml;
}

function write({ name, attributes = {}, content = [] }: XmlElement, pieces: string[]): void {
  refuse('the name of an element', nameProblem(name));
  pieces.push('<', name);
  for (const [attribute, value] of Object.entries(attributes)) {
    refuse('the name of an attribute', nameProblem(attribute));
    pieces.push(' ', attribute, '="', xmlText(value).replaceAll('"', '&quot;'), '"');
  }
  if (typeof content !== 'string' && content.length === 0 && !textElements.includes(name)) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  if (typeof content === 'string') pieces.push(xmlText(content));
  else for (const child of content) if ('name' in child) write(child, pieces);
  pieces.push('</', name, '>');
}

function nameProblem(name: string): string | null {
  return /^[A-Za-z_][\w.:-]*$/u.test(name) ? null : 'It is not an XML name.';
}

/** Why a text can stand in no step of a task sequence, or null. */
export const taskSequenceTextProblem = xmlTextProblem;
