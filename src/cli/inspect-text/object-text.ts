import { packageFlags, programFlags } from '../../read/inspect/flags.js';
import type { EmbeddedObject, ExportedObject, Flags, ObjectProperty } from '../../read/inspect/inspection.js';
import { shown } from '../../text/shown.js';
import { flagLines } from './flag-text.js';
import { count, fact, type Lines } from './lines.js';
import { sequenceLines } from './sequence-text.js';

/** Properties that images, driver packages and task sequences share with packages and programs. */
const bitFields: ReadonlyMap<string, (value: number) => Flags> = new Map([
  ['PkgFlags', packageFlags],
  ['ProgramFlags', programFlags],
]);

/** Longer values are cut on the screen; --json has them whole. */
const valueLimit = 200;

/** An object of a class that is not known in detail: class, identity, properties that have a value. */
export function objectLines(object: ExportedObject): Lines {
  const { part, className, name, keys, path, properties, attachments, taskSequence } = object;
  const identity = Object.entries(keys).map(([key, value]) => `${key} ${shown(value)}`);
  return [
    `${shown(className)}${name === null ? '' : `: ${shown(name, valueLimit)}`}`,
    [
      ...fact('Identity', identity.join(', ')),
      ...fact('Path', path),
      ...fact('Part', part),
      ...(taskSequence === undefined
        ? propertyLines(properties)
        : [
            ...sequenceLines(taskSequence),
            ...propertyLines(properties.filter(({ name: each }) => !toldWithSteps.has(each))),
          ]),
      ...attachments.flatMap((attachment): Lines => [
        ...(attachment.objects.length === 0
          ? []
          : [`${shown(attachment.part)}: ${count(attachment.objects.length, 'object')}`]),
        attachment.objects.flatMap(embeddedLines),
      ]),
    ],
  ];
}

/** Properties of a task sequence that its tree tells. */
const toldWithSteps: ReadonlySet<string> = new Set(['Sequence', 'Type', 'Duration', 'References', 'ReferencesCount']);

/** An object inside another, or one of a MOF file. */
export function embeddedLines({ className, properties }: EmbeddedObject): Lines {
  return [shown(className), propertyLines(properties)];
}

function propertyLines(properties: readonly ObjectProperty[]): Lines {
  return properties.flatMap(propertyLine);
}

function propertyLine({ name, value, bytes }: ObjectProperty): Lines {
  if (bytes !== undefined && bytes > 0) return [`${shown(name)}: ${count(bytes, 'byte')}`];
  if (value === null || value.length === 0) return [];
  const bitField = bitFields.get(name);
  if (typeof value === 'string' && bitField !== undefined && /^[1-9]\d{0,9}$/u.test(value))
    return flagLines(name, bitField(Number(value)));
  if (typeof value === 'string') return [`${shown(name)}: ${shown(value, valueLimit)}`];
  const texts = value.filter((item) => typeof item === 'string');
  if (texts.length > 0) return [`${shown(name)}: ${shown(texts.join(', '), valueLimit)}`];
  return [shown(name), value.flatMap((item): Lines => (typeof item === 'string' ? [] : embeddedLines(item)))];
}
