import { InternalError } from '../../errors.js';
import type { ProgramObject } from '../../plan/package-plan.js';
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
  const { name, purpose, commandLine, comment, minutes, diskSpace, flags } = program;
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
    ...howItRuns(flags),
    Flags: integer((flags & decidedFlags) >>> 0),
    FlagsMask: integer(decidedFlags),
  });
}

/** Enumerations and bits: Microsoft's pages of New-CMProgram, Set-CMProgram and SMS_Program. */
function howItRuns(flags: number): Readonly<Record<string, PowerShellLiteral>> {
  const has = (bit: number): boolean => Math.floor(flags / 2 ** bit) % 2 === 1;
  const first = (otherwise: string, ...names: readonly (readonly [number, string])[]): PowerShellLiteral =>
    string(names.find(([bit]) => has(bit))?.[1] ?? otherwise);
  if (!has(27)) throw new InternalError('A program that does not run on any platform needs its platforms');
  return {
    RunType: first('Normal', [24, 'Hidden'], [22, 'Minimized'], [23, 'Maximized']),
    ProgramRunType: first(
      'WhetherOrNotUserIsLoggedOn',
      [14, 'OnlyWhenUserIsLoggedOn'],
      [17, 'OnlyWhenNoUserIsLoggedOn'],
    ),
    RunMode: first('RunWithUserRights', [15, 'RunWithAdministrativeRights']),
    UserInteraction: boolean(!has(13)),
    AfterRunningType: first(
      'NoActionRequired',
      [18, 'ProgramControlsRestart'],
      [19, 'ConfigurationManagerRestartsComputer'],
      [25, 'ConfigurationManagerLogsUserOff'],
    ),
    ProgramAssignedType: first('RunOnceForTheComputer', [16, 'RunOnceForEveryUserWhoLogsOn']),
    SuppressProgramNotification: boolean(has(10)),
    DisableProgram: boolean(has(12)),
  };
}
