import type { Config } from '../config/config.js';
import type { OfferPlan, ProgramObject, ProgramPurpose } from './package-plan.js';
import { beginnings, programComments, programNames } from './program-names.js';
import { programFlags, unattended } from './program-runs.js';

/** The package's programs: what each way of activation needs, Check and Remove. */
export function planPrograms(config: Config, offer: OfferPlan): readonly ProgramObject[] {
  const { activation, openFirewall, runMinutes } = config;
  const opensFirewall = openFirewall.length > 0;
  const comments = programComments(`${offer.productName} ESU year ${offer.year}`, opensFirewall);
  const purposes: readonly ProgramPurpose[] = {
    online: ['activate', 'check', 'remove'] as const,
    offline: ['activate', 'check', 'collect', 'deposit', 'remove'] as const,
    vamt: ['prepare', 'check', ...(opensFirewall ? ['close' as const] : []), 'remove'] as const,
  }[activation];
  return purposes.map((purpose) => ({
    name: programNames[purpose],
    purpose,
    commandLine: `cmd.exe /d /c .\\activate-esu.bat${purpose === 'activate' ? '' : ` ${purpose}`}`,
    comment: comments[purpose].en,
    japaneseComment: comments[purpose].ja,
    runs: unattended,
    flags: programFlags(unattended),
    minutes: runMinutes,
    diskSpace: '1 MB',
  }));
}

/** The program that installs the key, and that a roll-out begins with. */
export function firstProgram(programs: readonly ProgramObject[]): ProgramObject | undefined {
  const [first] = beginnings.flatMap((wanted) => programs.filter(({ purpose }) => purpose === wanted));
  return first;
}
