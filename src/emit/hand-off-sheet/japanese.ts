import { exitCodes } from '../../plan/exit-codes.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import { code, type HtmlLine, label, line } from '../../text/html-line.js';
import type { SheetSection, SheetText } from './sheet-text.js';

/** The hand-off sheet in Japanese. Labels of the console are given in English where no Japanese source was read. */
export function japaneseSheet(plan: PackagePlan): SheetText {
  const { offer } = plan;
  return {
    title: `${offer.japaneseProductName} 拡張セキュリティ更新プログラム (ESU) ${offer.year} 年目`,
    subtitle: line`バンドル ${code(plan.id)} (esupack ${plan.tool.version} で作成)`,
    warning: line`パッケージのコンテンツを読める人は MAK キーも読めます。ソース共有に加えて、多くのサイトでは配布ポイントも読み取れます。共有のアクセス権はサイト サーバーとパッケージ管理者だけに与えてください。`,
    facts: facts(plan),
    sections: [
      importZip(plan),
      definition(plan),
      collections(plan),
      pilot(plan),
      check(plan),
      prerequisites(plan),
      limits(),
    ],
    collectionsHeading: 'コレクションとクエリ',
    exitCodesHeading: '終了コード',
    exitCodeColumns: ['コード', '意味 (英語)', '対処 (英語)'],
    exitCodes: exitCodes.map(({ code: number, meaning, whatToDo }) => ({ code: number, meaning, repair: whatToDo })),
  };
}

function facts(plan: PackagePlan): SheetText['facts'] {
  const { offer, package: object } = plan;
  const coverage = offer.coverage;
  return [
    ['対象', line`${offer.operatingSystems.map(({ name }) => name).join('、')}`],
    ['対象期間', coverage === null ? line`未発表` : line`${coverage.from} ～ ${coverage.to}`],
    ['Activation ID (ライセンス認証 ID)', code(offer.activationId)],
    ['パッケージ', line`${object.name} (${object.manufacturer}、${object.version}、${object.language})`],
    ...plan.programs.map((program): readonly [string, HtmlLine] => [
      `プログラム ${program.name}`,
      line`${code(program.commandLine)}: 非表示、管理者権限、ユーザーのログオン状態に関係なし、最長 ${program.minutes} 分`,
    ]),
    ['デバイス上のログ', code(plan.batch.logFile)],
    ['デバイス上のレジストリ', code(plan.batch.registryKey)],
  ];
}

function importZip(plan: PackagePlan): SheetSection {
  const zip = plan.importZip;
  return {
    heading: '方法 1: Import Package (パッケージのインポート)',
    paragraphs: [
      line`パッケージとプログラム 2 つを作成します。コレクション、配布、展開は別の手順です。この zip の形式は実際のエクスポートから再現したもので、生成した zip を実環境のサイトにインポートした実績はまだありません。ウィザードが受け付けない場合は方法 2 を使ってください。`,
    ],
    steps: [
      line`このフォルダー全体を、サイト サーバーのコンピューター アカウントが読み取れる共有にコピーします。${code(zip.fileName)} と ${code(zip.filesFolder)} は必ず並べて置きます。ウィザードは ${code(zip.filesFolder)} をパッケージ ソースとして使います。`,
      line`コンソール: ${label('Software Library')} › ${label('Application Management')} › ${label('Packages')} › ${label('Import Package')} で、${code(zip.fileName)} の UNC パスを指定します。`,
      line`${label('File Content')} ページでパッケージが ${label('Create New')} と表示されることを確認します。それ以外の場合は同じ識別子のパッケージが存在するため、取り消してください。`,
      line`プログラム ${label(plan.programs[0]?.name ?? '')} のプロパティを開き、実行が ${label('Hidden')} (非表示)、実行モードが管理者権限であること、パッケージのソース フォルダーが共有であることを確認します。`,
    ],
  };
}

function definition(plan: PackagePlan): SheetSection {
  return {
    heading: '方法 2: Create Package from Definition (定義からパッケージを作成)',
    paragraphs: [
      line`${code('package-definition.sms')} から同じパッケージとプログラムを作成します。ソース フォルダーと ${label('Suppress program notifications')} (プログラムの通知を表示しない) はこのファイルに含められません。`,
    ],
    steps: [
      line`コンソール: ${label('Packages')} › ${label('Create Package from Definition')} › ${label('Browse…')} で ${code('package-definition.sms')} を選びます。`,
      line`${label('Source Folder')} に ${code(`${plan.importZip.filesFolder}\\${plan.importZip.contentFolder}`)} の UNC パスを指定します。`,
      line`各プログラムのプロパティで ${label('Suppress program notifications')} を選択します。`,
    ],
  };
}

function collections(plan: PackagePlan): SheetSection {
  return {
    heading: 'コレクション',
    paragraphs: [line`インポートは新規作成のみで、更新はしません。同じ名前のコレクションがあると失敗します。`],
    steps: [
      line`コンソール: ${label('Assets and Compliance')} › ${label('Device Collections')} › ${label('Import Collections')} で ${code('collections.mof')} を選びます。比較対象の ${code('ESUValue')} は Microsoft の公開文書にない属性で、値が確認されているのは Windows 7 の 1 年目だけです。クエリ「${plan.queries.at(-1)?.name ?? ''}」でサイトの実際の値を確認できます。`,
      line`インベントリによるコレクションは、先に ${label('Client Settings')} › ${label('Hardware Inventory')} › ${label('Set Classes')} でソフトウェア ライセンス製品 – 資産インテリジェンス (SoftwareLicensingProduct) を有効にし、インベントリの収集後に ${code('collections-inventory.mof')} をインポートします。クラスが無効なままではインポートに失敗します。`,
      line`クエリ: ${label('Monitoring')} › ${label('Queries')} › ${label('Import Objects')} で ${code('queries.mof')} を選びます。`,
      line`キーが不要なマシン (Azure、Azure Arc、Windows 365) のコレクションは ${code('--exclude-collection')} で除外できます。`,
    ],
  };
}

function pilot(plan: PackagePlan): SheetSection {
  const eligible = plan.collections.find(({ role }) => role === 'eligible')?.name ?? '';
  return {
    heading: 'パイロットと本番展開',
    paragraphs: [],
    steps: [
      line`パッケージを配布し、まず数台に ${label(plan.programs[1]?.name ?? '')} を展開します。終了コード 28 は準備完了、0 は認証済みです。その他は下の表を参照してください。`,
      line`同じデバイスに ${label(plan.programs[0]?.name ?? '')} を「利用可能」で展開し、その後「必須」(失敗時に再実行、定期スケジュール) で展開します。`,
      line`「${eligible}」に展開します。認証済みのデバイスは 0 で終了し、ライセンス認証の回数を消費しません。`,
    ],
  };
}

function check(plan: PackagePlan): SheetSection {
  return {
    heading: '結果の確認',
    paragraphs: [
      line`デバイスのプロパティの ${code('ESUValue')} に Activation ID が表示されます (探索の反映に最大 1 週間)。クラスを有効にしていれば、${label('Resource Explorer')} › ${label('Hardware')} › ソフトウェア ライセンス製品で ${code(plan.offer.activationId)} の ${label('License Status')} が 1 になります。デバイス上では ${code(plan.batch.logFile)} に各手順が記録されます。`,
      line`ライセンス認証済みでも、更新プログラムのインストールが失敗することはあります。`,
    ],
    steps: [],
  };
}

function prerequisites(plan: PackagePlan): SheetSection {
  return {
    heading: '先にインストールする更新プログラム',
    paragraphs: [line`この順にインストールし、再起動します。各行のいずれか 1 つで足ります。`],
    steps: plan.offer.prerequisites.map(
      ({ purpose, updates, operatingSystems }) =>
        line`${operatingSystems.join('、')}: ${purpose}: ${updates.join(' / ')}`,
    ),
  };
}

function limits(): SheetSection {
  return {
    heading: 'Microsoft のサポート方針',
    paragraphs: [
      line`ESU 対象 OS でサポートされるのは、セキュリティ更新プログラムの展開とサポート対象 OS へのアップグレードです。パッケージの展開はサポート対象外です (Microsoft 日本サポート チーム、2025-04-08。同チームは 2025-10-01 に Windows 10 ESU のパッケージ手順を公開しています)。バージョン 2609 以降、Windows Server 2012 と 2012 R2 はクライアントとしてサポートされません。`,
    ],
    steps: [],
  };
}
