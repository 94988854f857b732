import type { RestartStep, RunCommandLineStep, TaskSequenceScreen } from '../task-sequence-plan.js';

const pending = 1;
const notPending = 0;

/**
 * Restarts the device where Windows waits for it, and only there. A file that waits to be renamed is no reason: many programs
 * leave one behind for good.
 */
export function restartSteps({
  restartMessage,
  restartSeconds,
}: TaskSequenceScreen): [RunCommandLineStep, RestartStep] {
  return [
    {
      kind: 'runCommandLine',
      name: 'Restart pending?',
      description: `Ends with ${pending} where component servicing or Windows Update waits for a restart, else with ${notPending}`,
      disabled: false,
      condition: null,
      commandLine: `cmd.exe /d /c (${keys.map((key) => `reg.exe query "${key}"`).join(' || ')}) >nul 2>nul && exit ${pending} || exit ${notPending}`,
      content: null,
      program: null,
      // A 32-bit program sees another view of these keys.
      native: true,
      successCodes: [notPending, pending],
      timeoutSeconds: 60,
    },
    {
      kind: 'restart',
      name: 'Restart computer',
      description: 'Only where a restart is pending; the task sequence goes on after it',
      disabled: false,
      condition: {
        kind: 'variable',
        variable: '_SMSTSLastActionRetCode',
        operator: 'equals',
        value: String(pending),
      },
      message: restartMessage,
      messageSeconds: restartSeconds,
    },
  ];
}

/** The same that the batch looks at (Check warns of them). */
const keys: readonly string[] = [
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
];
