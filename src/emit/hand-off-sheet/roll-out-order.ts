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
  const words = [
    `.\\Import-EsuPackage.ps1 -SiteCode ${plan.site.siteCode ?? placeholders.site} -Deploy -Program ${programOf(plan, first, name)}`,
    ...(required ? ['-Purpose Required'] : []),
    ...(to === 'pilot' ? [`-PilotCollection ${placeholders.pilot}`] : []),
  ];
  return words.join(' ');
}
