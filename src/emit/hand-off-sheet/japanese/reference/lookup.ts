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
    heading: '終了コード',
    blocks: [
      table(['コード', '意味', '対処'], exitCodeRows(plan)),
      paragraph(
        line`${retriedCodes(plan, ' と ')} の場合、クライアントは自動で再試行します (既定では 10 分ごと、1 週間)。この表にないコードは、バッチのものではありません。execmgr.log を確認してください (${documented('logFiles', 'ログ ファイル')})。`,
      ),
      paragraph(line`ライセンス サービスの HRESULT (ログとレジストリに記録されます):`),
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
    heading: 'パッケージとプログラムの設定',
    blocks: [
      table(
        ['設定', '値'],
        [
          [line`${on.sourceFolder}`, line`${code(content)} (${code(plan.package.sourcePath)} ではありません)`],
          [line`ソース フォルダーのファイル`, line`${contentFiles.join('、')}`],
          ...programRows(subject, { separator: '、', ticked: 'オン', notTicked: 'オフ' }),
        ],
      ),
      paragraph(
        line`${code(file)} と ${code(plan.importZip.filesFolder)} は、名前を変えずに同じフォルダーに置いてください。`,
      ),
    ],
  };
}

export function queries({ plan, eligibleQuery }: SheetSubject): SheetSection {
  return {
    id: 'queries',
    heading: 'クエリ',
    blocks: [
      ...[...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections].map(({ name, query }) =>
        listingAfter(line`コレクション ${code(name)}`, query, eligibleQuery),
      ),
      ...plan.queries.map(({ name, query }) => listing(line`クエリ ${code(name)}`, query)),
      listing(line`CMPivot`, plan.statusQueries.cmPivot),
      listing(line`サイト データベース: esupack report が読み取るデバイスの一覧`, plan.statusQueries.sql),
      listing(
        line`サイト データベース: レジストリ スタンプ (上の一覧と一緒に esupack report に渡します)`,
        plan.statusQueries.stampSql,
      ),
    ],
  };
}
