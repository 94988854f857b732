import type { Bilingual } from '../text/bilingual.js';
import { activationCodes } from './exit-codes/activation.js';
import { anyProgramCodes } from './exit-codes/any-program.js';
import type { ExitCode } from './exit-codes/exit-code.js';
import { keyVariableCodes } from './exit-codes/key-variable.js';
import { successCodes } from './exit-codes/success.js';
import { withoutInternetCodes } from './exit-codes/without-internet.js';
import type { ExitCodePlan, ProgramPurpose } from './package-plan.js';
import { beginnings, programNames } from './program-names.js';

export type { ExitCode } from './exit-codes/exit-code.js';
export { defaultRebootCodes, defaultRetryCodes } from './exit-codes/retries.js';

export const licensed = 0;
/** The batch was started with an argument that it does not know; the one code that it leaves without a log line. */
export const wrongArgument = 2;
/** No system that the offer covers. */
export const notCovered = 20;
/** Check found nothing in the way of a license. */
export const ready = 28;

/** Every exit code of activate-esu.bat, by number. */
export const batchExitCodes: readonly ExitCode[] = [
  ...successCodes,
  ...anyProgramCodes,
  ...activationCodes,
  ...keyVariableCodes,
  ...withoutInternetCodes,
].toSorted((one, other) => one.code - other.code);

/**
 * What a package with these programs can end with. What to do then names no program that the package lacks.
 *
 * @param byVariable whether a variable of the task sequence gives the key
 */
export function exitCodesOf(purposes: readonly ProgramPurpose[], byVariable: boolean): readonly ExitCodePlan[] {
  const install = beginnings.filter((purpose) => purposes.includes(purpose)).slice(0, 1);
  return batchExitCodes
    .filter(({ onlyWith }) => onlyWith === undefined || purposes.includes(onlyWith))
    .filter(({ onlyWithVariable = false }) => byVariable || !onlyWithVariable)
    .map((row) =>
      planned(
        row,
        row.programs.filter((purpose) => purposes.includes(purpose)),
        install,
      ),
    )
    .filter(({ code, programs }) => programs.length > 0 || code === wrongArgument);
}

/** The same of every package, for readers who do not know which one it was. */
export const everyExitCode: readonly ExitCodePlan[] = batchExitCodes.map((row) =>
  planned(row, row.programs, beginnings),
);

/** What a code means, where the package is not known; null and codes of others are not known. */
export function knownExitCode(code: number | null): ExitCodePlan | undefined {
  return everyExitCode.find((row) => row.code === code);
}

function planned(
  { code, name, meaning, whatToDo, retried }: ExitCode,
  purposes: readonly ProgramPurpose[],
  install: readonly ProgramPurpose[],
): ExitCodePlan {
  const names = (some: readonly ProgramPurpose[]): readonly string[] => some.map((purpose) => programNames[purpose]);
  return { code, name, programs: names(purposes), meaning, whatToDo: filled(whatToDo, names(install)), retried };
}

function filled({ en, ja }: Bilingual, install: readonly string[]): Bilingual {
  const [one = ''] = install;
  const several = install.length > 1;
  return {
    en: en.replace('{install}', several ? `${install.slice(0, -1).join(', ')} or ${install.at(-1) ?? ''}` : one),
    ja: ja.replace('{install}', several ? `${install.join('、')} のいずれか` : one),
  };
}
