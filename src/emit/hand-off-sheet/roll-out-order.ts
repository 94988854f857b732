import type { PackagePlan, ProgramPurpose } from '../../plan/package-plan.js';
import { placeholders } from './placeholders.js';

/** The deployments of the path, in the order in which the page has them. */
export type DeploymentName = keyof typeof deployments;

const deployments = {
  checkPilot: { purpose: 'check', to: 'pilot', required: true },
  firstOnPilot: { purpose: 'first', to: 'pilot', required: false },
  depositOnPilot: { purpose: 'deposit', to: 'pilot', required: false },
  firstOnAll: { purpose: 'first', to: 'all', required: true },
  depositOnAll: { purpose: 'deposit', to: 'all', required: true },
  checkAll: { purpose: 'check', to: 'all', required: true },
  closeAll: { purpose: 'close', to: 'all', required: true },
} as const satisfies Readonly<Record<string, Deployment>>;

interface Deployment {
  readonly purpose: ProgramPurpose | 'first';
  readonly to: 'pilot' | 'all';
  readonly required: boolean;
}

/** Which program is meant: `first` installs the key. */
export function programOf(plan: PackagePlan, first: string, name: DeploymentName): string {
  const { purpose } = deployments[name];
  return purpose === 'first' ? first : (plan.programs.find((program) => program.purpose === purpose)?.name ?? '');
}

/** The command that makes the deployment. */
export function deployCommand(plan: PackagePlan, first: string, name: DeploymentName): string {
  const { to, required } = deployments[name];
  const byTaskSequence = isByTaskSequence(plan, name);
  const words = [
    script(plan),
    byTaskSequence ? '-TaskSequence -Deploy' : `-Deploy -Program ${programOf(plan, first, name)}`,
    ...(required ? ['-Purpose Required'] : []),
    ...(to === 'pilot' || byTaskSequence ? [collectionOption(to)] : []),
  ];
  return words.join(' ');
}

/** The command that asks for the key and sets the variable of a collection, or takes it away. */
export function keyVariableCommand(plan: PackagePlan, what: 'Set' | 'Remove', to: 'pilot' | 'all'): string {
  return `${script(plan)} -${what}KeyVariable ${collectionOption(to)}`;
}

/** What installs the key: where a variable gives it, no program does. */
function isByTaskSequence({ batch }: PackagePlan, name: DeploymentName): boolean {
  return batch.keyVariable !== null && deployments[name].purpose === 'first';
}

function script({ site }: PackagePlan): string {
  return `.\\Import-EsuPackage.ps1 -SiteCode ${site.siteCode ?? placeholders.site}`;
}

/** The script deploys a task sequence to a collection that is named only. */
function collectionOption(to: 'pilot' | 'all'): string {
  return to === 'pilot' ? `-PilotCollection ${placeholders.pilot}` : '-TargetCollection Eligible';
}
