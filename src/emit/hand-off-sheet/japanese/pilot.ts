import { code, jump, line, menu } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import { collectionName, type SheetSubject } from '../subject.js';

export function collections({ plan, on, folder, siteQuery }: SheetSubject): SheetSection {
  const [any] = plan.collections;
  const rows = [
    ...plan.collections.map(({ name, role, comment }) => [code(name), line`${byEsuValue.get(role) ?? comment}`]),
    ...plan.inventoryCollections.map(({ name, role, comment }) => [
      code(name),
      line`${byInventory.get(role) ?? comment}`,
    ]),
    ...plan.stampCollections.map(({ name, role, comment }) => [code(name), line`${byStamp.get(role) ?? comment}`]),
  ];
  const excluded = any?.excludedCollectionIds ?? [];
  return {
    id: 'collections',
    heading: 'コレクションとクエリ',
    blocks: [
      paragraph(
        line`方法 C では作成済みです。インポートは新規作成のみで、同じ名前があると失敗します。限定コレクションは ${code(any?.limitingCollectionId ?? '')}、${excluded.length === 0 ? '除外するコレクションはなし' : `除外するコレクションは ${excluded.join('、')}`}、完全な更新は ${any?.refreshDays ?? 0} 日ごとです。`,
      ),
      table(['コレクション', 'メンバー'], rows),
      steps(
        line`${menu(on.assetsAndCompliance, on.deviceCollections)} を開き、リボンの ${menu(on.home, on.create, on.importCollections)} を選択します。${on.general} で ${on.next} をクリックし、${on.mofFileName} に ${code(`${folder}\\collections.mof`)} を指定します。${on.updateMembership} の数分後、想定どおりのデバイスだけがメンバーになっていることを確認します。`,
        line`${menu(on.monitoring, on.queries)} を開き、リボンの ${menu(on.home, on.create, on.importObjects)} で ${code(`${folder}\\queries.mof`)} をインポートします。${code(siteQuery)} を実行すると、このサイトの ESUValue の値がわかります。`,
        line`スタンプによるコレクション (負荷は小さい): ${code(`${folder}\\stamp-class.mof`)} の行を最上位サイトの Configuration.mof の Added extensions セクションに追加し、${menu(on.administration, on.clientSettings, on.defaultClientSettings, on.properties, on.hardwareInventory, on.classes, on.importClasses)} で ${code(`${folder}\\stamp-inventory.mof`)} をインポートします (すべてのバンドルで 1 回のみ)。デバイスから報告が届いたら ${code(`${folder}\\collections-stamp.mof`)} をインポートします。クラスがないとインポートは失敗します。`,
        line`インベントリによるコレクション: 同じ画面で ${on.inventoryClass} をオンにします。各クライアントがインベントリのたびに全ライセンス (数十から数百行) を列挙するため、必要がなければオフのままにします。デバイスから報告が届いたら ${code(`${folder}\\collections-inventory.mof`)} をインポートします。クラスが有効でないとインポートは失敗します。`,
      ),
    ],
  };
}

const byEsuValue: ReadonlyMap<string, string> = new Map([
  ['eligible', '対象の OS で、クライアントがインストールされているデバイス。展開先はこのコレクションです'],
  ['licensed', '対象デバイスのうち、ESUValue に Activation ID があるもの (値の確認例は Windows 7 のみ)'],
  ['needs', '対象デバイスのうち、ESUValue に Activation ID がないもの (同上)'],
  [
    'build too low',
    '対象デバイスのうち、探索データの BuildExt がキーに必要なリビジョンより低いもの。先に累積更新プログラムを適用します (最大 1 週間前の値。BuildExt のないデバイスは含まれません)',
  ],
]);

const byInventory: ReadonlyMap<string, string> = new Map([
  ['licensed', '対象デバイスのうち、ハードウェア インベントリで License Status が 1 のもの'],
  ['needs', '対象デバイスのうち、ハードウェア インベントリで License Status が 1 でないもの'],
  [
    'not ready',
    '対象デバイスのうち、インベントリにこの年のライセンスの行がないもの。準備パッケージを適用するか、適用済みなら再起動します',
  ],
  [
    'ready',
    '対象デバイスのうち、インベントリにこの年のライセンスの行があり、まだ認証されていないもの。キーをインストールするプログラムを実行します',
  ],
  [
    'not updated',
    '認証済みで、この対象期間の累積更新プログラム、マンスリー ロールアップ、セキュリティのみの更新プログラムの適用が報告されていないもの (更新プログラムの名前で判断)',
  ],
]);

const byStamp: ReadonlyMap<string, string> = new Map([
  ['licensed', '対象デバイスのうち、バッチの最終実行時に認証済みだったもの'],
  ['failed', '対象デバイスのうち、バッチが再実行では解決しない終了コードで終わったもの'],
  [
    'build too low',
    '対象デバイスのうち、最終実行 (Check を含む) でビルドが低すぎたもの。累積更新プログラムを適用します',
  ],
  ['not ready', '対象デバイスのうち、最終実行 (Check を含む) でライセンスも準備パッケージも見つからなかったもの'],
  [
    'restart or order',
    '対象デバイスのうち、最終実行 (Check を含む) で準備パッケージはあるがライセンスがなかったもの。再起動し、次に累積更新プログラムの後でパッケージを再適用します',
  ],
  [
    'ready',
    '未認証の対象デバイスのうち、最終実行 (Check を含む) でライセンスが認識されていたもの。パッケージを展開します',
  ],
]);

const firstResult: Readonly<Record<SheetSubject['way'], string>> = {
  online: '数分で終了コード 0 (認証済み) になります。',
  offline:
    '数分で終了コード 0 になります。キーがインストールされ、インストール ID が収集された状態で、まだ認証済みではありません (次の節に続きます)。',
  vamt: '数分で終了コード 0 になります。キーがインストールされた状態で、まだ認証済みではありません (次の節に続きます)。',
};

export function pilot({ plan, on, first, way, check, eligible, folder }: SheetSubject): SheetSection {
  return {
    id: 'pilot',
    heading: 'パイロット展開',
    blocks: [
      steps(
        line`${code(eligible)} から、機種やネットワークの異なる数台を選んでコレクションを作成します。${code(plan.package.name)} を選択して ${on.distributeContent} を実行し、コンテンツ ステータスが緑色になるまで待ちます。`,
        line`${code(check)} を ${on.deploy} します。${on.deploymentSettings} の ${on.purpose}: ${on.required}、${on.scheduling}: できるだけ早く。ライセンス認証の回数は消費しません。期待する終了コードは 28 (準備完了)、認証済みなら 0 です。Configuration Manager は 0 以外をすべてエラーと見なすため、28 は ${on.error} に分類されます。ほかのコードは${jump('exit-codes', '終了コード')}を参照してください。`,
        line`${code(first)} を ${on.purpose} ${on.available} で ${on.deploy} します。パイロットのデバイスの ${on.softwareCenter} に表示されるので、インストールを実行します。${firstResult[way]}各手順は ${code(plan.batch.logFile)} に、結果は ${code(plan.batch.registryKey)} に記録されます。`,
        line`${jump('proof', '結果の確認')}と照合します。この展開を削除し、あらためて ${code(first)} を ${on.deploy} します。${on.purpose}: ${on.required}、${on.scheduling}: できるだけ早く、かつ毎日、${on.rerunBehavior}: ${on.rerunIfFailed}。メンテナンス期間が ${plan.programs[0]?.minutes ?? 0} 分より短い場合は、${on.userExperience} で期間外の ${on.installation} を許可します。認証済みのデバイスは 0 で終了し、認証の回数を消費しません。`,
      ),
      list(
        line`方法 C: ${code(`.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder} -Deploy -PilotCollection ABC00123`)} で「利用可能」の展開、${code('-Purpose Required')} を加えると「必須」の展開 (失敗時は毎日再実行) を作成します。`,
        line`${menu(on.clientNotification, on.computerPolicy)} を使うと、オンラインのデバイスはすぐにポリシーを取得します。`,
      ),
    ],
  };
}

export function rollOut({ plan, on, first, eligible, folder }: SheetSubject): SheetSection {
  return {
    id: 'roll-out',
    heading: '本番展開',
    blocks: [
      steps(
        line`${code(eligible)} のメンバー数を、キーの残りの認証回数 (VAMT または Microsoft 365 管理センター) と比べます。`,
        line`パイロットと同じ設定 (${on.required}、毎日、${on.rerunIfFailed}) で ${code(first)} を ${code(eligible)} に ${on.deploy} します。方法 C: ${code(`.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder} -Deploy -Purpose Required`)}。`,
      ),
      paragraph(
        line`${code(collectionName(plan.collections, 'needs'))} には展開しないでください。ESUValue は Microsoft の公開文書になく、値が確認されているのは Windows 7 の 1 年目だけで、反映に最大 1 週間かかります。クラスを有効にしていれば ${code(collectionName(plan.inventoryCollections, 'needs'))} でも構いません。キーが不要なマシンは、バンドルの作成時に ${code('--exclude-collection')} で除外します。`,
      ),
    ],
  };
}
