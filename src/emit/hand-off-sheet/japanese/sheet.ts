import type { PackagePlan } from '../../../plan/package-plan.js';
import { code, line } from '../../../text/html-line.js';
import type { SheetText } from '../sheet-text.js';
import { sectionsOfWay } from '../sections-of-ways.js';
import { sheetSubject, type SheetSubject } from '../subject.js';
import { key, network, support } from './background.js';
import { definition, doors, script, values, wizard } from './doors.js';
import { collections, pilot, rollOut } from './pilot.js';
import { prerequisites, share } from './prepare.js';
import { nextYear, proof } from './proof.js';
import { exitCodeTable, queries } from './reference.js';
import { withoutInternet } from './without-internet.js';

/** The hand-off sheet in Japanese, with the labels of the Japanese console where a Japanese page has them. */
export function japaneseSheet(plan: PackagePlan): SheetText {
  const subject = sheetSubject(plan);
  const { offer, tool } = plan;
  return {
    title: `${offer.japaneseProductName} 拡張セキュリティ更新プログラム (ESU) ${offer.year} 年目: パイロット展開までの手順`,
    subtitle: line`バンドル ${code(plan.id)} (esupack ${tool.version} で作成)。${code('\\\\server\\share')} と ${code('ABC')} は、実際の共有とサイト コードに読み替えてください。コンソールの表示名は Microsoft の日本語ページの表記です。* は日本語の表記を確認できず、英語で示したものです。`,
    warning: line`${code(plan.batch.fileName)} には MAK キーが含まれています。パッケージのコンテンツを読める人はキーも読めます。共有のアクセス許可はサイト サーバーとパッケージ管理者だけに与えてください。`,
    factsHeading: '概要',
    facts: facts(subject),
    contentsHeading: '目次',
    sections: [
      prerequisites(subject),
      share(subject),
      doors(),
      wizard(subject),
      definition(subject),
      script(subject),
      values(subject),
      collections(subject),
      pilot(subject),
      ...sectionsOfWay(subject, withoutInternet),
      rollOut(subject),
      proof(subject),
      key(subject),
      network(subject),
      support(subject),
      nextYear(subject),
      exitCodeTable(subject),
      queries(subject),
    ],
    stepDone: '手順の完了',
  };
}

function facts({ plan }: SheetSubject): SheetText['facts'] {
  const { offer, package: object, programs, batch } = plan;
  const { coverage } = offer;
  return [
    ['対象', line`${offer.operatingSystems.map(({ name }) => name).join('、')}`],
    ['対象期間', coverage === null ? line`未発表` : line`${coverage.from} ～ ${coverage.to}`],
    ['Activation ID', code(offer.activationId)],
    ['パッケージ', line`${object.name} (${object.manufacturer}、バージョン ${object.version}、${object.language})`],
    ...programs.map(({ name, japaneseComment }) => [`プログラム ${name}`, line`${japaneseComment}`] as const),
    ['デバイス上のログ', code(batch.logFile)],
    ['デバイス上の結果', code(batch.registryKey)],
    ['検証用', line`${code('SHA256SUMS')}。${code('manifest.json')} に計画のすべて (キーを除く)`],
  ];
}
