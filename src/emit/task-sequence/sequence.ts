import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequenceNode, TaskSequencePlan, TaskSequenceStep } from '../../plan/task-sequence-plan.js';
import type { SequenceStep } from '../../text/sequence-step.js';
import type { XmlElement } from '../../text/xml.js';
import { conditionElement } from './conditions.js';
import { contentPackage, packageReferences } from './references.js';
import { sequenceStepElement } from './step-element.js';

/** The steps of the plan in the forms of the oldest exports: newer sites took those, the reverse is not known. */
export function sequenceElement(plan: PackagePlan, sequence: TaskSequencePlan): XmlElement {
  const references = packageReferences(plan, sequence).map(({ packageId, program }): XmlElement => ({
    name: 'reference',
    attributes: { package: packageId, ...(program === null ? {} : { program }) },
  }));
  return {
    name: 'sequence',
    attributes: { version: '3.10' },
    content: [
      ...(references.length === 0 ? [] : [{ name: 'referenceList', content: references }]),
      ...sequence.steps.map((node) => nodeElement(plan, node)),
    ],
  };
}

function nodeElement(plan: PackagePlan, node: TaskSequenceNode): XmlElement {
  if (node.kind !== 'group') return sequenceStepElement(stepOf(plan, node));
  const { name, description, disabled, condition, steps } = node;
  const when = conditionElement(condition);
  return {
    name: 'group',
    attributes: { name, description, ...(disabled ? { disable: 'true' } : {}) },
    content: [...(when === null ? [] : [when]), ...steps.map((child) => nodeElement(plan, child))],
  };
}

function stepOf(plan: PackagePlan, node: TaskSequenceStep): SequenceStep {
  const common = {
    name: node.name,
    description: node.description,
    disabled: node.disabled,
    continueOnError: false,
    timeoutSeconds: null,
    runIn: 'WinPEandFullOS',
    successCodes: '0',
    retryCount: '0',
    condition: conditionElement(node.condition),
  };
  switch (node.kind) {
    case 'runCommandLine': {
      const successCodes = node.successCodes.join(' ');
      const packageId = contentPackage(plan, node.content);
      return {
        ...common,
        class: 'RunCommandLineAction',
        timeoutSeconds: node.timeoutSeconds,
        successCodes,
        values: {
          CommandLine: node.commandLine,
          DisableWow64Redirection: String(node.native),
          ...(packageId === null ? {} : { PackageID: packageId }),
          RunAsUser: 'false',
          SuccessCodes: successCodes,
        },
      };
    }
    case 'setVariable': {
      // Only a masked one needs the form of newer sites.
      const masked = node.masked ? { DoNotShowVariableValue: 'true' } : {};
      const values = { ...masked, VariableName: node.variable, VariableValue: node.value };
      return { ...common, class: 'SetVariableAction', values };
    }
    case 'installUpdates':
      return {
        ...common,
        class: 'InstallUpdateAction',
        runIn: 'FullOS',
        retryCount: updateRetries,
        values: {
          RetryCount: updateRetries,
          Target: node.target === 'mandatory' ? 'Mandatory' : 'All',
          UseCache: 'true',
        },
      };
    case 'installPackage':
      return {
        ...common,
        class: 'InstallSoftwareAction',
        runIn: 'FullOS',
        values: { PackageID: node.packageId, ProgramName: node.program },
      };
    case 'restart':
      return {
        ...common,
        class: 'RebootAction',
        values: { Message: node.message, MessageTimeout: String(node.messageSeconds), Target: 'HD' },
      };
  }
}

/** After restarts that nobody expected (Microsoft Learn: "Task sequence steps", Install Software Updates). */
const updateRetries = '2';
