import { code, line } from '../../../text/html-line.js';
import { exitCodeRows, retriedCodes, slmgrErrorLines } from '../exit-code-rows.js';
import { list, listing, listingAfter, paragraph, type SheetSection, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function exitCodeTable({ plan }: SheetSubject): SheetSection {
  return {
    id: 'exit-codes',
    heading: '終了コード',
    blocks: [
      table(['コード', '意味', '対処'], exitCodeRows(plan)),
      paragraph(
        line`${retriedCodes(plan, ' と ')} では、クライアントが自動で再試行します (既定では 10 分ごとに約 1 週間)。この表にないコードはバッチのものではありません。execmgr.log を確認してください。`,
      ),
      paragraph(line`ライセンス サービスの HRESULT (ログとレジストリに記録されます):`),
      list(...slmgrErrorLines(plan)),
    ],
  };
}

export function queries({ plan, eligibleQuery, installationIds }: SheetSubject): SheetSection {
  return {
    id: 'queries',
    heading: 'クエリ',
    blocks: [
      ...[...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections].map(({ name, query }) =>
        listingAfter(line`コレクション ${code(name)}`, query, eligibleQuery),
      ),
      ...plan.queries.map(({ name, query }) => listing(line`クエリ ${code(name)}`, query)),
      ...(installationIds === null ? [] : [listing(line`PowerShell: インストール ID の一覧`, installationIds)]),
      listing(line`CMPivot`, plan.statusQueries.cmPivot),
      listing(line`サイト データベース: esupack report が読み取る一覧`, plan.statusQueries.sql),
      listing(
        line`サイト データベース: レジストリ スタンプ (上の一覧と一緒に読み取る一覧)`,
        plan.statusQueries.stampSql,
      ),
    ],
  };
}
