import { code, line, menu } from '../../../text/html-line.js';
import { stampClass } from '../../../plan/stamp.js';
import { paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import { collectionName, type SheetSubject } from '../subject.js';

export function proof({ plan, on }: SheetSubject): SheetSection {
  const { offer, batch, collections, inventoryCollections, stampCollections } = plan;
  const id = code(offer.activationId);
  return {
    id: 'proof',
    heading: '結果の確認',
    blocks: [
      table(
        ['場所', '表示される内容'],
        [
          [
            line`デバイス上`,
            line`${code(batch.logFile)} に各手順が記録されます (CMTrace で開けます)。${code(batch.registryKey)}: Result、HResult、LicenseStatus、Time、Readiness。${code(`cscript %windir%\\System32\\slmgr.vbs /dlv ${offer.activationId}`)}: 「ライセンスの状態: ライセンスされています」。`,
          ],
          [
            line`展開`,
            line`${menu(on.monitoring, on.deployments, on.viewStatus)}: ${on.success}、または ${on.error} と ${code(plan.statusQueries.program)} の終了コード。`,
          ],
          [
            line`デバイス (リアルタイム)`,
            line`${menu(on.deviceCollections, on.cmPivot)}: ${code(plan.statusQueries.cmPivot)} で LicenseStatus が 1 (PowerShell 4 以降のデバイス)。`,
          ],
          [
            line`デバイスのプロパティ`,
            line`ESUValue が ${id} (Windows 7 の 1 年目で確認。定期探索のため最大 1 週間遅れますが、バッチがすぐに探索を要求します)。`,
          ],
          [
            line`ハードウェア インベントリ`,
            line`クラスを有効にしていれば、${menu(on.devices, on.start, on.resourceExplorer, on.hardware)} の ${code(stampClass.group)}、または ${on.softwareLicensingProduct} (${id} の ${on.licenseStatus} が 1)。`,
          ],
          [
            line`コレクション`,
            line`${code(collectionName(stampCollections, 'licensed'))}、${code(collectionName(inventoryCollections, 'licensed'))}、${code(collectionName(collections, 'licensed'))}`,
          ],
          [
            line`レポート`,
            line`${code('.\\Export-EsuStatus.ps1 -SiteCode ABC')} で書き出し、そのファイルを ${code('esupack report')} に渡すと、認証率と終了コードが 1 ページにまとまります。`,
          ],
        ],
      ),
      paragraph(
        line`ライセンス認証は更新プログラムの適用とは別です。セキュリティ更新プログラムを展開し、その適用状況も確認してください。slmgr.vbs は失敗しても 0 を返すことがあるため、バッチは WMI の LicenseStatus 1 だけを成功と判断します。`,
      ),
    ],
  };
}

export function nextYear({ plan, nextYear: next, folder }: SheetSubject): SheetSection {
  if (next === null) {
    return {
      id: 'next-year',
      heading: '翌年以降',
      blocks: [
        paragraph(
          line`3 年目が最終年です。デバイスをアップグレードするか、入れ替えてください。インストール済みのキーは残しておいて構いません。`,
        ),
      ],
    };
  }
  return {
    id: 'next-year',
    heading: '翌年',
    blocks: [
      steps(
        line`${next.year} 年目を購入します。キーは別のものになります。今年のキーは残り、その年の更新プログラムは引き続きインストールできます。`,
        line`このバンドルを作成した場所で ${code(next.command)} を実行します (別の場所では ${code('--from')} にこのフォルダーを指定します)。このバンドルの設定から次のバンドルを作成します。パッケージ、コレクション、Activation ID は別になります。${next.needsActivationId ? line`${code('GUID')} はその年の Activation ID に置き換えてください。Microsoft は公開していません。` : ''}`,
        line`同じようにパイロット展開を行い、${code(`.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder.replace(plan.id, '新しいフォルダー')} -Deploy -Purpose Required -Supersede`)} で、スクリプトが作成した今年の展開を終了します。手動で作成した展開は手動で削除してください。`,
      ),
    ],
  };
}
