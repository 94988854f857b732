import type { ProgramRuns } from './package-plan.js';
import { flags, type ProgramFlag } from './program-flags.js';

/** How every program of ours runs: at night, on devices that nobody sits at. */
export const unattended: ProgramRuns = {
  window: 'hidden',
  rights: 'administrative',
  logon: 'whetherOrNot',
  userInteraction: false,
  notifications: false,
  platform: 'any',
  path: 'unc',
  assignment: 'computer',
  afterRunning: 'nothing',
  disabled: false,
};

const windowFlags: Readonly<Record<ProgramRuns['window'], ProgramFlag>> = { hidden: 'HIDEWINDOW' };
const rightsFlags: Readonly<Record<ProgramRuns['rights'], ProgramFlag>> = { administrative: 'ADMINRIGHTS' };
const platformFlags: Readonly<Record<ProgramRuns['platform'], ProgramFlag>> = { any: 'ANY_PLATFORM' };
const pathFlags: Readonly<Record<ProgramRuns['path'], ProgramFlag>> = { unc: 'USEUNCPATH' };

/**
 * SMS_Program.ProgramFlags: 0x8910A400 for an unattended program, as real exports have it. No bit stands for running whether
 * or not a user is logged on, once for the computer, and with nothing after it.
 */
export function programFlags(runs: ProgramRuns): number {
  return flags(
    windowFlags[runs.window],
    rightsFlags[runs.rights],
    platformFlags[runs.platform],
    pathFlags[runs.path],
    ...(runs.userInteraction ? [] : (['UNATTENDED'] as const)),
    ...(runs.notifications ? [] : (['COUNTDOWN'] as const)),
    ...(runs.disabled ? (['DISABLED'] as const) : []),
    'SHOW_IN_ARP',
  );
}
