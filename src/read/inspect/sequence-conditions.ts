import { redactKeys } from '../../text/redact.js';
import { stepTypePrefix } from '../../text/sequence-step.js';
import type { XmlElement } from '../../text/xml.js';
import { childrenOf, textIn } from '../task-sequence/elements.js';
import type { InspectedCondition } from './sequence.js';

/** When a step runs, in words. @param element the element `condition`; null where there is none */
export function conditionTold(element: XmlElement | null): InspectedCondition | null {
  const parts = childrenOf(element).map(part);
  const [only] = parts;
  if (only === undefined) return null;
  // Operands without an operator all have to hold (Microsoft Learn: "SMS_TaskSequence_Condition").
  return parts.length === 1 ? only : { words: 'all of', of: parts };
}

const operators: ReadonlyMap<string, string> = new Map([
  ['and', 'all of'],
  ['or', 'any of'],
  ['not', 'none of'],
]);

function part(element: XmlElement): InspectedCondition {
  const { name, attributes = {} } = element;
  const { type = '' } = attributes;
  if (name === 'expression') return { words: redactKeys(expression(type, valuesOf(element))), of: [] };
  // Also groups of operating systems, whose form no real export has shown.
  const label = [...Object.values(attributes), ...(textIn(element) === '' ? [] : [textIn(element)])].join(' ');
  const words = name === 'operator' ? (operators.get(type) ?? type) : `${name} ${label}`.trimEnd();
  const of = childrenOf(element).map(part);
  const [only] = of;
  // The editor writes "all" around a single condition too.
  if (name === 'operator' && type !== 'not' && only !== undefined && of.length === 1) return only;
  return { words: redactKeys(words), of };
}

function valuesOf(element: XmlElement): ReadonlyMap<string, string> {
  return new Map(childrenOf(element).map((child) => [child.attributes?.name ?? '', textIn(child)]));
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['equals', '='],
  ['notEquals', 'is not'],
  ['exists', 'exists'],
  ['notExists', 'does not exist'],
  ['like', 'is like'],
  ['notLike', 'is not like'],
  ['less', '<'],
  ['lessEquals', '<='],
  ['greater', '>'],
  ['greaterEquals', '>='],
]);

function expression(type: string, values: ReadonlyMap<string, string>): string {
  const of = (name: string): string => values.get(name) ?? '';
  const operator = comparisons.get(of('Operator')) ?? of('Operator');
  const compared = (value: string): string =>
    /^(?:does not )?exists?$/u.test(operator) ? operator : `${operator} "${value}"`;
  const kind = type.startsWith(stepTypePrefix) ? type.slice(stepTypePrefix.length) : type;
  switch (kind) {
    case 'VariableConditionExpression':
      return `variable ${of('Variable')} ${compared(of('Value'))}`;
    case 'WMIConditionExpression':
      return `WMI query in ${of('Namespace')} finds something: ${of('Query')}`;
    case 'RegistryConditionExpression':
      return `registry ${of('KeyPath')}, value "${of('Value')}"${of('Type') === '' ? '' : ` (${of('Type')})`} ${compared(of('Data'))}`;
    case 'FolderConditionExpression':
    case 'FileConditionExpression':
      return `${kind === 'FileConditionExpression' ? 'file' : 'folder'} ${of('Path')} exists${others(values, ['Path'])}`;
    default:
      return `${kind}${others(values, [])}`;
  }
}

function others(values: ReadonlyMap<string, string>, told: readonly string[]): string {
  const pairs = [...values].filter(([name, value]) => value !== '' && !told.includes(name));
  return pairs.length === 0 ? '' : ` (${pairs.map(([name, value]) => `${name} ${value}`).join(', ')})`;
}
