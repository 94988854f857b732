import type { Source } from '../../src/catalog/product.js';
import { batchExitCodes, defaultRetryCodes, everyExitCode } from '../../src/plan/exit-codes.js';
import type { ExitCodePlan } from '../../src/plan/package-plan.js';
import { programNames } from '../../src/plan/program-names.js';
import { errorRanges, type LicensingError, licensingErrors } from '../../src/plan/licensing-errors.js';
import { hex, signed } from '../../src/text/hresult.js';
import { table } from './table.js';

/** Writes docs/exit-codes.md: the contract of activate-esu.bat. Already in the form that prettier wants. */
export function exitCodesPage(): string {
  const sources = [...new Set(licensingErrors.flatMap((error) => error.sources))];
  return [
    '# Exit codes',
    '',
    '<!-- Written by npm run docs from src/plan/exit-codes and src/plan/licensing-errors. -->',
    '',
    'The exit code of `activate-esu.bat` is the exit code of the program. A code never changes its meaning. 0 is the only success, as in',
    'the default settings of Configuration Manager. After Activate, Check and Deposit, it always means `LicenseStatus` 1.',
    '',
    ...table(
      ['Code', 'Name', 'Meaning', 'Program', 'The client tries again by itself'],
      everyExitCode.map((row) => [
        `[${row.code}](#${anchor(title(row))})`,
        row.name,
        row.meaning.en,
        programsText(row),
        row.retried ? 'yes' : 'no',
      ]),
    ),
    '',
    ...everyExitCode.flatMap((row, index) => codeSection(row, batchExitCodes[index]?.cause ?? '', sources)),
    ...hresultSection(sources),
    ...retrySection(),
    '## Sources',
    '',
    ...sources.map(({ title, url, checked }, index) => {
      const page = url === null ? title : `[${title}](${url})`;
      return `${index + 1}. ${page}, checked ${checked}`;
    }),
    '',
  ].join('\n');
}

/** `0`, or `0 after Collect` where the code means something else after the other programs. */
function title({ code, programs }: ExitCodePlan): string {
  const [first] = everyExitCode.filter((row) => row.code === code);
  return first?.programs === programs ? String(code) : `${code} after ${programs.join(' and ')}`;
}

function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

function programsText({ programs }: ExitCodePlan): string {
  const others = Object.values(programNames).filter((name) => !programs.includes(name));
  if (programs.length === 0) return 'none: the command line is wrong';
  if (others.length === 0) return 'all';
  return others.length === 1 ? `all but ${others.join()}` : programs.join(', ');
}

function codeSection(row: ExitCodePlan, cause: string, sources: readonly Source[]): string[] {
  const errors = licensingErrors.filter(({ decides }) => decides === row.code);
  return [
    `## ${title(row)}`,
    '',
    `From: ${markdown(cause)}`,
    '',
    `What to do: ${markdown(row.whatToDo.en)}`,
    '',
    ...(errors.length === 0 ? [] : [...errorTable(errors, sources), '']),
  ];
}

function hresultSection(sources: readonly Source[]): string[] {
  return [
    '## HRESULT',
    '',
    '`esu-wmi.vbs install` and `activate`, and `slmgr.vbs`, end with the HRESULT of an error as a signed number. The log and the',
    'value `HResult` of the stamp have it in hex. These errors decide nothing by themselves: where the key is installed they',
    'lead to [21](#21) if WMI has no license row for the activation ID, else to [22](#22); where it is activated they lead to',
    '[27](#27), and where a Confirmation ID is applied to [31](#31). The same holds for an error that no list has.',
    '',
    ...errorTable(
      licensingErrors.filter(({ decides }) => decides === null),
      sources,
    ),
    '',
    'The other errors, listed above with their exit codes, lead there whatever was done. So do errors that have no line of',
    'their own, where their kind is known:',
    '',
    ...table(
      ['From', 'To', 'Kind', 'Leads to'],
      errorRanges.map(({ first, last, meaning, decides }) => [
        `\`${hex(first)}\``,
        `\`${hex(last)}\``,
        meaning.en,
        `[${decides}](#${decides})`,
      ]),
    ),
    '',
    'An exit code that is not negative is no HRESULT: the script host did not run the script, or slmgr.vbs could not reach',
    'WMI ([26](#26)). 70 is how VBScript shows access denied.',
    '',
  ];
}

function retrySection(): string[] {
  return [
    '## Retries',
    '',
    'A client runs a program again if its exit code is in the list of execution failure retry error codes, by default',
    `${defaultRetryCodes.join(', ')}.`,
    '',
    'The client tries up to 1008 times, 10 minutes apart: a week. A device that cannot reach the activation servers tries for a week,',
    'and within each try four times in seven minutes. The console shows _Retrying_, then _Failed_ with 1231. With the rerun behavior',
    '_Rerun if failed previous attempt_, the program then runs again at its next schedule. A try that does not reach the servers uses',
    'no activation. Your site may have other values (client policy, `SMS_SoftwareDistributionAgentConfig`). If 1231 is not in its list,',
    'only the schedule of the deployment runs the program again.',
    '',
    'Codes for failures that another run does not correct are not in that list, nor in the list of codes for a restart.',
    '',
  ];
}

function errorTable(errors: readonly LicensingError[], sources: readonly Source[]): string[] {
  return table(
    ['HRESULT', 'Signed', 'Name', 'Meaning', 'Sources'],
    errors.map((error) => [
      `\`${hex(error.hresult)}\``,
      String(signed(error.hresult)),
      error.name === null ? '' : `\`${error.name}\``,
      error.meaning.en,
      error.sources.map((source) => sources.indexOf(source) + 1).join(', '),
    ]),
  );
}

function markdown(text: string): string {
  return text.replaceAll('\\', '\\\\');
}
