import { knownExitCode } from '../../plan/exit-codes.js';
import { type Column, ownHeading } from '../headings.js';
import { reportedError } from '../licensing-error.js';
import { type OddKind, oddKind, type OddValuesNotice } from '../odd-values.js';
import { figure } from './figure.js';
import { shortBuild } from './english.js';
import type { PageText } from './page-text.js';

export const japanese: PageText = {
  language: 'ja',
  title: 'ESU ライセンス認証の状況',
  subtitle: ({ list, day, tool }) =>
    `${list.file}、${day === null ? '日付なし' : `${day} 時点`}、デバイス ${figure(list.devices)} 台 (esupack ${tool.version} で作成)`,
  coverage: '対象年の認証済み',
  coverageOf: ({ total }) => `対象デバイス ${figure(total.eligible)} 台中 ${figure(total.licensed)} 台`,
  nothingEligible: 'この一覧には、集計できる ESU の対象デバイスがありません。',
  states: {
    eligible: '対象',
    licensed: '認証済み',
    needs: '未認証',
    failed: '失敗',
    retrying: '再試行中',
    unknown: '不明',
    updated: '更新適用済み',
    stale: '古いデータ',
    disagree: '不一致',
    notCovered: '対象外',
    unknownSystem: 'OS 不明',
    noClient: 'クライアントなし',
    obsolete: '古いレコード',
    otherProduct: '別の製品',
    unmeasured: '集計不可',
  },
  tileHints: {
    licensed: '製品ごとの対象年について',
    updated: '認証済みで、対象期間の更新プログラムあり',
    unknown: '一覧からは認証済みか判断できない',
    needs: '未認証、失敗の報告なし',
    failed: 'バッチが失敗で終了',
    retrying: 'クライアントが自動で再試行',
    disagree: '情報源が食い違う',
  },
  staleHint: (days) => `探索またはインベントリが ${days} 日を超えて更新なし`,
  offersHeading: '製品と年',
  offerName: ({ productName, year }) => `${productName.replace(' and ', ' および ')} ${year} 年目`,
  yearReason: {
    asked: '指定された年。',
    list: '一覧をエクスポートしたパッケージの年。',
    running: '一覧の日付に対象期間中の年。',
    today: '今日が対象期間中の年 (一覧に日付がありません)。',
    over: '最終年 (対象期間は終了)。',
    before: '1 年目 (対象期間は開始前)。',
    seen: '一覧に現れる最も新しい年 (日付は不明)。',
    first: '1 年目 (一覧からは判断できません)。',
  },
  unmeasured: ({ devices }) =>
    `${figure(devices)} 台。Activation ID が公開されていないため集計できません。--product、--year、--activation-id を指定してください。`,
  year: (year) => `${year} 年目`,
  licensedByYear: '年ごとの認証済み',
  systemsHeading: 'オペレーティング システム別',
  system: 'オペレーティング システム',
  trendHeading: '推移',
  trendNote: '各一覧はその一覧の最新の日付を基準に、最新の一覧と同じ年について集計しています。',
  allOffers: '全体',
  file: '一覧',
  day: '日付',
  unknownDay: '不明',
  readinessHeading: '未認証のデバイスに次に必要なこと',
  readinessNote: '一覧のビルド、レジストリ スタンプ、インベントリのライセンス、終了コード 21 の順に判断しています。',
  readinessColumns: ['状態', 'デバイス', '対処'],
  readiness: ({ readiness, lowestBuild }) =>
    ({
      'build-too-low': {
        what: `ビルド不足${lowestBuild === null ? '' : ` (${shortBuild(lowestBuild)} 未満)`}`,
        whatToDo: '最新の累積更新プログラム、次に準備パッケージをインストールします。',
      },
      'package-missing': {
        what: '準備パッケージなし',
        whatToDo: 'ESU ライセンス準備パッケージをインストールし、再起動します。',
      },
      'restart-or-order': {
        what: '再起動待ち、または適用順の誤り',
        whatToDo:
          '再起動します (高速スタートアップ後はもう一度)。解決しない場合は、累積更新プログラムの後で準備パッケージを再インストールします。',
      },
      ready: { what: '準備完了', whatToDo: 'パッケージを展開します。' },
      'not-covered': { what: '対象外のエディション', whatToDo: 'デバイスをコレクションから外します。' },
      unknown: {
        what: '不明',
        whatToDo: 'Check を展開するか、スタンプまたはライセンスをインベントリします (docs/prerequisites.md)。',
      },
    })[readiness],
  updatedOf: ({ licensed, updated, notUpdated }) =>
    updated + notUpdated === 0
      ? ''
      : `認証済み ${figure(licensed)} 台のうち、対象期間の更新プログラムあり ${figure(updated)} 台、なし ${figure(notUpdated)} 台${licensed === updated + notUpdated ? '' : `、不明 ${figure(licensed - updated - notUpdated)} 台`}。`,
  activations: ({ bought, needed, missing }) =>
    missing === 0
      ? `認証回数 ${figure(bought)}、対象デバイス ${figure(needed)} 台: 足りています (ほかに使用していない場合)。`
      : `認証回数 ${figure(bought)}、対象デバイス ${figure(needed)} 台: ${figure(missing)} 回不足しています。`,
  target: ({ day, percent, devices, days }) =>
    devices === 0
      ? `目標 ${day} までに ${percent} %: 達成済み。`
      : `目標 ${day} までに ${percent} %: 残り ${figure(devices)} 台${days === null ? '' : days <= 0 ? ' (期日経過)' : ` (週 ${figure(Math.ceil((devices * 7) / days))} 台)`}。`,
  targetLine: ({ day, percent }) => `目標: ${day} までに ${percent} %`,
  groupsHeading: (column) => `${column} 別`,
  noGroup: '(空)',
  exitCodesHeading: '失敗と再試行 (終了コード別)',
  exitCodesNote: '未認証のデバイスで activate-esu.bat が返した終了コードです。',
  exitCodeColumns: ['終了コード', 'デバイス', '意味', '対処'],
  exitCode: ({ code, state }) => {
    const known = knownExitCode(code);
    if (known !== undefined) return { meaning: known.meaning.ja, whatToDo: known.whatToDo.ja };
    const error = reportedError(code);
    if (error !== undefined)
      return {
        meaning: `${error.hresult} (activate-esu.bat の終了コードではなく、ライセンス サービスのエラー): ${error.meaning.ja}`,
        whatToDo: error.decides?.whatToDo.ja ?? 'Check を展開してください。不足はログと終了コードでわかります。',
      };
    return {
      meaning: code === null ? '展開が失敗 (一覧に終了コードなし)' : 'activate-esu.bat の終了コードではありません',
      whatToDo:
        state === 'retrying'
          ? 'Configuration Manager が再実行します。続く場合はデバイスの execmgr.log を確認してください。'
          : 'デバイスの execmgr.log を確認してください。プログラムが開始されていないか、別の原因で終了しています。',
    };
  },
  noExitCode: 'なし',
  nothingFailed: '失敗を報告しているデバイスはありません。',
  disagreementsHeading: '情報源の不一致',
  disagreementsNote:
    '構成基準、ハードウェア インベントリ、スタンプ、終了コード、ESUValue の順に優先します。ESUValue は Microsoft の公開文書になく、Activation ID が入ることは Windows 7 でのみ確認されています。',
  sources: {
    baseline: '構成基準',
    inventory: 'インベントリ',
    stamp: 'スタンプ',
    exitCode: '終了コード',
    esuValue: 'ESUValue',
  },
  believed: '採用',
  devices: 'デバイス',
  verdict: (verdict) => (verdict === null ? '情報なし' : verdict === 'licensed' ? '認証済み' : '未認証'),
  inventoryOlder: ({ inventoryOlder }) =>
    inventoryOlder === 0
      ? ''
      : `うち ${figure(inventoryOlder)} 台は、インベントリがバッチの最終実行より古いデータです。`,
  readingHeading: '読み取り結果',
  rowsRead: ({ list }) =>
    `デバイスの行 ${figure(list.rows)} 行、デバイス ${figure(list.devices)} 台、読み取れなかった行 ${figure(list.unreadable.length)} 行。`,
  unreadableHeading: (count) => `読み取れなかった行: ${figure(count)}`,
  unreadableColumns: ['行', '理由', '行の先頭'],
  moreUnreadable: (more) => `ほか ${figure(more)} 行。esupack report --json ですべて表示できます。`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'quote':
        return '引用符が閉じていないか、位置が正しくありません。';
      case 'tooManyCells':
        return `セルが ${problem.cells} 個あります (見出しは ${problem.expected} 個)。値に含まれる区切り文字が引用符で囲まれていません。`;
      case 'tooFewCells':
        return `セルが ${problem.cells} 個しかありません (見出しは ${problem.expected} 個)。名前、OS、ビルドの前で行が終わっています。`;
      case 'noName':
        return 'デバイス名がありません。';
    }
  },
  notice: (notice) => {
    switch (notice.kind) {
      case 'encoding':
        return `Unicode ではないため ${notice.encoding} として読み取りました。確実にするには UTF-8 で保存してください。`;
      case 'dayOrder':
        return '日付が月/日か日/月か判断できないため、月/日として読み取りました。確実にするには yyyy-mm-dd で出力してください。';
      case 'values':
        return oddValues(notice);
      case 'repeated':
        return `見出しが重複しています: ${notice.headings.join('、')}。各行で最初の空でない値を使用しました。${notice.rows === 0 ? '' : `値が異なる行が ${figure(notice.rows)} 行あります。誤っている列を削除してください。`}`;
      case 'shortRows':
        return `${figure(notice.rows)} 行は最後の列より前で終わっています。不足分は空として扱いました。`;
      case 'mergedRows':
        return `${figure(notice.rows)} 行は前の行と同じデバイスのため、まとめて扱いました。`;
      case 'passedOver':
        return `${figure(notice.rows)} 行はデバイスの行ではありません (空行、見出しの繰り返し、#TYPE)。`;
      case 'missing':
        return `一覧にない列: ${notice.columns.map(ownHeading).join('、')}`;
      case 'unmatched':
        return `${notice.file} の ${figure(notice.devices)} 台は、名前がほかの一覧の 1 台のデバイスと一致しないため、集計していません (例: ${notice.example})。`;
      case 'undecided':
        return `${figure(notice.devices)} 台には終了コード 0 とほかの結果があり、どちらが後か一覧から判断できません。これらの結果は情報なしとして扱います (例: ${notice.example})。`;
      case 'futureDays':
        return `${figure(notice.devices)} 台がほかより大幅に先の日付 (最大 ${notice.example}) を報告しています。一覧の日付としては扱いません。`;
    }
  },
  notCountedHeading: '集計に含まれないデバイス',
  notCounted: (kind, devices) =>
    `${figure(devices)} 台: ${
      {
        unknownSystem: '一覧から OS とビルドを読み取れません。',
        noClient: '対象の OS ですが、Configuration Manager クライアントがありません。',
        obsolete: '古いレコードです。同じデバイスの新しいレコードがあります。',
        otherProduct: '指定された製品とは別の製品の対象です。',
      }[kind]
    }`,
  notCovered: (devices) => `${figure(devices)} 台は、どの ESU の対象でもない OS です:`,
  columnName: ownHeading,
  tableHeading: 'デバイス',
  table: {
    columns: {
      name: '名前',
      system: 'オペレーティング システム',
      offer: '製品と年',
      state: '状態',
      inventory: 'インベントリ',
      exitCode: '終了コード',
      esuValue: 'ESUValue',
      lastDiscovery: '最終探索',
      lastInventory: '最終インベントリ',
      notes: '備考',
    },
    search: '名前または OS',
    all: 'すべて',
    save: 'CSV で保存',
    clear: 'すべて表示',
    previous: '前へ',
    next: '次へ',
    shown: '{count} 台中 {from} ～ {to}',
    none: '該当するデバイスはありません。',
    updated: '更新済み',
    leftOut:
      'この印刷には {all} 行のうち {count} 行だけが含まれます。ほかの行は、表を絞り込むか CSV で保存してください。',
    stale: '古いデータ',
    disagree: '不一致',
    licensed: '認証済み',
    notLicensed: '未認証',
    by: {
      baseline: '(構成基準)',
      inventory: '(インベントリ)',
      stamp: '(スタンプ)',
      exitCode: '(終了コード)',
      esuValue: '(ESUValue)',
    },
    fileName: 'esu-devices.csv',
  },
  needsScript: 'デバイスの表には JavaScript が必要です。',
  footer:
    'ライセンス認証済みでも、更新プログラムが適用済みとは限りません。更新の状況は、一覧に SecurityUpdate 列がある場合に表示されます。このページは一覧だけから作成され、ネットワークからは何も読み込みません。',
};

function oddValues({ column, heading, devices, example, others }: OddValuesNotice): string {
  const values = [example, ...others].map((value) => (value === '' ? '(空)' : value)).join('、');
  const of = `${heading === '' ? ownHeading(column) : heading} (${figure(devices)} 台)`;
  const texts: Readonly<Record<OddKind, readonly [what: string, whatToDo: string]>> = {
    license: [
      '認証済みかどうか判断できない値があります',
      `ほかの情報源からも判断できないデバイスは不明として集計します。${expected(column).trimStart()}を使用してください。`,
    ],
    run: [
      '1 つの ESU パッケージの Activate、Check、Deposit の実行であることを確認できません',
      'これらの行の終了コードと状態は使用していません。1 つのパッケージのこれらのプログラムの行だけを使用するか、OfferActivationId 列を追加してください。',
    ],
    client: [
      '「はい」とも「いいえ」とも解釈できない値があります',
      'クライアントありとして集計します。1 と 0 を使用してください。',
    ],
    obsolete: [
      '「はい」とも「いいえ」とも解釈できない値があります',
      '現在のレコードとして集計します。1 と 0 を使用してください。',
    ],
    system: [
      'Windows のバージョンを判断できない値があります',
      '集計していません。Configuration Manager の値 (Microsoft Windows NT Workstation 10.0、10.0.19045 など) を使用してください。',
    ],
    date: ['日付として解釈できない値があります', '日付は不明として扱います。yyyy-mm-dd を使用してください。'],
    other: ['解釈できない値があります', `不明として扱います。${expected(column).trimStart()}を使用してください。`],
  };
  const [what, whatToDo] = texts[oddKind(column)];
  return `${of}: ${what} (${values})。${whatToDo}`;
}

/** What a column has in a list that can be read. */
function expected(column: Column): string {
  switch (column) {
    case 'licensedIds':
    case 'knownIds':
      return ' Activation ID または none ';
    case 'licenseId':
    case 'offerId':
      return ' Activation ID ';
    case 'esuValue':
      return ' Activation ID または 0 ';
    case 'licenseStatus':
    case 'stampStatus':
      return ' 0 から 6 の数値 (1 は認証済み) ';
    case 'state':
      return ' Configuration Manager の LastState (11 は失敗、13 は成功) ';
    case 'baselineState':
      return ' Compliant または NonCompliant ';
    case 'settingValue':
      return '構成基準が報告した値';
    case 'readiness':
      return 'レジストリ スタンプの値';
    default:
      return '数値';
  }
}
