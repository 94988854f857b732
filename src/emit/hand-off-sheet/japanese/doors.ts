import { code, joined, line, menu } from '../../../text/html-line.js';
import { programRows } from '../program-rows.js';
import { paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function doors(): SheetSection {
  return {
    id: 'doors',
    heading: 'コンソールへの取り込み方法を選ぶ',
    blocks: [
      table(
        ['方法', '作成されるもの', '作成されないもの', '注意'],
        [
          [
            line`A: ウィザード (インポート用 zip)`,
            line`パッケージとプログラム (すべての設定)、ソース フォルダー`,
            line`コレクション、クエリ、配布、展開`,
            line`zip の形式は実際のエクスポートから再現したものです。生成した zip を実環境のサイトにインポートした実績はまだありません。受け付けられない場合は B または C を使ってください。`,
          ],
          [
            line`B: ウィザード (定義ファイル)`,
            line`パッケージとプログラム`,
            line`A と同じものに加え、ソース フォルダーと通知の抑制`,
            line`Microsoft が形式を公開しています。`,
          ],
          [
            line`C: スクリプト`,
            line`すべて。再実行しても変更はなく、新しいバンドルの内容は反映されます`,
            line`–`,
            line`コンソールのあるマシンの Windows PowerShell 5.1 と、アプリケーション管理者およびオペレーション管理者の役割が必要です。テストはサイトの代替環境で行いました。`,
          ],
        ],
      ),
    ],
  };
}

export function wizard({ plan, on, importZip }: SheetSubject): SheetSection {
  return {
    id: 'wizard',
    heading: '方法 A: Import Package (パッケージのインポート)',
    blocks: [
      steps(
        line`${menu(on.softwareLibrary, on.applicationManagement, on.packages)} を開き、リボンの ${menu(on.home, on.create, on.importPackage)} を選択します。`,
        line`${on.general} に UNC パス ${code(importZip)} を指定します (ドライブ文字は使えません)。ウィザードにコメント「${plan.importZip.comment}」が表示されます。`,
        line`${on.fileContent} に 1 つのパッケージ ${code(plan.package.name)} が表示され、操作が ${on.createNew} (新規作成) であることを確認します。それ以外の場合、同じ識別子 (${code(plan.package.packageId)}、zip の中でのみ有効) のパッケージがサイトにあります。別のパッケージを上書きするおそれがあるため、取り消してください。`,
        line`ウィザードを完了します。${on.packages} に、サイトの ID が付いたパッケージとプログラムが表示されます。`,
      ),
    ],
  };
}

export function definition({ plan, on, folder, content }: SheetSubject): SheetSection {
  return {
    id: 'definition',
    heading: '方法 B: 定義に基づいたパッケージの作成',
    blocks: [
      steps(
        line`${menu(on.softwareLibrary, on.applicationManagement, on.packages)} を開き、リボンの ${menu(on.home, on.create, on.createFromDefinition)} を選択します。`,
        line`${on.packageDefinition} で ${on.browse} をクリックし、${code(`${folder}\\package-definition.sms`)} を開きます。一覧に表示された ${code(plan.package.name)} を選択します。`,
        line`${on.sourceFiles}: ${on.always}。${on.sourceFolder}: ${on.networkPath}、${code(content)}。ウィザードを完了します。`,
        line`${joined(
          plan.programs.map(({ name }) => code(name)),
          '、',
        )} の ${on.properties} で ${on.suppressNotifications} (プログラムの通知を表示しない) をオンにします。`,
      ),
    ],
  };
}

export function script({ folder }: SheetSubject): SheetSection {
  const run = `.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder}`;
  return {
    id: 'script',
    heading: '方法 C: Import-EsuPackage.ps1',
    blocks: [
      steps(
        line`Windows PowerShell 5.1 を単独で起動し (コンソールから開いたものは署名済みスクリプトしか実行できません)、${code(folder)} に移動します。スクリプトがブロックされる場合は ${code('Get-ChildItem *.ps1, *.psm1, *.psd1 | Unblock-File')} を実行します。スクリプトは、どのバンドルでも同じ ${code('EsuPack.psm1')} (${code('EsuPack.psd1')}) を読み込み、${code('bundle.psd1')} のデータを使います。`,
        line`${code(`${run} -WhatIf`)} は、共有を ${code('SHA256SUMS')} と照合し、名前の重複を調べ、作成されるものを表示します。何も変更しません。`,
        line`${code(`${run} -DistributionPointGroup 'All DPs' -Folder ESU`)} は、パッケージ、プログラム、コレクション、クエリを作成し、配布します。この時点ではどのデバイスでも実行されません。${code('-EnableInventoryClass')} を付けると、階層内のすべてのクライアントでインベントリ クラスを有効にします (確認があります)。`,
      ),
      paragraph(line`${code('-Remove -WhatIf')} で、すべてを元に戻す内容を確認できます。`),
    ],
  };
}

/** What to compare before anything is deployed. */
export function values(subject: SheetSubject): SheetSection {
  const { plan, on, content } = subject;
  return {
    id: 'values',
    heading: '値の確認',
    blocks: [
      table(
        ['設定', '正しい値'],
        [
          [
            line`パッケージの ${on.sourceFolder}`,
            line`${code(content)} (${code(plan.package.sourcePath)} ではないこと)`,
          ],
          ...programRows(subject, { separator: '、', ticked: 'オン', notTicked: 'オフ' }),
        ],
      ),
      paragraph(
        line`展開では、コンテンツをダウンロードしてローカルで実行する設定にします。cmd.exe は UNC フォルダーでは開始できないため、配布ポイントからの直接実行はできません。`,
      ),
    ],
  };
}
