import type { PrerequisitePackage } from '../../config/prerequisite-package.js';
import type { InstallPackageStep, RunCommandLineStep, TaskSequenceCondition } from '../task-sequence-plan.js';

const name = 'Install preparation package';

/**
 * The step for the administrator's own package of the update that brings the license to the device. Where no program is
 * named, a command line stands ready to be completed: which file the package holds is not known.
 */
export function prerequisiteStep(
  prerequisite: PrerequisitePackage | null,
  condition: TaskSequenceCondition,
): readonly (InstallPackageStep | RunCommandLineStep)[] {
  if (prerequisite === null) return [];
  const { packageId, program } = prerequisite;
  if (program !== null) {
    const description = `Program ${program} of package ${packageId}: must not restart the computer, but end with 3010`;
    return [{ kind: 'installPackage', name, description, disabled: false, condition, packageId, program }];
  }
  return [
    {
      kind: 'runCommandLine',
      name,
      description: `In the command line, enter the file name of the update in package ${packageId}. Then enable the step`,
      disabled: true,
      condition,
      commandLine: 'wusa.exe update.msu /quiet /norestart',
      content: { packageId },
      program: null,
      native: true,
      successCodes: [...updateInstalled],
      timeoutSeconds: 3600,
    },
  ];
}

/** wusa.exe: installed, installed and a restart is needed (the task sequence restarts), installed before (0x00240006). */
const updateInstalled: readonly number[] = [0, 3010, 2_359_302];
