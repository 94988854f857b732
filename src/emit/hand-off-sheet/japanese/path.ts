import { type HtmlLine, jump, line, menu } from '../../../text/html-line.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { powerShellString } from '../../../text/powershell.js';
import { allowScripts, code, command } from '../commands.js';
import { documented } from '../documentation.js';
import { placeholders } from '../placeholders.js';
import { deployCommand, keyVariableCommand } from '../roll-out-order.js';
import { type SheetSection, steps } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function share({ plan, folder }: SheetSubject): SheetSection {
  return {
    id: 'share',
    heading: '1. フォルダーを共有にコピーする',
    blocks: [
      steps(
        line`このフォルダーを ${code(folder)} にコピーします。中のファイルやフォルダーの名前の変更、移動、削除はしないでください。サイトは配布のたびに読み取るため、コピーは残しておきます。`,
        line`共有とフォルダーのアクセス許可を設定します。サイト サーバーのコンピューター アカウントとパッケージ管理者に読み取りを許可し、ほかには許可しません。${plan.batch.keyVariable === null ? line`${code(plan.batch.fileName)} には MAK キーが含まれています。` : ''}`,
      ),
    ],
  };
}

export function importPackage({ plan, folder, siteCode, distributionPointGroup, way }: SheetSubject): SheetSection {
  const script = `.\\Import-EsuPackage.ps1 -SiteCode ${siteCode}${plan.batch.keyVariable === null ? '' : ' -TaskSequence'}`;
  return {
    id: 'import',
    heading: '2. インポートして配布する',
    blocks: [
      steps(
        line`Configuration Manager コンソールのあるコンピューターにサインインします。アカウントには、アプリケーション管理者とオペレーション管理者の${documented('roles', 'セキュリティ ロール')}が必要です。Windows PowerShell を [スタート] メニューから起動します (コンソールから起動したものは署名済みスクリプトしか実行できません)。フォルダーに移動し、このウィンドウでの${documented('executionPolicies', '署名のないスクリプトの実行')}を許可します: ${command(`Set-Location ${powerShellString(folder)}`, allowScripts)} グループ ポリシーで設定されている場合は、先に署名してください (${code('Set-AuthenticodeSignature')})。`,
        line`インポートの内容を確認します。スクリプトは共有を ${code('SHA256SUMS')} と照合し、サイトとの競合を調べ、作成するものを一覧表示します。何も変更しません: ${command(`${script} -WhatIf`)}`,
        line`パッケージ、プログラム、${plan.batch.keyVariable === null ? '' : 'タスク シーケンス、'}コレクション、クエリを作成し、コンテンツを配布します。この時点では、どのデバイスでも何も実行されません: ${command(`${script} -DistributionPointGroup ${powerShellString(distributionPointGroup)}${way === 'offline' ? ' -EnableInventoryClass' : ''}`)} ${way === 'offline' ? inventoryClass : ''}`,
      ),
    ],
  };
}

const inventoryClass = line`${code('-EnableInventoryClass')} を付けると、階層内のすべてのクライアントがライセンスをインストール ID とともに報告します。スクリプトは先に確認を求めます。アカウントには完全な権限を持つ管理者のロールが必要です。付けない場合は、各デバイスでインストール ID を調べる必要があります。`;

const installed: Readonly<Record<SheetSubject['way'], string>> = {
  online: '終了コード 0 は、ライセンス認証が完了したことを示します。',
  offline:
    '終了コード 0 は、キーがインストールされ、インストール ID が収集されたことを示します。ライセンス認証はまだ完了していません。',
  vamt: '終了コード 0 は、キーがインストールされたことを示します。ライセンス認証はまだ完了していません。',
};

export function pilot({ plan, on, first, deployed, way, check, eligible }: SheetSubject): SheetSection {
  return {
    id: 'pilot',
    heading: '3. パイロット展開を行う',
    blocks: [
      steps(
        ...(plan.offer.prerequisites.length === 0
          ? []
          : [
              line`コレクション ${code(eligible)} から、機種やネットワークの異なるデバイスを数台選びます。「${jump('prerequisites', '前提条件')}」の更新プログラムを適用し、再起動します。`,
            ]),
        line`これらのデバイスの${documented('collections', 'デバイス コレクション')}を作成します (限定コレクション: ${code(eligible)})。以下の ${code(placeholders.pilot)} は、このコレクションの ID です。`,
        line`${code(check)} を展開します。何も変更せず、認証回数も消費しません。自動的に始まる展開の前に、スクリプトは確認を求めます。Y を入力してください: ${command(deployCommand(plan, first, 'checkPilot'))} デバイスは 1 時間以内に展開を取得します。コレクションで ${documented('clientNotification', menu(on.clientNotification, on.computerPolicy))} を選択すると、オンラインのデバイスはすぐに取得します。その後、${menu(on.monitoring, on.deployments, on.viewStatus)} に終了コード 28 (準備完了) または 0 (認証済み) が表示されます。Configuration Manager では、0 以外のコードはすべて ${on.error} に表示されます。ほかのコードについては、「${jump('exit-codes', '終了コード')}」を参照してください。`,
        ...keySteps(plan, 'pilot'),
        line`${code(deployed)} を展開し、パイロットのデバイスの ${on.softwareCenter} からインストールします: ${command(deployCommand(plan, first, 'firstOnPilot'))} ${installed[way]}`,
      ),
    ],
  };
}

/** Where a variable gives the key, the collection must have it before the deployment. */
function keySteps(plan: PackagePlan, to: 'pilot' | 'all'): readonly HtmlLine[] {
  const { keyVariable } = plan.batch;
  if (keyVariable === null) return [];
  return [
    line`キーを設定します。スクリプトがキーの入力を求め (入力は表示されません)、コレクションのマスクされた変数 ${code(keyVariable)} に設定します: ${command(keyVariableCommand(plan, 'Set', to))}`,
  ];
}

export function proof({ plan, on }: SheetSubject, number: number): SheetSection {
  return {
    id: 'proof',
    heading: `${number}. 結果を確認する`,
    blocks: [
      steps(
        line`パイロットのコレクションを選択し、${documented('cmPivot', on.cmPivot)} を選択します。オンラインのパイロット デバイス (PowerShell 4 以降) ごとに、LicenseStatus が 1 と表示されます: ${command(plan.statusQueries.cmPivot)}`,
        line`または、パイロットのデバイスで確認します。${code(plan.batch.registryKey)} の ${code('LicenseStatus')} が 1 になり、${code(plan.batch.logFile)} に各手順が記録されます。ほかの確認方法は「${jump('results', '結果を確認できる場所')}」を参照してください。`,
      ),
    ],
  };
}

export function rollOut(subject: SheetSubject, number: number): SheetSection {
  const { plan, first, deployed, minutes, eligible, siteCode } = subject;
  return {
    id: 'roll-out',
    heading: `${number}. 全体に展開する`,
    blocks: [
      steps(
        line`${code(eligible)} のメンバー数を、キーの残りの認証回数 (Microsoft 365 管理センターまたは VAMT) と比べます。次のコマンドに ${code('-ActivationsLeft')} と残りの回数を付けると、不足する場合に警告が表示されます。`,
        ...keySteps(plan, 'all'),
        line`${code(deployed)} を ${code(eligible)} に展開します。すぐに実行され、失敗したデバイスでは毎日再実行されます: ${command(deployCommand(plan, first, 'firstOnAll'))} 後で開始する場合は、${code("-DeadlineDateTime '2030-01-15 20:00'")} を付けます。${documented('maintenanceWindows', 'メンテナンス期間')}のあるデバイスは、${minutes} 分以上の期間まで待ちます。`,
        ...afterFirst(subject),
        line`デバイスの一覧を書き出し、認証状況のレポートを作成します: ${command(`.\\Export-EsuStatus.ps1 -SiteCode ${siteCode} -Path "$HOME\\${plan.id}.csv"`, `${placeholders.tool} report "$HOME\\${plan.id}.csv"`)} 2 つ目のコマンドは esupack のあるコンピューターで実行します。${code('report.html')} が作成されます。`,
        line`セキュリティ更新プログラムは、通常どおり別に展開します。ライセンス認証だけでは更新プログラムはインストールされません。`,
        ...(plan.batch.keyVariable === null
          ? []
          : [
              line`すべてのデバイスが認証済みになったら、両方のコレクションからキーを削除します: ${command(keyVariableCommand(plan, 'Remove', 'pilot'), keyVariableCommand(plan, 'Remove', 'all'))}`,
            ]),
      ),
    ],
  };
}

/** Without internet access, the license comes after the program that installs the key. */
function afterFirst({ plan, way, first, check }: SheetSubject): readonly ReturnType<typeof line>[] {
  if (way === 'online') return [];
  if (way === 'offline') {
    return [
      line`デバイスで ${code(first)} が実行されたら、手順 ${jump('confirmations', '4')} と同じように確認 ID を取得します。次に ${code('Deposit')} をすべてのデバイスに展開します。失敗したデバイスでは毎日再実行されるため、確認 ID を後から追加したデバイスで必要な操作はありません: ${command(deployCommand(plan, first, 'depositOnAll'))}`,
    ];
  }
  const close = plan.activation.firewallRanges.length > 0;
  return [
    line`デバイスで ${code(first)} が実行されたら、パイロットの ${code(`${plan.id}.cilx`)} を削除し、手順 ${jump('vamt', '4')} のコマンドをもう一度実行します。次に ${code(check)} をすべてのデバイスに展開します。終了コード 0 は認証済みであることを示します: ${command(deployCommand(plan, first, 'checkAll'))}`,
    ...(close
      ? [
          line`すべてのデバイスが認証済みになったら、ファイアウォール規則を削除します: ${command(deployCommand(plan, first, 'closeAll'))}`,
        ]
      : []),
  ];
}
