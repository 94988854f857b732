import { basename } from 'node:path';
import { exitCodes, UserError } from '../errors.js';
import { type DeviceList, readDeviceList } from '../report/device-list.js';
import { type CoverageFigures, workOut } from '../report/figures.js';
import { reportPage } from '../report/page/page.js';
import { reportText } from '../report/report-text.js';
import { reaches } from '../report/tally.js';
import type { Arguments } from './arguments.js';
import { findLists } from './find-lists.js';
import { jsonDocument } from './json-document.js';
import { readSmallFile } from './read-file.js';
import { type ReportRequest, reportRequest } from './report-options.js';
import type { Terminal } from './terminal.js';
import { assertReplaceable, writeReport } from './write-report.js';

/** esupack report: exported device lists in; coverage as a page, as text and as JSON out. */
export async function report(values: Arguments, terminal: Terminal): Promise<number> {
  const request = reportRequest(values);
  const paths = findLists(request.lists);
  if (request.out !== null) assertReplaceable(request.out, request.force);
  const made = workOut(readLists(paths), request);
  if (request.out !== null) await writeReport(request.out, reportPage(made, request.language), request.force);
  const exitCode = gate(made.figures, request, terminal);
  terminal.print(
    request.json
      ? jsonDocument('coverage', exitCode, { page: request.out, figures: made.figures })
      : `${reportText(made.figures)}${request.out === null ? '' : `\n${request.out}\n`}`,
  );
  return exitCode;
}

/** A hundred times what 50,000 devices with all their columns take. */
const sizeLimit = 256 * 1024 * 1024;

/** Reads every list, so that the mistakes of all are told at once. */
function readLists(paths: readonly string[]): readonly [DeviceList, ...DeviceList[]] {
  const lists: DeviceList[] = [];
  const errors: UserError[] = [];
  for (const path of paths) {
    try {
      lists.push(
        readDeviceList(
          basename(path),
          readSmallFile(path, path, sizeLimit, 'Close it in Excel, or copy it, and run again.'),
        ),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
    }
  }
  const [first, ...others] = lists;
  if (errors.length > 0 || first === undefined) throw new UserError(errors.flatMap(({ issues }) => issues));
  return [first, ...others];
}

function gate({ total }: CoverageFigures, { failUnder }: ReportRequest, terminal: Terminal): number {
  if (failUnder === null || reaches(total, failUnder)) return exitCodes.done;
  const reached =
    total.coverage === null ? 'nothing is eligible' : `${total.licensed} of ${total.eligible} are licensed`;
  terminal.tell(
    `esupack: --fail-under ${failUnder}: ${reached}${total.coverage === null ? '' : ` (${total.coverage} %)`}\n`,
  );
  return exitCodes.found;
}
