import type { PackagePlan } from '../../plan/package-plan.js';
import { licensingErrors } from '../../plan/licensing-errors.js';
import { hex } from '../../text/hresult.js';
import { type HtmlLine, line } from '../../text/html-line.js';
import { onceForEach } from '../remembered.js';
import { code as inCode } from './commands.js';

/** Code, meaning and what to do, as the plan has them. A second row of a code says after which programs it counts. */
export function exitCodeRows({ exitCodes, language }: PackagePlan): readonly (readonly HtmlLine[])[] {
  return exitCodes.map(({ code, programs, meaning, whatToDo }, index) => {
    const isFirst = exitCodes.findIndex((row) => row.code === code) === index;
    const after = { en: `After ${programs.join(', ')}: `, ja: `${programs.join('、')} の場合: ` }[language];
    return [line`${code}`, line`${isFirst ? '' : after}${meaning[language]}`, line`${whatToDo[language]}`];
  });
}

/** Codes on which the client tries again automatically. */
export function retriedCodes({ exitCodes }: PackagePlan, separator: string): string {
  return exitCodes
    .filter(({ retried }) => retried)
    .map(({ code }) => code)
    .join(separator);
}

/** HRESULT and meaning of every known error of the licensing service. */
export function licensingErrorLines({ language }: PackagePlan): readonly HtmlLine[] {
  return linesIn(language);
}

const linesIn = onceForEach((language: PackagePlan['language']) =>
  licensingErrors.map(({ hresult, meaning }) => line`${inCode(hex(hresult))} ${meaning[language]}`),
);
