import { type HtmlLine, label, line } from '../../text/html-line.js';
import { onceForEach } from '../remembered.js';

/**
 * Labels of the console as the two languages show them: English by Microsoft's documentation, Japanese by its Japanese
 * pages, null where none of them was found. docs/decisions/japanese-labels.md names the page of each.
 */
export const consoleLabels = {
  add: ['Add', '追加'],
  administration: ['Administration', '管理'],
  always: ['Always obtain files from a source folder', '常にソース フォルダーからファイルを取得する'],
  applicationManagement: ['Application Management', 'アプリケーション管理'],
  assetsAndCompliance: ['Assets and Compliance', '資産とコンプライアンス'],
  available: ['Available', '利用可能'],
  browse: ['Browse', '参照'],
  classes: ['Set Classes', 'クラスの設定'],
  clientNotification: ['Client Notification', 'クライアント通知'],
  clientSettings: ['Client Settings', 'クライアント設定'],
  cmPivot: ['Start CMPivot', 'CMPivot の開始'],
  commandLine: ['Command line', 'コマンド ライン'],
  complianceSettings: ['Compliance Settings', 'コンプライアンス設定'],
  computerPolicy: ['Download Computer Policy', 'コンピューター ポリシーのダウンロード'],
  configurationBaselines: ['Configuration Baselines', '構成基準'],
  create: ['Create', '作成'],
  createFromDefinition: ['Create Package from Definition', '定義に基づいたパッケージの作成'],
  createNew: ['Create New', '新規作成'],
  createNewCollection: ['Create New Collection', '新しいコレクションの作成'],
  createNewCopy: [
    'Create a new copy of the imported configuration baselines and configuration items',
    'インポートする構成項目と構成基準を含む新しいファイルを作成する',
  ],
  defaultClientSettings: ['Default Client Settings', '既定のクライアント設定'],
  deploy: ['Deploy', '展開'],
  deployments: ['Deployments', '展開'],
  deploymentSettings: ['Deployment Settings', '展開設定'],
  deploymentStatus: ['Deployment Status', '展開ステータス'],
  deviceCollections: ['Device Collections', 'デバイス コレクション'],
  devices: ['Devices', 'デバイス'],
  distributeContent: ['Distribute Content', 'コンテンツの配布'],
  enableCompliance: ['Enable compliance evaluation on clients', 'クライアントのコンプライアンス評価を有効にする'],
  error: ['Error', 'エラー'],
  fileContent: ['File Content', 'ファイル コンテンツ'],
  general: ['General', '全般'],
  hardware: ['Hardware', 'ハードウェア'],
  hardwareInventory: ['Hardware Inventory', 'ハードウェア インベントリ'],
  hidden: ['Hidden', '非表示'],
  home: ['Home', 'ホーム'],
  importClasses: ['Import', 'インポート'],
  importCollections: ['Import Collections', 'コレクションのインポート'],
  importConfigurationData: ['Import Configuration Data', '構成データのインポート'],
  importObjects: ['Import Objects', 'オブジェクトのインポート'],
  importPackage: ['Import Package', null],
  importTaskSequence: ['Import Task Sequence', 'タスク シーケンスのインポート'],
  installation: ['Software Installation', 'ソフトウェアのインストール'],
  inventoryClass: [
    'Software Licensing Product - Asset Intelligence (SoftwareLicensingProduct)',
    'ソフトウェア ライセンス製品 - 資産インテリジェンス (SoftwareLicensingProduct)',
  ],
  licenseStatus: ['License Status', null],
  maximumRunTime: ['Maximum allowed run time (minutes)', '許容最長実行時間 (分)'],
  mofFileName: ['MOF File Name', 'MOF ファイル名'],
  monitoring: ['Monitoring', '監視'],
  networkPath: ['Network path (UNC name)', 'ネットワーク パス (UNC 名)'],
  next: ['Next', '次へ'],
  operatingSystems: ['Operating Systems', 'オペレーティング システム'],
  packageDefinition: ['Package Definition', 'パッケージ定義'],
  packages: ['Packages', 'パッケージ'],
  platform: ['Platform requirements', 'プラットフォームの要件'],
  programCanRun: ['Program can run', 'プログラムの実行条件'],
  properties: ['Properties', 'プロパティ'],
  purpose: ['Purpose', '目的'],
  queries: ['Queries', 'クエリ'],
  remediate: ['Remediate noncompliant rules when supported', 'サポートされている場合は対応していない規則を修復する'],
  required: ['Required', '必須'],
  rerunBehavior: ['Rerun behavior', '再実行の動作'],
  rerunIfFailed: ['Rerun if failed previous attempt', '前回失敗した場合に再実行する'],
  resourceExplorer: ['Resource Explorer', 'リソース エクスプローラー'],
  run: ['Run', '実行'],
  runMode: ['Run mode', '実行モード'],
  runsAnywhere: ['This program can run on any platform', '任意のプラットフォームで実行可能'],
  runsWithRights: ['Run with administrative rights', '管理者権限で実行する'],
  scheduling: ['Scheduling', 'スケジュール'],
  softwareCenter: ['Software Center', 'ソフトウェア センター'],
  softwareLibrary: ['Software Library', 'ソフトウェア ライブラリ'],
  softwareLicensingProduct: ['Software Licensing Product', 'ソフトウェア ライセンス製品'],
  sourceFiles: ['Source Files', 'ソース ファイル'],
  sourceFolder: ['Source Folder', 'ソース フォルダー'],
  start: ['Start', '開始'],
  success: ['Success', '成功'],
  summary: ['Summary', '概要'],
  suppressNotifications: ['Suppress program notifications', null],
  suppressTaskSequence: ['Suppress task sequence notifications', 'タスク シーケンスの通知を表示しない'],
  taskSequenceProgress: ['Show Task Sequence progress', 'タスク シーケンスの進行状況の表示'],
  taskSequences: ['Task Sequences', 'タスク シーケンス'],
  updateDistributionPoints: ['Update Distribution Points', '配布ポイントの更新'],
  updateMembership: ['Update Membership', 'メンバーシップの更新'],
  userExperience: ['User Experience', 'ユーザー側の表示と操作'],
  userNotification: ['User Notification', 'ユーザー通知'],
  viewsProgram: [
    'Allow users to view and interact with the program installation',
    'プログラムのインストールの表示および対話をユーザーに許可する',
  ],
  viewStatus: ['View Status', 'ステータスの表示'],
  whetherOrNot: ['Whether or not a user is logged on', 'ユーザーのログオン状態に関係なし'],
} as const satisfies Readonly<Record<string, readonly [english: string, japanese: string | null]>>;

export type ConsoleLabels = Readonly<Record<keyof typeof consoleLabels, HtmlLine>>;

/** Every label, ready for the page; on the Japanese page a star marks those that stand in English. */
export const labelsIn = onceForEach((language: 'en' | 'ja'): ConsoleLabels => {
  const entries = Object.entries(consoleLabels).map(([name, [english, japanese]]) => {
    if (language === 'en') return [name, label(english)];
    return [name, japanese === null ? line`${label(english)}*` : label(japanese)];
  });
  return Object.fromEntries(entries) as ConsoleLabels;
});
