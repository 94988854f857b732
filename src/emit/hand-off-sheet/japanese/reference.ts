import { japaneseExitCodes } from '../../../plan/japanese-exit-codes.js';
import { japaneseSlmgrErrors } from '../../../plan/japanese-slmgr-errors.js';
import { hex, slmgrErrors } from '../../../plan/slmgr-errors.js';
import { code, line } from '../../../text/html-line.js';
import { list, listing, listingAfter, paragraph, type SheetSection, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function exitCodeTable({ exitCodes }: SheetSubject): SheetSection {
  return {
    id: 'exit-codes',
    heading: '終了コード',
    blocks: [
      table(
        ['コード', '意味', '対処'],
        exitCodes.map((exitCode) => {
          const { meaning, whatToDo } = japaneseExitCodes.get(exitCode.code) ?? exitCode;
          return [line`${exitCode.code}`, line`${meaning}`, line`${whatToDo}`];
        }),
      ),
      paragraph(
        line`1231 と 1618 では、クライアントが自動で再試行します (既定では 10 分ごとに約 1 週間)。この表にないコードはバッチのものではありません。execmgr.log を確認してください。`,
      ),
      paragraph(line`slmgr.vbs の HRESULT (ログとレジストリに記録されます):`),
      list(
        ...slmgrErrors.map(
          ({ hresult, meaning }) => line`${code(hex(hresult))} ${japaneseSlmgrErrors.get(hresult) ?? meaning}`,
        ),
      ),
    ],
  };
}

export function queries({ plan, eligibleQuery, installationIds }: SheetSubject): SheetSection {
  return {
    id: 'queries',
    heading: 'クエリ',
    blocks: [
      ...[...plan.collections, ...plan.inventoryCollections].map(({ name, query }) =>
        listingAfter(line`コレクション ${code(name)}`, query, eligibleQuery),
      ),
      ...plan.queries.map(({ name, query }) => listing(line`クエリ ${code(name)}`, query)),
      ...(installationIds === null ? [] : [listing(line`PowerShell: インストール ID の一覧`, installationIds)]),
      listing(line`CMPivot`, plan.statusQueries.cmPivot),
      listing(line`サイト データベース: esupack report が読み取る一覧`, plan.statusQueries.sql),
    ],
  };
}
