import { InternalError } from '../../errors.js';
import type { ProgramObject, ProgramRuns } from '../../plan/package-plan.js';
import {
  powerShellBoolean as boolean,
  powerShellHashtable as hashtable,
  powerShellInteger as integer,
  powerShellString as string,
  type PowerShellLiteral,
} from '../../text/powershell.js';

/**
 * The bits of ProgramFlags that the cmdlets' parameters decide: COUNTDOWN, DISABLED, UNATTENDED, USERCONTEXT, ADMINRIGHTS,
 * EVERYUSER, NOUSERLOGGEDIN, OKTOQUIT, OKTOREBOOT, RUNMINIMIZED, RUNMAXIMIZED, HIDEWINDOW, OKTOLOGOFF, ANY_PLATFORM
 * (Microsoft Learn: "SMS_Program Server WMI Class").
 */
const decidedFlags = 0x0bcf_f400;

/** One program, with the values that New-CMProgram and Set-CMProgram take for its flags. */
export function programLiteral(program: ProgramObject): PowerShellLiteral {
  const { name, purpose, commandLine, comment, minutes, diskSpace, runs, flags } = program;
  const space = /^(\d+) (KB|MB|GB)$/u.exec(diskSpace);
  if (space === null) throw new InternalError('The disk space of a program is no number and unit');
  return hashtable({
    Name: string(name),
    Purpose: string(purpose),
    CommandLine: string(commandLine),
    Comment: string(comment),
    Minutes: integer(minutes),
    DiskSpace: string(space[1] ?? ''),
    DiskSpaceUnit: string(space[2] ?? ''),
    ...howItRuns(runs),
    Flags: integer((flags & decidedFlags) >>> 0),
    FlagsMask: integer(decidedFlags),
  });
}

/** Parameters and values of New-CMProgram and Set-CMProgram (Microsoft Learn). */
function howItRuns(runs: ProgramRuns): Readonly<Record<string, PowerShellLiteral>> {
  return {
    RunType: string({ hidden: 'Hidden' }[runs.window]),
    ProgramRunType: string({ whetherOrNot: 'WhetherOrNotUserIsLoggedOn' }[runs.logon]),
    RunMode: string({ administrative: 'RunWithAdministrativeRights' }[runs.rights]),
    UserInteraction: boolean(runs.userInteraction),
    AfterRunningType: string({ nothing: 'NoActionRequired' }[runs.afterRunning]),
    ProgramAssignedType: string({ computer: 'RunOnceForTheComputer' }[runs.assignment]),
    SuppressProgramNotification: boolean(!runs.notifications),
    DisableProgram: boolean(runs.disabled),
  };
}
