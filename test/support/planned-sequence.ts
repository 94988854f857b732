import type { Settings } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import type { TaskSequencePlan } from '../../src/plan/task-sequence-plan.js';
import { planTaskSequence } from '../../src/plan/task-sequence.js';
import { planned } from './planned.js';

/** A plan that has a task sequence for certain. */
export interface PlanWithSequence extends PackagePlan {
  readonly taskSequence: TaskSequencePlan;
}

/** What the planner makes of Windows 10 ESU year 2, or of what `written` says instead. */
export function plannedSequence(written: Partial<Settings> = {}): PlanWithSequence {
  return withSequence(planned(written));
}

/** The same where a masked variable gives the key. */
export function plannedKeyVariable(written: Partial<Settings> = {}): PlanWithSequence {
  const plan = planned(written);
  const { offer, package: object, programs } = plan;
  const config = loadConfig({ product: 'windows-10', year: '2', ...written });
  const basis = { offer, package: object, programs, keyVariable: 'ESUKEY' };
  return withSequence({ ...plan, taskSequence: planTaskSequence(config, basis) });
}

function withSequence(plan: PackagePlan): PlanWithSequence {
  if (plan.taskSequence === undefined) throw new Error('no task sequence is planned');
  return { ...plan, taskSequence: plan.taskSequence };
}
