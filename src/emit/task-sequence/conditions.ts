import type { TaskSequenceCondition } from '../../plan/task-sequence-plan.js';
import { stepTypePrefix } from '../../text/sequence-step.js';
import type { XmlElement } from '../../text/xml.js';

/** The element `condition` of a step or group; nothing where it always runs. */
export function conditionElement(condition: TaskSequenceCondition | null): XmlElement | null {
  return condition === null ? null : { name: 'condition', content: [part(condition)] };
}

const operators = { all: 'and', any: 'or', none: 'not' } as const;

function part(condition: TaskSequenceCondition): XmlElement {
  switch (condition.kind) {
    case 'variable': {
      const { operator, value, variable } = condition;
      return expression('Variable', { Operator: operator, Value: value, Variable: variable });
    }
    case 'wmi':
      return expression('WMI', { Namespace: condition.namespace, Query: condition.query });
    default: {
      const { kind, of } = condition;
      return { name: 'operator', attributes: { type: operators[kind] }, content: of.map(part) };
    }
  }
}

/** @param variables in the order of their names */
function expression(kind: string, variables: Readonly<Record<string, string>>): XmlElement {
  return {
    name: 'expression',
    attributes: { type: `${stepTypePrefix}${kind}ConditionExpression` },
    content: Object.entries(variables).map(([name, content]) => ({ name: 'variable', attributes: { name }, content })),
  };
}
