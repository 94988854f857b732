import { jump, line, menu } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { paragraph, type SheetSection, steps, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** What the script creates, imported in the console. */
export function collections({ plan, on, folder, siteQuery }: SheetSubject): SheetSection {
  const [any] = plan.collections;
  const all = [...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections];
  const rows = all.map(({ name, japaneseComment }) => [code(name), line`${japaneseComment}`]);
  const excluded = any?.excludedCollectionIds ?? [];
  return {
    id: 'collections',
    heading: 'コンソールでのコレクションとクエリ',
    blocks: [
      paragraph(
        line`スクリプトを使う場合は、すべて作成されます。コンソールでは、同じ名前があるとインポートは失敗します。限定コレクション: ${code(any?.limitingCollectionId ?? '')}。除外するコレクション: ${excluded.length === 0 ? 'なし' : excluded.join('、')}。完全な更新: ${any?.refreshDays ?? 0} 日ごと。`,
      ),
      steps(
        line`${menu(on.assetsAndCompliance, on.deviceCollections)} を開き、リボンの ${documented('importCollections', menu(on.home, on.create, on.importCollections))} を選択します。${on.general} で ${on.next} を選択し、${on.mofFileName} に ${code(`${folder}\\collections.mof`)} を入力します。インポート後、${on.updateMembership} を選択し、数分後にメンバーを確認します。`,
        line`${menu(on.monitoring, on.queries)} を開き、リボンの ${documented('queries', menu(on.home, on.create, on.importObjects))} を選択し、${code(`${folder}\\queries.mof`)} を入力します。クエリ ${code(siteQuery)} で、このサイトの ESUValue の値を確認できます。`,
        line`オプション: スタンプによるコレクション (負荷は小さい)。${code(`${folder}\\stamp-class.mof`)} の行を、最上位サイトの Configuration.mof の Added extensions セクションに${documented('extendInventory', '追加します')}。次に ${menu(on.administration, on.clientSettings, on.defaultClientSettings, on.properties, on.hardwareInventory, on.classes, on.importClasses)} を開き、${code(`${folder}\\stamp-inventory.mof`)} をインポートします。この操作は、すべてのバンドルで 1 回だけ行います。デバイスから報告が届いたら、${code(`${folder}\\collections-stamp.mof`)} をインポートします。クラスがないと、インポートは失敗します。`,
        line`オプション: インベントリによるコレクション。同じ画面で ${on.inventoryClass} (${documented('esuInventory', 'Microsoft が ESU について公開しているクラス')}) をオンにします。各クライアントは、インベントリのたびにすべてのライセンス (数十から数百行) を報告します。デバイスから報告が届いたら、${code(`${folder}\\collections-inventory.mof`)} をインポートします。クラスが有効でないと、インポートは失敗します。`,
      ),
      table(['コレクション', 'メンバー'], rows),
    ],
  };
}

/** How each deployment of the path is made without the script. */
export function deployments({ plan, on, first, check, eligible }: SheetSubject): SheetSection {
  return {
    id: 'deploy',
    heading: 'コンソールでの配布と展開',
    blocks: [
      steps(
        line`パッケージを「${jump('values', 'パッケージとプログラムの設定')}」と照合します。`,
        line`${code(plan.package.name)} を選択し、${documented('content', on.distributeContent)} を選択します。コンテンツ ステータスが緑色になるまで待ちます。`,
        line`パイロット展開から先は、上の手順どおりに進めます。${code('-Deploy')} の付いたコマンドの代わりに、同じプログラムで ${documented('packages', on.deploy)} を選択し、次の表のとおり設定します。`,
      ),
      table(
        ['設定', `${check}、および全体に展開するすべてのプログラム`, `パイロットでの ${first} など`],
        [
          [line`コレクション`, line`パイロットのコレクション、後で ${code(eligible)}`, line`パイロットのコレクション`],
          [line`${menu(on.deploymentSettings, on.purpose)}`, line`${on.required}`, line`${on.available}`],
          [line`${on.scheduling}`, line`できるだけ早く、かつ毎日`, line`できるだけ早く`],
          [line`${on.rerunBehavior}`, line`${on.rerunIfFailed}`, line`–`],
          [
            line`${on.userExperience}`,
            line`${documented('maintenanceWindows', 'メンテナンス期間')}が ${plan.programs[0]?.minutes ?? 0} 分より短い場合は、期間外の ${on.installation} を許可`,
            line`–`,
          ],
        ],
      ),
      paragraph(
        line`コンテンツは、低速ネットワークの場合も含め、ダウンロードしてローカルで実行する設定にします。cmd.exe は UNC フォルダーでは起動できないため、「配布ポイントからプログラムを実行する」は使えません。`,
      ),
    ],
  };
}
