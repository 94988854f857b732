import { line, menu } from '../../../../text/html-line.js';
import { code, command } from '../../commands.js';
import { documented } from '../../documentation.js';
import { paragraph, type SheetMethod, steps, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** The configuration item and the baseline: no method for the package, and of use before there is a key. */
export function baseline({ plan, on, folder, siteCode, eligible }: SheetSubject): SheetMethod {
  const { fileName, item, baseline: object, settings } = plan.baseline;
  return {
    id: 'baseline',
    name: '構成基準',
    takeIt: line`どの方法とも併用できます。デバイスごとに、認証されているか、されていなければその理由を毎日報告します。キーの購入前から使えます。`,
    creates: line`構成アイテムと構成基準 (キーは含みません)。必要に応じてその展開`,
    known: line`外部で作成したファイルのインポートは ${documented('configurationData', 'Microsoft のドキュメント')} に記載。形式は実際のエクスポートで確認。生成したファイルを実環境のサイトにインポートした実績はまだありません。`,
    blocks: [
      steps(
        line`${menu(on.assetsAndCompliance, on.complianceSettings, on.configurationBaselines)} を開き、リボンの ${menu(on.home, on.importConfigurationData)} を選択します。${on.add} を選択し、${code(`${folder}\\${fileName}`)} を開きます。署名がないため警告が表示されますが、続行します。${on.createNewCopy} はオフのままにします。${on.summary} に、構成基準 ${code(object.name)} と構成アイテム ${code(item.name)} が表示されます。`,
        line`${code(object.name)} を選択し、${on.deploy} を選択します (${documented('deployBaselines', 'Microsoft のページ')})。コレクションは ${code(eligible)}、スケジュールは毎日です。${on.remediate} はオフのままにします。すべてのシステムには展開しないでください。対象外のデバイスは ${code('wrong system')} を報告し、非対応になります。スクリプトでも同じことができます。${command(`.\\Import-EsuPackage.ps1 -SiteCode ${siteCode} -Baseline -DeployBaseline -BaselineCollection Eligible`)}`,
        line`キーの購入前: ${code('no key')} を報告し、ほかの設定が対応のデバイスは準備ができています。展開後: 対応のデバイスは認証済みです。`,
        line`デバイスごとの理由は、レポート “List of assets by compliance state for a configuration baseline” を実行し、デバイスを選択して、“Details of non-compliant rules of configuration items in a configuration baseline for an asset” を開くと確認できます。現在の値の列が、そのデバイスの報告です。`,
        line`状態ごとのコレクションを作成するには、${code(object.name)} を選択し、${on.deployments} タブの展開を選択して、${on.createNewCollection} を選択します (${documented('monitorCompliance', 'Microsoft のページ')})。`,
      ),
      table(
        ['設定', '対応となる値', '内容'],
        settings.map(({ question, name, compliant }) => [code(name), code(compliant), questions[question]]),
      ),
      paragraph(
        line`デバイスは予定時刻から 2 時間以内に評価します。コンソールの概要の表示は遅れます。クライアント設定の ${on.enableCompliance} を「はい」にしてください。このバンドルを変更して再びインポートする前に、${code('--baseline-version')} の値を上げてください。`,
      ),
    ],
  };
}

const questions = {
  license: line`ESU ライセンスの LicenseStatus。ほかの値: ${code('no key')} (キーなし)、${code('status')} と番号、${code('no license')} (Windows がライセンスを認識していない)、${code('wrong system')} (対象外)、${code('no answer from WMI')} とエラー番号`,
  package: line`準備パッケージによって Windows が ESU ライセンスを認識しているか。ほかの値: ${code('absent')} (なし)、${code('installed, not in effect')} (再起動待ち、または順序の誤り)`,
  build: line`キーに必要な累積更新プログラムが適用されているか。ほかの値: 検出したビルド`,
} as const;
