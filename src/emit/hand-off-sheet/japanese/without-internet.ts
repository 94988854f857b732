import { code, jump, line, menu } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection, steps } from '../sheet-text.js';
import type { SectionsOfWays } from '../sections-of-ways.js';
import type { SheetSubject } from '../subject.js';

/** What the administrator does between the program that installs the key and the licence. */
export const withoutInternet: SectionsOfWays = { offline: confirmations, vamt };

function confirmations({ plan, on, eligible }: SheetSubject): SheetSection {
  const { activation, batch, id } = plan;
  const file = code(activation.confirmationsName ?? '');
  return {
    id: 'confirmations',
    heading: 'インストール ID からライセンス認証まで',
    blocks: [
      steps(
        line`Collect を実行したデバイスからハードウェア インベントリが届いたら、コンソールの PowerShell で${jump('queries', 'クエリ')}のコマンドを実行し、インストール ID の一覧 ${code('ids.csv')} を作成します。インベントリのないデバイスでは ${code(`${batch.registryKey}, InstallationId`)} に記録されています。`,
        line`それぞれの確認 ID を取得し、3 列目の ${code('ConfirmationId')} に記入します。取得方法は ${code('https://aka.ms/aoh')}、電話、VAMT、ActivationWs サーバーのいずれかです。列は文字列のままにしてください (表計算ソフトで丸められた値は使えません)。確認 ID ごとに認証回数を 1 回消費します。`,
        line`このバンドルを作成した場所で ${code(`esupack confirmations ids.csv --bundle ${id}`)} を実行します (未取得のものがある間は ${code('--partial')} を付けます)。すべての組を検証し、${file} に書き込みます。フォルダーを共有にコピーし直し、${menu(on.softwareLibrary, on.applicationManagement, on.packages, on.updateDistributionPoints)} を実行します。`,
        line`${code('Deposit')} を、まずパイロットに、次に ${code(eligible)} に ${on.deploy} します (${on.required}、毎日、${on.rerunIfFailed})。終了コード 0 は認証済み、30 はこのデバイスの確認 ID がまだコンテンツにないこと、35 は先に Collect が必要であることを示します。`,
      ),
    ],
  };
}

function vamt({ plan, on }: SheetSubject): SheetSection {
  const run = (rest: string): ReturnType<typeof code> => code(`.\\${plan.activation.vamtScriptName ?? ''} ${rest}`);
  const cilx = `-Path E:\\${plan.id}.cilx`;
  return {
    id: 'vamt',
    heading: 'VAMT によるライセンス認証',
    blocks: [
      paragraph(
        line`スクリプトは VAMT ホストの Windows PowerShell (x86) で VAMT のコマンドレットを実行します。VAMT が ESU のキーを認識できるように、最新の ADK を使い、Microsoft が提供するこの製品の pkeyconfig ファイルを ${code('VAMT3\\pkconfig')} に置いて VAMT を再起動しておきます。`,
      ),
      steps(
        line`デバイスに近い VAMT ホスト: ${run('-Step Find -Domain corp.contoso.com')} で Prepare を実行したデバイスを追加し、${run(`-Step Export ${cilx}`)} を実行します。ファイルにはキーも個人情報も含まれません。`,
        line`インターネットに接続できる VAMT ホスト: ${run(`-Step Confirm ${cilx}`)}。確認 ID ごとに認証回数を 1 回消費します。`,
        line`最初のホスト (同じデータベース): ${run(`-Step Apply ${cilx}`)}。${run('-Step State')} でデバイスごとの状態を確認できます。`,
        line`${code('Check')} を ${on.deploy} します。終了コード 0 は認証済みです。`,
      ),
      list(firewall(plan.activation.firewallRanges)),
    ],
  };
}

function firewall(ranges: readonly string[]): ReturnType<typeof line> {
  if (ranges.length === 0) {
    return line`VAMT は DCOM と WMI でデバイスに接続します。このパッケージはファイアウォールを変更しません。閉じている場合は、VAMT ホストのアドレスを指定した ${code('--open-firewall')} でバンドルを作成してください。`;
  }
  return line`Prepare は ${code(ranges.join(','))} からの DCOM と WMI だけを許可します。すべて認証できたら ${code('Close')} で元に戻します (Remove でも戻ります)。`;
}
