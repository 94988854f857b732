import {
  stepClass,
  stepClasses,
  stepTypePrefix,
  type SequenceStep,
  type SequenceStepClass,
} from '../../text/sequence-step.js';
import type { XmlElement } from '../../text/xml.js';
import { childrenOf, childNamed, textIn } from './elements.js';

/**
 * Reads a step of a known class; the inverse of `sequenceStepElement`.
 *
 * @returns null where the class, or something that the step holds, is not known: then nothing of it may be lost
 */
export function readSequenceStep(element: XmlElement): SequenceStep | null {
  const { name, attributes = {} } = element;
  const { type = '', timeout, disable, continueOnError, runFromNet } = attributes;
  const of = classOf(type);
  const values = of === null ? null : valuesOf(of, childNamed(element, 'defaultVarList'));
  const isKnown = name === 'step' && Object.keys(attributes).every((each) => knownAttributes.includes(each));
  if (of === null || values === null || !isKnown) return null;
  if (![undefined, 'true'].includes(disable) || ![undefined, 'true'].includes(continueOnError)) return null;
  if (runFromNet !== 'false' || (timeout !== undefined && !/^(?:0|[1-9]\d{0,8})$/u.test(timeout))) return null;
  if (textIn(childNamed(element, 'action')) !== stepClass(of).action(values)) return null;
  return {
    class: of,
    name: attributes.name ?? '',
    description: attributes.description ?? '',
    disabled: disable !== undefined,
    continueOnError: continueOnError !== undefined,
    timeoutSeconds: timeout === undefined ? null : Number(timeout),
    runIn: attributes.runIn ?? '',
    successCodes: attributes.successCodeList ?? '',
    retryCount: attributes.retryCount ?? '',
    condition: childNamed(element, 'condition'),
    values,
  };
}

const knownAttributes: readonly string[] = [
  'type',
  'name',
  'description',
  'disable',
  'continueOnError',
  'timeout',
  'runIn',
  'successCodeList',
  'retryCount',
  'runFromNet',
];

function classOf(type: string): SequenceStepClass | null {
  const name = type.startsWith(stepTypePrefix) ? type.slice(stepTypePrefix.length) : '';
  return Object.hasOwn(stepClasses, name) ? (name as SequenceStepClass) : null;
}

function valuesOf(of: SequenceStepClass, list: XmlElement | null): Readonly<Record<string, string>> | null {
  const known = new Map(Object.entries(stepClass(of).variables));
  const values = new Map<string, string>();
  for (const variable of childrenOf(list)) {
    const { name, property = '', hidden, ...others } = variable.attributes ?? {};
    const written = known.get(property);
    if (written === undefined || values.has(property) || Object.keys(others).length > 0) return null;
    if (name !== (written.name ?? property) || (hidden === 'true') !== (written.hidden ?? false)) return null;
    values.set(property, textIn(variable));
  }
  return Object.fromEntries(values);
}
