import type { PackagePlan } from '../../../plan/package-plan.js';
import { line } from '../../../text/html-line.js';
import { code } from '../commands.js';
import type { SheetText } from '../sheet-text.js';
import { sectionsOfWay } from '../sections-of-ways.js';
import { sheetSubject } from '../subject.js';
import { fields } from './fields.js';
import { methods } from './methods.js';
import { importPackage, pilot, proof, rollOut, share } from './path.js';
import { evidence, key, network } from './reference/background.js';
import { bundle } from './reference/bundle.js';
import { exitCodeTable, queries, values } from './reference/lookup.js';
import { prerequisites } from './reference/prerequisites.js';
import { nextYear, results } from './reference/results.js';
import { withoutInternet } from './without-internet.js';

/** The hand-off sheet in Japanese, with the labels of the Japanese console where a Japanese page has them. */
export function japaneseSheet(plan: PackagePlan): SheetText {
  const subject = sheetSubject(plan);
  const { offer, tool } = plan;
  const without = sectionsOfWay(subject, withoutInternet);
  return {
    title: `${offer.japaneseProductName} ESU ${offer.year} 年目: Configuration Manager によるライセンス認証`,
    subtitle: line`バンドル ${code(plan.id)} の ${code(subject.sheetName)} (esupack ${tool.version} で作成)。必要な操作は手順 1 ～ ${without.length + 5} だけです。それ以降は、ほかの方法と参考情報です。* の付いたコンソールの表示名は、日本語の表記を確認できないため英語で示しています。`,
    warning:
      plan.batch.keyVariable === null
        ? line`このフォルダーを読める人は MAK キーも読めます。アクセス許可は、サイト サーバーとパッケージ管理者だけに与えてください。`
        : line`このフォルダーのファイルに MAK キーは含まれていません。ただし、デバイスが SYSTEM として実行するため、ほかの人がファイルを変更できないようにしてください。`,
    fields: fields(plan),
    contentsHeading: '目次',
    path: [
      share(subject),
      importPackage(subject),
      pilot(subject),
      ...without,
      proof(subject, without.length + 4),
      rollOut(subject, without.length + 5),
    ],
    methods: methods(subject),
    referenceHeading: '参考情報',
    reference: [
      prerequisites(subject),
      exitCodeTable(subject),
      results(subject),
      values(subject),
      key(subject),
      network(subject),
      evidence(subject),
      nextYear(subject),
      queries(subject),
      bundle(subject),
    ],
    words: {
      stepDone: '手順の完了',
      copy: 'コピー',
      copied: 'コピーしました',
      unfold: 'すべての項目を開く',
      unfoldHint: '閉じた項目は印刷されません。',
    },
  };
}
