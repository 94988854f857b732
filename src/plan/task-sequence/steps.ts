import { InternalError } from '../../errors.js';
import { licensed, notCovered as notCoveredCode } from '../exit-codes.js';
import type { ProgramObject, ProgramPurpose } from '../package-plan.js';
import type {
  InstallUpdatesStep,
  RunCommandLineStep,
  SetVariableStep,
  TaskSequenceCondition,
  TaskSequenceGroup,
  TaskSequenceNode,
} from '../task-sequence-plan.js';
import { stepNames } from './step-names.js';

const enabled = { disabled: false, condition: null } as const;

export function group(
  name: string,
  description: string,
  { condition = null, steps }: Partial<Pick<TaskSequenceGroup, 'condition'>> & { steps: readonly TaskSequenceNode[] },
): TaskSequenceGroup {
  return { kind: 'group', name, description, ...enabled, condition, steps };
}

export function setVariable(name: string, variable: string, value: string): SetVariableStep {
  return { kind: 'setVariable', name, description: '', ...enabled, variable, value, masked: false };
}

/** Room for a masked value: disabled, since as it comes it would delete what a collection variable gives. */
export function maskedVariable(variable: string): SetVariableStep {
  const description = `Instead of a masked collection variable ${variable}, you can enter the key here and enable the step. An import never includes a masked value.`;
  return {
    ...setVariable(`Set ${variable} (masked)`, variable, ''),
    description,
    disabled: true,
    masked: true,
  };
}

/**
 * A program of our package, by its command line rather than by *Install Package*: only so the step has success codes and a
 * timeout of its own. It starts as a 32-bit program, the default; the batch finds the native tools itself.
 *
 * @throws InternalError when the package has no such program
 */
export function runProgram(
  programs: readonly ProgramObject[],
  purpose: ProgramPurpose,
  options: Pick<RunCommandLineStep, 'successCodes' | 'timeoutSeconds'>,
): RunCommandLineStep {
  const program = programs.find((each) => each.purpose === purpose);
  if (program === undefined) throw new InternalError(`The package has no program ${purpose}`);
  const { name, comment, commandLine } = program;
  return {
    kind: 'runCommandLine',
    name,
    description: comment,
    ...enabled,
    commandLine,
    content: 'package',
    program: name,
    native: false,
    ...options,
  };
}

/** Disabled unless somebody enables it: it would install whatever is deployed to the device. */
export function installUpdates(): InstallUpdatesStep {
  return {
    kind: 'installUpdates',
    name: 'Install software updates',
    description: 'Enable this step if the updates that the key needs are deployed as software updates',
    disabled: true,
    condition: null,
    target: 'mandatory',
  };
}

/** Without it a device that the first group leaves out would count as success. */
export function notCovered(condition: TaskSequenceCondition): RunCommandLineStep {
  return {
    kind: 'runCommandLine',
    name: stepNames.notCovered,
    description: 'The offer does not cover this system, or this is Windows PE: ends with the exit code for that',
    disabled: false,
    condition,
    commandLine: `cmd.exe /d /c exit ${notCoveredCode}`,
    content: null,
    program: null,
    native: false,
    successCodes: [licensed],
    timeoutSeconds: 60,
  };
}
