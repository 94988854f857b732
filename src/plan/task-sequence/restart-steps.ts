import type { SetVariableStep, TaskSequenceNode, TaskSequenceScreen } from '../task-sequence-plan.js';
import { group, setVariable } from './steps.js';

const pending = 1;
const notPending = 0;

/**
 * Restarts the device where Windows waits for it, and only there. A file that waits to be renamed is no reason: many programs
 * leave one behind for good.
 */
export function restartSteps({ restartMessage, restartSeconds }: TaskSequenceScreen): readonly TaskSequenceNode[] {
  return [
    {
      kind: 'runCommandLine',
      name: 'Restart pending?',
      description: `Ends with ${pending} if component servicing or Windows Update needs a restart, else with ${notPending}`,
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
    group('Restart', 'Only if a restart is pending. The task sequence continues after it', {
      condition: {
        kind: 'variable',
        variable: '_SMSTSLastActionRetCode',
        operator: 'equals',
        value: String(pending),
      },
      steps: [
        // Whether the notice shows while progress is hidden is not documented.
        setVariable('Show restart notice', 'TSDisableProgressUI', 'False'),
        {
          kind: 'restart',
          name: 'Restart computer',
          description: '',
          disabled: false,
          condition: null,
          message: restartMessage,
          messageSeconds: restartSeconds,
        },
        hideProgress(),
      ],
    }),
  ];
}

/** The same that the batch looks at (Check warns of them). */
const keys: readonly string[] = [
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending',
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired',
];

/** No window while it runs; seen in real exports. */
export function hideProgress(): SetVariableStep {
  return setVariable('Hide progress', 'TSDisableProgressUI', 'True');
}
