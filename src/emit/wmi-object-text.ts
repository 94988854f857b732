import { InternalError } from '../errors.js';
import type { WmiObject, WmiProperty, WmiQualifier } from '../text/wmi-object.js';
import { wmiXmlText } from '../text/wmi-xml.js';

/**
 * Writes a WMI object in the WMI DTD 2.0 text form, as the object.xml of a console export has it: two blanks a level,
 * CRLF, never a self-closing element, never an entity, no declaration, no line end after the last element.
 *
 * Line breaks inside values come out as they are.
 *
 * @throws InternalError when a value or a name cannot be written (`wmiXmlTextProblem`)
 */
export function wmiObjectText(object: WmiObject): string {
  const lines: string[] = [];
  write(instance(object), '', lines);
  return lines.join('\r\n');
}

/** An element with text on its own line, or with elements below it. */
interface Element {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string | boolean | undefined])[];
  readonly content: string | readonly Element[];
}

function write({ tag, attributes, content }: Element, indent: string, lines: string[]): void {
  const start = `${indent}<${tag}${attributes.map(attribute).join('')}>`;
  const end = `</${tag}>`;
  if (typeof content === 'string') lines.push(`${start}${content}${end}`);
  else if (content.length === 0) lines.push(`${start}${end}`);
  else {
    lines.push(start);
    for (const child of content) write(child, `${indent}  `, lines);
    lines.push(`${indent}${end}`);
  }
}

function attribute([name, value]: readonly [string, string | boolean | undefined]): string {
  if (value === undefined) return '';
  const text = String(value);
  // Names of classes and properties; the form of anything else in an attribute is unknown.
  if (!/^\w[\w .:-]*$/u.test(text)) throw new InternalError(`The ${name} of a WMI object is not a name`);
  return ` ${name}="${text}"`;
}

function instance({ className, qualifiers, properties }: WmiObject): Element {
  const content = [...qualifiers.map(qualifierElement), ...properties.map(propertyElement)];
  return { tag: 'INSTANCE', attributes: [['CLASSNAME', className]], content };
}

function qualifierElement(qualifier: WmiQualifier): Element {
  const { name, type, propagated, overridable, toSubclass, toInstance, amended, value } = qualifier;
  return {
    tag: 'QUALIFIER',
    attributes: [
      ['NAME', name],
      ['PROPAGATED', propagated],
      ['TYPE', type],
      ['OVERRIDABLE', overridable],
      ['TOSUBCLASS', toSubclass],
      ['TOINSTANCE', toInstance],
      ['AMENDED', amended],
    ],
    content: typeof value === 'object' ? arrayValue(value) : [scalarValue(value)],
  };
}

const tags = {
  scalar: 'PROPERTY',
  array: 'PROPERTY.ARRAY',
  object: 'PROPERTY.OBJECT',
  objectArray: 'PROPERTY.OBJECTARRAY',
} as const;

function propertyElement(property: WmiProperty): Element {
  const { kind, name, classOrigin, propagated, qualifiers } = property;
  const isPlain = kind === 'scalar' || kind === 'array';
  return {
    tag: tags[kind],
    attributes: [
      ['NAME', name],
      ['CLASSORIGIN', classOrigin],
      ['PROPAGATED', propagated],
      isPlain ? ['TYPE', property.type] : ['REFERENCECLASS', property.referenceClass],
    ],
    content: [...qualifiers.map(qualifierElement), ...propertyValue(property)],
  };
}

/** Null has no element at all; an empty array has one without content. */
function propertyValue(property: WmiProperty): readonly Element[] {
  if (property.value === null) return [];
  switch (property.kind) {
    case 'scalar':
      return [scalarValue(property.value)];
    case 'array':
      return arrayValue(property.value);
    case 'object':
      return [objectValue(property.value)];
    case 'objectArray':
      return [{ tag: 'VALUE.OBJECTARRAY', attributes: [], content: property.value.map(objectValue) }];
  }
}

function scalarValue(value: string): Element {
  return { tag: 'VALUE', attributes: [], content: wmiXmlText(value) };
}

function arrayValue(values: readonly string[] | null): readonly Element[] {
  return values === null ? [] : [{ tag: 'VALUE.ARRAY', attributes: [], content: values.map(scalarValue) }];
}

function objectValue(object: WmiObject): Element {
  return { tag: 'VALUE.OBJECT', attributes: [], content: [instance(object)] };
}
