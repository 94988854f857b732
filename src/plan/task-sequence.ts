import type { Config } from '../config/config.js';
import { licensed, ready } from './exit-codes.js';
import { derivedGuid, nextPackageId } from './identity.js';
import type { OfferPlan, PackageObject, ProgramObject } from './package-plan.js';
import { activationSteps } from './task-sequence/activation-steps.js';
import { onCoveredSystems, whereLicenseUnknown } from './task-sequence/conditions.js';
import { prerequisiteStep } from './task-sequence/prerequisite-step.js';
import { hideProgress, restartSteps } from './task-sequence/restart-steps.js';
import { group, installUpdates, maskedVariable, notCovered, runProgram, setVariable } from './task-sequence/steps.js';
import type { TaskSequenceNode, TaskSequencePlan, TaskSequenceScreen } from './task-sequence-plan.js';

/** What the task sequence is made from beside the settings. */
export interface TaskSequenceBasis {
  readonly offer: OfferPlan;
  readonly package: PackageObject;
  readonly programs: readonly ProgramObject[];
  /** Masked variable that gives the key; null where the batch holds it. */
  readonly keyVariable: string | null;
}

/**
 * The task sequence: check, prerequisites and a restart where they are needed, activation. docs/decisions/task-sequence.md
 * has the reason for each step.
 *
 * @returns undefined where none is asked for
 */
export function planTaskSequence(config: Config, basis: TaskSequenceBasis): TaskSequencePlan | undefined {
  if (!config.taskSequence) return undefined;
  const { offer, package: object, keyVariable } = basis;
  const { prerequisitePackage } = config;
  const title = `${offer.productName} ESU year ${offer.year}`;
  const screen: TaskSequenceScreen = {
    progress: false,
    notification: false,
    errorSeconds: 60,
    restartMessage: `${title}: this computer must restart to complete an update. Save your work.`,
    restartSeconds: 600,
  };
  return {
    fileName: `${config.id}.task-sequence.zip`,
    packageId: nextPackageId(object.packageId),
    objectVersion: derivedGuid('SedoObjectVersion of the task sequence', config.id).toUpperCase(),
    name: object.name,
    description: `Checks a device, prepares and restarts it if needed, and activates ${title}`,
    comment: `${title}: choose Create New for the package and the task sequence.`,
    minutes: minutesOf(config),
    estimatedMinutes: 10,
    screen,
    keyVariable,
    sitePackages: prerequisitePackage === null ? [] : [prerequisitePackage.packageId],
    steps: steps(config, basis, screen),
  };
}

/** Check takes 10 minutes at most, a restart with its notice about twice as long; updates may take an hour. */
function minutesOf({ runMinutes, activation, prerequisitePackage }: Config): number {
  const runs = activation === 'offline' ? 2 : 1;
  return 30 + runs * runMinutes + (prerequisitePackage === null ? 0 : 60);
}

/** Keeps the exit code of Check from step to step, and over the restart. */
const checkResult = 'ESUCheck';

function steps(config: Config, basis: TaskSequenceBasis, screen: TaskSequenceScreen): readonly TaskSequenceNode[] {
  const { offer, programs, keyVariable } = basis;
  const whereNotLicensed = {
    kind: 'variable',
    variable: checkResult,
    operator: 'notEquals',
    value: String(licensed),
  } as const;
  return [
    group(`${offer.productName} ESU Year ${offer.year}`, 'Only on systems that the offer covers', {
      condition: onCoveredSystems(offer.operatingSystems),
      steps: [
        hideProgress(),
        setVariable('Close error window', 'SMSTSErrorDialogTimeout', String(screen.errorSeconds)),
        // Before Check, which looks for the key too.
        ...(keyVariable === null
          ? []
          : [setVariable('Do not log command lines', 'OSDDoNotLogCommand', 'True'), maskedVariable(keyVariable)]),
        group('Ready', 'Checks whether the device is licensed or ready. Changes nothing', {
          steps: [
            runProgram(programs, 'check', { successCodes: [licensed, ready], timeoutSeconds: 600 }),
            setVariable('Keep result of Check', checkResult, '%_SMSTSLastActionRetCode%'),
          ],
        }),
        group('Prerequisites', 'Only if Check did not find a license', {
          condition: whereNotLicensed,
          steps: [
            installUpdates(),
            ...prerequisiteStep(config.prerequisitePackage, whereLicenseUnknown(offer.activationId)),
            ...restartSteps(screen),
          ],
        }),
        group('Activate', 'Only if Check did not find a license', {
          condition: whereNotLicensed,
          steps: activationSteps(programs, config.runMinutes),
        }),
      ],
    }),
    notCovered({ kind: 'variable', variable: checkResult, operator: 'notExists', value: '' }),
  ];
}
