import { licensed } from '../exit-codes.js';
import type { ProgramObject } from '../package-plan.js';
import { firstProgram } from '../programs.js';
import type { RunCommandLineStep } from '../task-sequence-plan.js';
import { runProgram } from './steps.js';

/**
 * The program that installs the key, and, with Confirmation IDs, Deposit behind it: it fails until there is one for the
 * device, and the task sequence runs again. None of the codes that a client retries a program on helps here: whether a
 * client does so with a task sequence is not documented.
 */
export function activationSteps(programs: readonly ProgramObject[], minutes: number): readonly RunCommandLineStep[] {
  const options = { successCodes: [licensed], timeoutSeconds: minutes * 60 };
  const first = firstProgram(programs)?.purpose ?? 'activate';
  return [
    runProgram(programs, first, options),
    ...(first === 'collect' ? [runProgram(programs, 'deposit', options)] : []),
  ];
}
