import { stampClass } from '../../../../plan/stamp.js';
import { line, menu } from '../../../../text/html-line.js';
import { code, command } from '../../commands.js';
import { documented } from '../../documentation.js';
import { paragraph, type SheetSection, steps, table } from '../../sheet-text.js';
import { collectionName, type SheetSubject } from '../../subject.js';

export function results({ plan, on, tells, first }: SheetSubject): SheetSection {
  const { offer, batch, collections, inventoryCollections, stampCollections } = plan;
  const id = code(offer.activationId);
  return {
    id: 'results',
    heading: '結果を確認できる場所',
    blocks: [
      table(
        ['場所', '認証済みのデバイスでの表示'],
        [
          [
            line`デバイス`,
            line`${code(batch.registryKey)}: Result が 0、LicenseStatus が 1 (ほかに HResult、Time、Readiness)。${code(`cscript %windir%\\System32\\slmgr.vbs /dlv ${offer.activationId}`)}: 「ライセンスの状態: ライセンスされています」。${code(batch.logFile)}: 各手順の記録 (CMTrace で開けます)。`,
          ],
          [
            documented('monitorDeployments', menu(on.monitoring, on.deployments, on.viewStatus)),
            line`${code(tells)} が ${on.success}。${on.error} の場合は終了コードが表示されます。`,
          ],
          [
            line`${menu(on.deviceCollections, on.cmPivot)}`,
            line`オンラインのデバイス (PowerShell 4 以降) の LicenseStatus が 1: ${code(plan.statusQueries.cmPivot)}`,
          ],
          [
            line`デバイスのプロパティ`,
            line`ESUValue が ${id}。確認されているのは Windows 7 の 1 年目だけです。定期探索で収集され、バッチは実行時に探索を要求します。それ以外では最大 1 週間前の値です。`,
          ],
          [
            documented('resourceExplorer', menu(on.devices, on.start, on.resourceExplorer, on.hardware)),
            line`クラスを有効にしている場合、${code(stampClass.group)}、または ${on.softwareLicensingProduct} (${id} の ${on.licenseStatus} が 1)`,
          ],
          [
            line`コレクション`,
            line`${code(collectionName(stampCollections, 'licensed'))}、${code(collectionName(inventoryCollections, 'licensed'))}、${code(collectionName(collections, 'licensed'))}`,
          ],
          [
            line`レポート`,
            line`${code('.\\Export-EsuStatus.ps1')} と ${code('esupack report')}: 認証済みのデバイス、終了コード、理由を 1 ページに表示`,
          ],
        ],
      ),
      paragraph(
        line`${code(first)} は、${code(collectionName(collections, 'needs'))} ではなく、対象デバイスのコレクションに展開してください。ESUValue は Microsoft の公開文書になく、値が確認されているのは Windows 7 の 1 年目だけで、最大 1 週間前の値です。クラスを有効にしていれば、${code(collectionName(inventoryCollections, 'needs'))} は信頼できます。キーが不要なデバイスは、バンドルの作成時に ${code('--exclude-collection')} で除外します。`,
      ),
      paragraph(
        line`${documented('slmgr', 'slmgr.vbs')} は、失敗しても 0 で終了することがあります。そのため、バッチは WMI で確認し、LicenseStatus が 1 の場合だけ成功とします。`,
      ),
    ],
  };
}

export function nextYear({ plan, nextYear: next, siteCode }: SheetSubject): SheetSection {
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
  const script = `.\\Import-EsuPackage.ps1 -SiteCode ${siteCode} -Deploy -Purpose Required -Supersede`;
  return {
    id: 'next-year',
    heading: '翌年',
    blocks: [
      steps(
        line`${next.year} 年目を購入します。キーは年ごとに異なります。今年のキーはインストールされたままで、その年の更新プログラムは引き続きインストールできます。`,
        line`このバンドルを作成した場所で、次のバンドルを作成します: ${command(next.command)} 設定はこのバンドルから引き継がれ、パッケージ、コレクション、Activation ID は新しくなります。このバンドルのフォルダーが別の場所にある場合は、${code('--from')} のパスを変更します。${next.needsActivationId ? line`${code('GUID')} は、その年の Activation ID に置き換えてください。Microsoft は公開していません。` : ''}`,
        line`新しいバンドルの手順書に従います。全体への展開では、新しいフォルダーで次のコマンドを使います。スクリプトが作成した ${code(plan.package.name)} の展開も終了します: ${command(script)} コンソールで作成した展開は、手動で削除してください。`,
      ),
    ],
  };
}
