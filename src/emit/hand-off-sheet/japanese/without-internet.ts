import { jump, line, menu } from '../../../text/html-line.js';
import { allowScripts, code, command } from '../commands.js';
import { documented } from '../documentation.js';
import { placeholders } from '../placeholders.js';
import { deployCommand } from '../roll-out-order.js';
import { list, paragraph, type SheetSection, steps } from '../sheet-text.js';
import type { SectionsOfWays } from '../sections-of-ways.js';
import type { SheetSubject } from '../subject.js';

/** What the administrator does between the program that installs the key and the license. */
export const withoutInternet: SectionsOfWays = { offline: confirmations, vamt };

function confirmations({ plan, on, first, siteCode }: SheetSubject, number: number): SheetSection {
  const { activation, batch, id } = plan;
  return {
    id: 'confirmations',
    heading: `${number}. 確認 ID を取得して適用する`,
    blocks: [
      steps(
        line`パイロットのデバイスからハードウェア インベントリが届くまで待ちます (${code(first)} がクライアントに送信を要求します)。手順 ${jump('import', '2')} のウィンドウで、インストール ID をファイルに書き出します: ${command(`.\\Export-EsuStatus.ps1 -SiteCode ${siteCode} -InstallationIds -Path "$HOME\\ids.csv"`)} インベントリがない場合、各デバイスの ${code(`${batch.registryKey}, InstallationId`)} にあります。`,
        line`それぞれの確認 ID を ${documented('activateOverHttps', 'https://aka.ms/aoh')}、電話、VAMT、ActivationWs サーバーのいずれかで取得し、${code('ids.csv')} の列 ${code('ConfirmationId')} に記入します。列の書式は文字列にしてください。表計算ソフトで丸められた値は使えません。確認 ID ごとに認証回数を 1 回消費します。`,
        line`バンドルを作成した場所に ${code('ids.csv')} をコピーし、確認 ID をバンドルに追加します。未取得のものがある間は ${code('--partial')} を付けます: ${command(`${placeholders.tool} confirmations ids.csv --bundle out/${id}`)} すべての組を検証し、${code(activation.confirmationsName ?? '')} に書き込みます。フォルダーを共有にコピーし直し、手順 ${jump('import', '2')} の最後のコマンドをもう一度実行すると、配布ポイントに新しいコンテンツが配布されます。コンソールでは ${menu(on.softwareLibrary, on.applicationManagement, on.packages, on.updateDistributionPoints)} を選択します。`,
        line`${code('Deposit')} を展開し、パイロットのデバイスの ${on.softwareCenter} からインストールします: ${command(deployCommand(plan, first, 'depositOnPilot'))} 終了コード 0 は認証済みであることを示します。30: このデバイスの確認 ID がまだコンテンツにありません。35: 先に ${code(first)} を実行してください。`,
      ),
    ],
  };
}

function vamt({ plan, first }: SheetSubject, number: number): SheetSection {
  const run = `.\\${plan.activation.vamtScriptName ?? ''}`;
  return {
    id: 'vamt',
    heading: `${number}. VAMT でライセンス認証を行う`,
    blocks: [
      paragraph(
        line`デバイスに近い VAMT ホストと、インターネットに接続できる VAMT ホストが必要です (${documented('vamt', 'プロキシのライセンス認証')})。1 台で兼ねることもできます。各ホストで VAMT が ESU のキーを認識できるように、最新の ADK をインストールし、Microsoft が提供するこの製品の pkeyconfig ファイルを ${code('VAMT3\\pkconfig')} にコピーして、VAMT を再起動しておきます。`,
      ),
      steps(
        line`${code(plan.activation.vamtScriptName ?? '')} を、ホスト間で持ち運ぶドライブにコピーします。各ホストで Windows PowerShell (x86) を起動し、ドライブに移動します: ${command(`Set-Location '${placeholders.drive}\\'`, allowScripts)}`,
        line`デバイスに近い VAMT ホストで、${code(first)} を実行したデバイスを追加し、${code(`${plan.id}.cilx`)} にエクスポートします。ファイルにはキーも個人情報も含まれません: ${command(`${run} -Step Find -Domain ${placeholders.domain}`, `${run} -Step Export`)}`,
        line`インターネットに接続できる VAMT ホストで、確認 ID を取得します。確認 ID ごとに認証回数を 1 回消費します: ${command(`${run} -Step Confirm`)}`,
        line`最初のホスト (同じデータベース) で確認 ID を適用し、デバイスごとの状態を確認します: ${command(`${run} -Step Apply`, `${run} -Step State`)}`,
      ),
      list(firewall(plan.activation.firewallRanges)),
    ],
  };
}

function firewall(ranges: readonly string[]): ReturnType<typeof line> {
  if (ranges.length === 0) {
    return line`VAMT は DCOM と WMI でデバイスに接続します。このパッケージはファイアウォールを変更しません。接続がブロックされる場合は、VAMT ホストのアドレスを ${code('--open-firewall')} に指定して、バンドルを作成し直してください。`;
  }
  return line`Prepare は ${code(ranges.join(','))} からの DCOM と WMI だけを許可します。この規則は ${code('Close')} または ${code('Remove')} で削除されます。`;
}
