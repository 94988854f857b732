import type { ProgramObject, ProgramRuns } from '../../plan/package-plan.js';
import { type HtmlLine, joined, line } from '../../text/html-line.js';
import { code } from './commands.js';
import type { ConsoleLabels } from './console-labels.js';
import type { SheetSubject } from './subject.js';

/** What a language needs beside the labels of the console. */
export interface ProgramWords {
  readonly separator: string;
  readonly ticked: string;
  readonly notTicked: string;
}

/** The settings of the programs as the console shows them, with the values that the plan has. */
export function programRows(
  { plan: { programs }, on }: SheetSubject,
  { separator, ticked, notTicked }: ProgramWords,
): readonly (readonly HtmlLine[])[] {
  const values = valuesOf(programs, separator);
  const box = (isTicked: (runs: ProgramRuns) => boolean): HtmlLine =>
    values(({ runs }) => line`${isTicked(runs) ? ticked : notTicked}`);
  const pair = (one: HtmlLine, other: HtmlLine): HtmlLine => joined([one, other], separator);
  return [
    [
      on.commandLine,
      joined(
        programs.map(({ name, commandLine }) => line`${name}: ${code(commandLine)}`),
        separator,
      ),
    ],
    [on.run, values(({ runs }) => on[windows[runs.window]])],
    [
      pair(on.programCanRun, on.runMode),
      pair(
        values(({ runs }) => on[logons[runs.logon]]),
        values(({ runs }) => on[modes[runs.rights]]),
      ),
    ],
    [on.viewsProgram, box((runs) => runs.userInteraction)],
    [
      pair(on.maximumRunTime, on.platform),
      pair(
        values(({ minutes }) => line`${minutes}`),
        values(({ runs }) => on[platforms[runs.platform]]),
      ),
    ],
    [on.suppressNotifications, box((runs) => !runs.notifications)],
  ];
}

/** The value of every program; once where all have the same. */
function valuesOf(programs: readonly ProgramObject[], separator: string) {
  return (value: (program: ProgramObject) => HtmlLine): HtmlLine => {
    const values = programs.map(value);
    const [first] = values;
    if (first !== undefined && values.every(({ html }) => html === first.html)) return first;
    return joined(
      programs.map((program) => line`${program.name}: ${value(program)}`),
      separator,
    );
  };
}

type Label = keyof ConsoleLabels;

const windows: Readonly<Record<ProgramRuns['window'], Label>> = { hidden: 'hidden' };
const logons: Readonly<Record<ProgramRuns['logon'], Label>> = { whetherOrNot: 'whetherOrNot' };
const modes: Readonly<Record<ProgramRuns['rights'], Label>> = { administrative: 'runsWithRights' };
const platforms: Readonly<Record<ProgramRuns['platform'], Label>> = { any: 'runsAnywhere' };
