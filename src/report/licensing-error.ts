import type { ExitCodePlan } from '../plan/package-plan.js';
import { knownExitCode } from '../plan/exit-codes.js';
import { licensingErrors } from '../plan/licensing-errors.js';
import type { Bilingual } from '../text/bilingual.js';
import { hex, signed } from '../text/hresult.js';

/** An error of the licensing service as an exit code: what other scripts than the batch end with. */
export interface ReportedError {
  /** `0xC004F050` */
  readonly hresult: string;
  readonly meaning: Bilingual;
  /** The exit code to which it leads in the batch by itself; undefined where what was done decides. */
  readonly decides: ExitCodePlan | undefined;
}

/** @param code signed, as `exitCodeIn` reads it */
export function reportedError(code: number | null): ReportedError | undefined {
  const found = code === null ? undefined : licensingErrors.find(({ hresult }) => signed(hresult) === code);
  return found === undefined
    ? undefined
    : { hresult: hex(found.hresult), meaning: found.meaning, decides: knownExitCode(found.decides) };
}
