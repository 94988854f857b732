import type { Config } from '../config/config.js';
import type { OfferPlan, ProgramObject, ProgramPurpose } from './package-plan.js';
import { hiddenProgramFlags } from './program-flags.js';

/** The package's programs: what each way of activation needs, Check and Remove. */
export function planPrograms(config: Config, offer: OfferPlan): readonly ProgramObject[] {
  const what = `${offer.productName} ESU year ${offer.year}`;
  const purposes: readonly ProgramPurpose[] = {
    online: ['activate', 'check', 'remove'] as const,
    offline: ['activate', 'check', 'collect', 'deposit', 'remove'] as const,
    vamt: ['prepare', 'check', ...(config.openFirewall.length > 0 ? ['close' as const] : []), 'remove'] as const,
  }[config.activation];
  return purposes.map((purpose) => program(purpose, what, config));
}

/** The program that installs the key, and that a roll-out begins with. */
export function firstProgram(programs: readonly ProgramObject[]): ProgramObject | undefined {
  const beginnings: readonly ProgramPurpose[] = ['collect', 'prepare', 'activate'];
  const [first] = beginnings.flatMap((wanted) => programs.filter(({ purpose }) => purpose === wanted));
  return first;
}

function program(purpose: ProgramPurpose, what: string, { runMinutes, openFirewall }: Config): ProgramObject {
  const { name, comment } = described(what, openFirewall.length > 0)[purpose];
  const argument = purpose === 'activate' ? '' : ` ${purpose}`;
  return {
    name,
    purpose,
    commandLine: `cmd.exe /d /c activate-esu.bat${argument}`,
    comment,
    flags: hiddenProgramFlags,
    minutes: runMinutes,
    diskSpace: '1 MB',
  };
}

function described(
  what: string,
  opensFirewall: boolean,
): Readonly<Record<ProgramPurpose, { readonly name: string; readonly comment: string }>> {
  const firewall = opensFirewall ? ', opens the firewall for VAMT' : '';
  return {
    activate: {
      name: 'Activate',
      comment: `Installs and activates the key of ${what}; exit code 0 means licensed`,
    },
    check: {
      name: 'Check',
      comment: `Looks whether a device is licensed or ready for ${what}; changes nothing`,
    },
    collect: {
      name: 'Collect',
      comment: `Installs the key of ${what} and collects the Installation ID`,
    },
    deposit: {
      name: 'Deposit',
      comment: `Applies the Confirmation ID of ${what}; exit code 0 means licensed`,
    },
    prepare: {
      name: 'Prepare',
      comment: `Installs the key of ${what}${firewall}; VAMT activates`,
    },
    close: {
      name: 'Close',
      comment: 'Takes back the firewall rules that Prepare made',
    },
    remove: {
      name: 'Remove',
      comment: `Uninstalls the key of ${what}, never that of Windows`,
    },
  };
}
