import { line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { exitCodeRows, licensingErrorLines, retriedCodes } from '../../exit-code-rows.js';
import { programRows } from '../../program-rows.js';
import { list, listing, listingAfter, paragraph, type SheetSection, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function exitCodeTable({ plan }: SheetSubject): SheetSection {
  return {
    id: 'exit-codes',
    heading: 'Exit codes',
    blocks: [
      table(['Code', 'Meaning', 'What to do'], exitCodeRows(plan)),
      paragraph(
        line`After ${retriedCodes(plan, ' and ')}, the client tries again automatically, by default every 10 minutes for a week. Other codes do not come from the batch; see execmgr.log (${documented('logFiles', 'log files')}).`,
      ),
      paragraph(line`HRESULTs of the licensing service, in the log and the registry:`),
      list(...licensingErrorLines(plan)),
    ],
  };
}

/** What to compare where the package was imported in the console. */
export function values(subject: SheetSubject): SheetSection {
  const { plan, on, content, importZip, contentFiles } = subject;
  const file = importZip.slice(importZip.lastIndexOf('\\') + 1);
  return {
    id: 'values',
    heading: 'Settings of the package and its programs',
    blocks: [
      table(
        ['Setting', 'Value'],
        [
          [line`${on.sourceFolder}`, line`${code(content)}, not ${code(plan.package.sourcePath)}`],
          [line`Files in it`, line`${contentFiles.join(', ')}`],
          ...programRows(subject, { separator: ', ', ticked: 'selected', notTicked: 'not selected' }),
        ],
      ),
      paragraph(
        line`Keep ${code(file)} and ${code(plan.importZip.filesFolder)} in the same folder, under these names.`,
      ),
    ],
  };
}

export function queries({ plan, eligibleQuery }: SheetSubject): SheetSection {
  return {
    id: 'queries',
    heading: 'Queries',
    blocks: [
      ...[...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections].map(({ name, query }) =>
        listingAfter(line`Collection ${code(name)}`, query, eligibleQuery),
      ),
      ...plan.queries.map(({ name, query }) => listing(line`Query ${code(name)}`, query)),
      listing(line`CMPivot`, plan.statusQueries.cmPivot),
      listing(line`Site database: the device list for esupack report`, plan.statusQueries.sql),
      listing(
        line`Site database: the registry stamps, to pass to esupack report beside the first list`,
        plan.statusQueries.stampSql,
      ),
    ],
  };
}
