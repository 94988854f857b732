import { InternalError } from '../errors.js';
import type {
  MofDocument,
  MofInstance,
  MofObject,
  MofProperty,
  MofQualifier,
  MofScalar,
  MofValue,
} from '../text/mof-document.js';
import { mofString } from '../text/mof.js';

/**
 * Writes a MOF file as the console's export wizard does: each object between one pair of marker lines, two empty lines
 * between objects, no line end after the last. Lines end in LF; `encode` makes CRLF of it.
 *
 * @throws InternalError when a value or a name cannot be written (`mofStringProblem`)
 */
export function mofText({ header, objects }: MofDocument): string {
  const blocks = objects.map((object) => objectLines(object).join('\n'));
  return [...(header.length === 0 ? [] : [header.join('\n')]), ...blocks].join('\n\n\n');
}

/** An instance with its properties sorted as the wizard sorts them: by name, without regard to case. */
export function mofInstance(className: string, properties: Readonly<Record<string, MofValue>>): MofInstance {
  return {
    className,
    properties: Object.entries(properties)
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1)),
  };
}

function objectLines(object: MofObject): readonly string[] {
  return [
    `// ***** Class : ${name(object.className)} *****`,
    ...(object.qualifiers.length === 0 ? [] : [`[${object.qualifiers.map(qualifier).join(', ')}]`]),
    ...instanceLines(object),
    '};',
    '// ***** End *****',
  ];
}

/** Without the closing brace: what follows it depends on where the instance stands. */
function instanceLines({ className, properties }: MofInstance): readonly string[] {
  return [`instance of ${name(className)}`, '{', ...properties.flatMap(propertyLines)];
}

function propertyLines(property: MofProperty): readonly string[] {
  const { value } = property;
  const start = `\t${name(property.name)} = `;
  if (!isList(value)) return [`${start}${scalar(value)};`];
  if (isInstances(value)) return [`${start}{`, ...embeddedLines(value)];
  return [`${start}{${value.map(scalar).join(', ')}};`];
}

/** The wizard writes a blank after the comma between two embedded objects. */
function embeddedLines(instances: readonly MofInstance[]): readonly string[] {
  return instances.flatMap((instance, index) => [
    ...instanceLines(instance),
    index === instances.length - 1 ? '}};' : '}, ',
  ]);
}

function isList(value: MofValue): value is readonly MofScalar[] | readonly MofInstance[] {
  return Array.isArray(value);
}

function isInstances(list: readonly MofScalar[] | readonly MofInstance[]): list is readonly MofInstance[] {
  const [first] = list;
  return typeof first === 'object' && first !== null;
}

function qualifier({ name: text, value }: MofQualifier): string {
  return `${name(text)}(${scalar(value)})`;
}

function scalar(value: MofScalar): string {
  if (typeof value === 'string') return mofString(value);
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!Number.isSafeInteger(value)) throw new InternalError('A number in a MOF file is no whole number');
  return String(value);
}

function name(text: string): string {
  if (!/^[A-Za-z_]\w*$/u.test(text)) throw new InternalError('A class or property of a MOF file has no proper name');
  return text;
}
