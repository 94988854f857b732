import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { exitCodes, UserError } from '../errors.js';
import { needTimesOfRuns } from '../report/device-days.js';
import { type DeviceList, type ListOptions, readDeviceList, sameHeading } from '../report/device-list.js';
import type { CoverageFigures, OfferFigures } from '../report/figures.js';
import { workOut } from '../report/work-out.js';
import type { YearReason } from '../report/offers.js';
import { reportPage } from '../report/page/page.js';
import { reportText } from '../report/report-text.js';
import { reaches, type Tally } from '../report/tally.js';
import type { Arguments } from './arguments.js';
import { collectMistakes } from './collect-mistakes.js';
import { findLists } from './find-lists.js';
import { jsonDocument } from './json-document.js';
import { refuseForeignPath } from './output-folder.js';
import { readSmallFile } from './read-file.js';
import { listsOf, type ReportRequest, reportRequest } from './report-options.js';
import type { Terminal } from './terminal.js';
import { assertReplaceable, writeReport } from './write-report.js';

/** esupack report: exported device lists in; coverage as a page, as text and as JSON out. */
export async function report(values: Arguments, terminal: Terminal): Promise<number> {
  const [request, paths] = await collectMistakes(
    () => reportRequest(values, terminal.today),
    async () => Promise.resolve(findLists(listsOf(values))),
  );
  const [, lists] = await collectMistakes(
    () => {
      if (request.out === null) return;
      refuseForeignPath(request.out, `--out ${request.out}`, terminal);
      assertReplaceable(request.out, request.force, paths);
    },
    async () => Promise.resolve(readLists(paths, request.by)),
  );
  const made = workOut(lists, request);
  if (request.out !== null)
    await writeReport(request.out, reportPage(made, request.language, request.by), request.force);
  const exitCode = gate(made.figures, request, terminal);
  terminal.print(
    request.json
      ? jsonDocument('coverage', exitCode, { page: request.out, figures: made.figures })
      : `${reportText(made.figures, request.by)}${request.out === null ? '' : `\n${request.out}\n`}`,
  );
  return exitCode;
}

/** More than a million devices with all columns of Export-EsuStatus.ps1; in a code page it still fits a text of V8. */
const sizeLimit = 500 * 1024 * 1024;

/** Reads every list; once more with the times of day of runs where they are needed, which take memory. Pipes can be read once. */
function readLists(paths: readonly string[], by: string | undefined): readonly [DeviceList, ...DeviceList[]] {
  const isReadableAgain = paths.every((path) => statSync(path, { throwIfNoEntry: false })?.isFile() !== false);
  const lists = readAll(paths, { by, hasTimes: !isReadableAgain });
  return isReadableAgain && needTimesOfRuns(lists) ? readAll(paths, { by, hasTimes: true }) : lists;
}

/** All mistakes of all lists are told at once. */
function readAll(paths: readonly string[], options: ListOptions): readonly [DeviceList, ...DeviceList[]] {
  const { by } = options;
  const lists: DeviceList[] = [];
  const errors: UserError[] = [];
  for (const path of paths) {
    try {
      lists.push(
        readDeviceList(
          basename(path),
          readSmallFile(
            path,
            path,
            sizeLimit,
            'Specify a device list. If it is open in Excel or another program, close it there, or use a copy.',
          ),
          options,
        ),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  const [first, ...others] = lists;
  if (errors.length > 0 || first === undefined) throw new UserError(errors.flatMap(({ issues }) => issues));
  if (!lists.some(({ namesSystems }) => namesSystems)) throw noDevices(paths);
  if (by !== undefined) assertColumn(lists, by);
  return [first, ...others];
}

/** A list of statuses says nothing of systems: it needs a list of devices beside it. */
function noDevices(paths: readonly string[]): UserError {
  const what = 'No list has a column with the operating system or its build.';
  const repair = 'Also specify a device list with Name, OperatingSystem and Build. Lists are joined by name.';
  return new UserError([{ where: paths.join(', '), what, repair }]);
}

/** @throws UserError with the headings that there are */
function assertColumn(lists: readonly DeviceList[], by: string): void {
  if (lists.some(({ titles }) => titles.some((title) => sameHeading(title, by)))) return;
  const titles = [...new Set(lists.flatMap((list) => list.titles))].slice(0, 40);
  const what = `No list has a column ${JSON.stringify(by)}.`;
  throw new UserError([{ where: '--by', what, repair: `Specify one of: ${titles.join(', ')}.` }]);
}

/** Years that nothing but the devices themselves suggests: a gate must not pass by a guess. */
const guessed: readonly YearReason[] = ['seen', 'first'];

function gate({ total, offers }: CoverageFigures, { failUnder }: ReportRequest, terminal: Terminal): number {
  if (failUnder === null) return exitCodes.done;
  const guess = offers.find(({ measured, yearReason }) => measured && guessed.includes(yearReason));
  if (guess === undefined && reaches(total, failUnder)) return exitCodes.done;
  terminal.tell(`esupack: --fail-under ${failUnder}: ${terminal.words(whyNot(total, guess))}\n`);
  return exitCodes.found;
}

function whyNot({ eligible, licensed, unknown, coverage }: Tally, guess: OfferFigures | undefined): string {
  if (guess !== undefined)
    return `The year of ${guess.productName} is a guess (year ${guess.year}). Specify --year, or use a list with dates.`;
  if (eligible === 0) return 'No device is eligible.';
  if (eligible === unknown) return 'No list shows which devices are licensed.';
  const share = `${licensed} of ${eligible} are licensed (${coverage ?? 0} %).`;
  return unknown === 0 ? share : `${share} Of the others, ${unknown} are unknown.`;
}
