import { stepClass, stepTypePrefix, type SequenceStep } from '../../text/sequence-step.js';
import type { XmlElement } from '../../text/xml.js';

/** The element `step` of a step, attributes and variables in the order of every real export. */
export function sequenceStepElement(step: SequenceStep): XmlElement {
  const { variables, action } = stepClass(step.class);
  const values = Object.entries(variables).flatMap(([property, variable]) => {
    const value = step.values[property];
    if (value === undefined) return [];
    const { name = property, hidden = false } = variable;
    const attributes = { name, property, ...(hidden ? { hidden: 'true' } : {}) };
    return [{ name: 'variable', attributes, content: value }];
  });
  return {
    name: 'step',
    attributes: {
      type: `${stepTypePrefix}${step.class}`,
      name: step.name,
      description: step.description,
      ...(step.disabled ? { disable: 'true' } : {}),
      ...(step.continueOnError ? { continueOnError: 'true' } : {}),
      ...(step.timeoutSeconds === null ? {} : { timeout: String(step.timeoutSeconds) }),
      runIn: step.runIn,
      successCodeList: step.successCodes,
      retryCount: step.retryCount,
      runFromNet: 'false',
    },
    content: [
      ...(step.condition === null ? [] : [step.condition]),
      { name: 'action', content: action(step.values) },
      { name: 'defaultVarList', content: values },
    ],
  };
}
