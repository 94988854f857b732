import { licensed, ready, wrongArgument } from '../plan/exit-codes.js';
import type { ExitCodePlan, PackagePlan } from '../plan/package-plan.js';
import { cmdRemark, cmdValue, cmdWord, cmdWords } from '../text/cmd.js';
import type { View } from './template.js';

/** What the batch says of its exit codes: in the remarks at its top, and in the log at its end. */
export function exitCodeViews({ exitCodes, programs }: PackagePlan): View<'cmd'> {
  const isFirst = (row: ExitCodePlan): boolean => exitCodes.find(({ code }) => code === row.code) === row;
  return {
    exitCodes: exitCodes.map((row) => ({
      column: cmdRemark(String(row.code).padStart(4)),
      remark: cmdRemark(isFirst(row) ? row.meaning.en : `after ${row.programs.join(', ')}: ${row.meaning.en}`),
    })),
    // A wrong argument ends before the log is opened.
    results: exitCodes
      .filter((row) => isFirst(row) && row.code !== wrongArgument)
      .map(({ code, meaning, whatToDo }) => ({
        code,
        meaning: cmdValue(meaning.en),
        whatToDo: code === licensed ? '' : cmdValue(whatToDo.en),
      })),
    goodEnds: exitCodes
      .filter((row) => !isFirst(row))
      .flatMap((row) =>
        programs
          .filter(({ name }) => row.programs.includes(name))
          .map(({ purpose }) => ({ mode: cmdWord(purpose), meaning: cmdValue(row.meaning.en) })),
      ),
    goodCodes: cmdWords([licensed, ready]),
    retriedCodes: cmdWords(exitCodes.filter(({ retried }) => retried).map(({ code }) => code)),
  };
}
