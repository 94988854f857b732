import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequenceCondition, TaskSequenceNode, TaskSequencePlan } from '../../plan/task-sequence-plan.js';
import {
  powerShellArray as array,
  powerShellBoolean as boolean,
  powerShellHashtable as hashtable,
  powerShellInteger as integer,
  powerShellString as string,
  type PowerShellLiteral,
} from '../../text/powershell.js';
import { digest, objectMark, withEnd } from './marks.js';

/** The limit of a task sequence's description (New-CMTaskSequence), less the digest and the package ID that follow it. */
const descriptionLimit = 512 - ' #12345678.ABC00001'.length;

/** The task sequence in the words of the cmdlets that make it: New-CMTaskSequence, New-CMTSStep... (Microsoft Learn). */
export function taskSequenceLiteral(plan: PackagePlan, sequence: TaskSequencePlan): PowerShellLiteral {
  const mark = objectMark(plan, 'TaskSequence');
  const steps = array(sequence.steps.map(nodeLiteral));
  const made = { minutes: sequence.minutes, notification: sequence.screen.notification, steps };
  return hashtable({
    Mark: string(mark),
    Digest: string(`#${digest(JSON.stringify(made))}`),
    Name: string(sequence.name),
    Description: string(withEnd(sequence.description, mark, descriptionLimit)),
    Minutes: integer(sequence.minutes),
    SuppressNotification: boolean(!sequence.screen.notification),
    ShowProgress: boolean(sequence.screen.progress),
    SitePackages: array(sequence.sitePackages.map(string)),
    Steps: steps,
  });
}

function nodeLiteral(node: TaskSequenceNode): PowerShellLiteral {
  return hashtable({
    Kind: string(node.kind),
    Name: string(node.name),
    Description: string(node.description),
    Disabled: boolean(node.disabled),
    Conditions: array(node.condition === null ? [] : topConditions(node.condition)),
    ...ownFields(node),
  });
}

function ownFields(node: TaskSequenceNode): Readonly<Record<string, PowerShellLiteral>> {
  switch (node.kind) {
    case 'group':
      return { Steps: array(node.steps.map(nodeLiteral)) };
    case 'runCommandLine':
      return {
        CommandLine: string(node.commandLine),
        // Empty: none; package: that of the bundle, whose ID the site assigns.
        Content: string(node.content === 'package' ? 'package' : (node.content?.packageId ?? '')),
        Native: boolean(node.native),
        SuccessCodes: array(node.successCodes.map(integer)),
        // The cmdlet takes minutes, from 1 to 999.
        TimeoutMinutes: integer(Math.ceil(node.timeoutSeconds / 60)),
      };
    case 'setVariable':
      return { Variable: string(node.variable), Value: string(node.value), Masked: boolean(node.masked) };
    case 'installUpdates':
      return { Target: string({ mandatory: 'Mandatory', all: 'All' }[node.target]) };
    case 'installPackage':
      return { PackageId: string(node.packageId), Program: string(node.program) };
    case 'restart':
      return { Message: string(node.message), MessageSeconds: integer(node.messageSeconds) };
  }
}

/** Conditions that stand beside each other must all hold. */
function topConditions(condition: TaskSequenceCondition): readonly PowerShellLiteral[] {
  return condition.kind === 'all' ? condition.of.map(conditionLiteral) : [conditionLiteral(condition)];
}

function conditionLiteral(condition: TaskSequenceCondition): PowerShellLiteral {
  switch (condition.kind) {
    case 'variable':
      return hashtable({
        Kind: string('variable'),
        Variable: string(condition.variable),
        Operator: string(
          { equals: 'Equals', notEquals: 'NotEquals', exists: 'Exists', notExists: 'NotExists' }[condition.operator],
        ),
        Value: string(condition.value),
      });
    case 'wmi':
      return hashtable({
        Kind: string('wmi'),
        Namespace: string(condition.namespace),
        Query: string(condition.query),
      });
    default:
      return hashtable({
        Kind: string('statement'),
        Statement: string({ all: 'All', any: 'Any', none: 'None' }[condition.kind]),
        Of: array(condition.of.map(conditionLiteral)),
      });
  }
}
