import { code, line } from '../../../text/html-line.js';
import { exitCodeRows, retriedCodes, slmgrErrorLines } from '../exit-code-rows.js';
import { list, listing, listingAfter, paragraph, type SheetSection, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function exitCodeTable({ plan }: SheetSubject): SheetSection {
  return {
    id: 'exit-codes',
    heading: 'Exit codes',
    blocks: [
      table(['Code', 'Meaning', 'What to do'], exitCodeRows(plan)),
      paragraph(
        line`On ${retriedCodes(plan, ' and ')} the client tries again by itself, by default every 10 minutes for a week. A code that is not here is not the batch’s: see execmgr.log.`,
      ),
      paragraph(line`HRESULTs of the licensing service, as log and registry have them:`),
      list(...slmgrErrorLines(plan)),
    ],
  };
}

export function queries({ plan, eligibleQuery, installationIds }: SheetSubject): SheetSection {
  return {
    id: 'queries',
    heading: 'Queries',
    blocks: [
      ...[...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections].map(({ name, query }) =>
        listingAfter(line`Collection ${code(name)}`, query, eligibleQuery),
      ),
      ...plan.queries.map(({ name, query }) => listing(line`Query ${code(name)}`, query)),
      ...(installationIds === null ? [] : [listing(line`PowerShell: the list of Installation IDs`, installationIds)]),
      listing(line`CMPivot`, plan.statusQueries.cmPivot),
      listing(line`Site database: the list that esupack report reads`, plan.statusQueries.sql),
      listing(
        line`Site database: the registry stamps, a list that it reads beside the first`,
        plan.statusQueries.stampSql,
      ),
    ],
  };
}
