import { UserError } from '../../errors.js';
import type { XmlElement } from '../../text/xml.js';
import { redactKeys } from '../../text/redact.js';
import type { ReadingLimit } from '../reading-limit.js';
import { childNamed, childrenOf } from '../task-sequence/elements.js';
import { readTaskSequenceXml } from '../task-sequence/task-sequence-xml.js';
import { numberOf, textOf } from './exported-object.js';
import type { ExportedObject } from './inspection.js';
import type { InspectedSequence, InspectedStep, SequenceReference } from './sequence.js';
import { conditionTold } from './sequence-conditions.js';
import { stepFacts, stepName } from './sequence-facts.js';

/** The class of task sequences in an export. */
export const sequenceClass = 'SMS_TaskSequencePackage';

/**
 * What a task sequence does. One that cannot be read, or is larger than any real one, is told by a remark: the rest of the
 * export is worth seeing.
 *
 * @param here IDs of the packages that the export holds; null where only the object is known
 */
export function inspectedSequence(
  object: ExportedObject,
  here: ReadonlySet<string> | null,
  { where, limit }: { readonly where: string; readonly limit: ReadingLimit },
): InspectedSequence {
  const { properties } = object;
  const told = {
    name: redactKeys(textOf(properties, 'Name')),
    description: redactKeys(textOf(properties, 'Description')),
    type: typeText(textOf(properties, 'Type')),
    minutes: numberOf(properties, 'Duration'),
  };
  const xml = textOf(properties, 'Sequence');
  if (xml === '') return { ...told, references: [], steps: [], remarks: ['It has no steps.'] };
  try {
    const root = readTaskSequenceXml(xml, where, limit);
    const references = referencesOf(root, object, here);
    return { ...told, references, steps: stepsOf(root), remarks: remarksOf(object, references) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const reasons = error.issues.map(({ what }) => what).join(' ');
    return { ...told, references: [], steps: [], remarks: [`Its steps cannot be read: ${reasons}`] };
  }
}

function typeText(type: string): string {
  return type === '1' ? 'for a running Windows' : type === '2' ? 'deploys an operating system' : type;
}

function stepsOf(element: XmlElement): readonly InspectedStep[] {
  return childrenOf(element).flatMap((child) => (nodes.includes(child.name) ? [stepOf(child)] : []));
}

const nodes: readonly string[] = ['group', 'step', 'subtasksequence'];

function stepOf(element: XmlElement): InspectedStep {
  const { name, attributes = {} } = element;
  const isGroup = name === 'group';
  return {
    kind: isGroup ? 'group' : 'step',
    type: isGroup ? 'Group' : stepName(attributes.type ?? name),
    name: redactKeys(attributes.name ?? ''),
    description: redactKeys(attributes.description ?? ''),
    disabled: attributes.disable === 'true',
    continueOnError: attributes.continueOnError === 'true',
    condition: conditionTold(childNamed(element, 'condition')),
    facts: isGroup ? [] : stepFacts(element),
    steps: isGroup ? stepsOf(element) : [],
  };
}

function referencesOf(
  root: XmlElement,
  { attachments }: ExportedObject,
  here: ReadonlySet<string> | null,
): readonly SequenceReference[] {
  const names = new Map(
    attachments
      .flatMap(({ objects }) => objects)
      .map(
        ({ properties }) => [textOf(properties, 'ReferencePackageID'), textOf(properties, 'ReferenceName')] as const,
      ),
  );
  return childrenOf(childNamed(root, 'referenceList')).map(({ attributes = {} }) => {
    const id = attributes.package ?? attributes.application ?? '';
    const name = names.get(id) ?? '';
    return {
      id,
      program: attributes.program ?? null,
      name: name === '' ? null : redactKeys(name),
      isHere: attributes.package === undefined ? null : (here?.has(id) ?? null),
    };
  });
}

/** The ID that an import writes for a package that it does not find. */
const notFound = '00000000';

function remarksOf({ properties }: ExportedObject, references: readonly SequenceReference[]): readonly string[] {
  const dangling = ((numberOf(properties, 'TaskSequenceFlags') ?? 0) & 1) !== 0;
  return dangling || references.some(({ id }) => id === notFound)
    ? [
        `A step needs something that the exporting site did not have (${notFound}). Select it in the editor before you deploy.`,
      ]
    : [];
}
