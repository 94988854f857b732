import { activationEndpoints, certificateAddresses } from '../../../../catalog/activation-endpoints.js';
import { type HtmlLine, joined, line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { list, paragraph, type SheetSection } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function key({ plan }: SheetSubject): SheetSection {
  if (plan.batch.keyVariable !== null) return keyInVariable(plan.batch.keyVariable);
  return {
    id: 'key',
    heading: 'キーを読める人',
    blocks: [
      list(
        line`共有: 読み取りを許可されたすべての人。`,
        line`配布ポイント: 多くのサイトでは、ドメインのすべてのユーザー。パッケージのアクセス アカウントが保護するのはファイルの一覧 (DataLib) で、ファイル自体 (FileLib) ではありません。`,
        line`デバイス: 管理者 (コンテンツがキャッシュ ${code('%windir%\\ccmcache')} にある間)。`,
        ...(plan.batch.keyInstaller === 'slmgr'
          ? [line`イベント 4688 (プロセスの監査でコマンド ラインを記録している場合)。`]
          : []),
        line`キーが含まれないもの: プログラムのコマンド ライン、ポリシー、execmgr.log、バッチのログとレジストリ値、このバンドルのほかのファイル。`,
        line`認証回数はデバイスの台数分だけ Microsoft に依頼し、残りの回数を監視します。すべてのデバイスが認証済みになったら、配布ポイントからコンテンツを削除し、共有も削除します。キーが漏えいした場合は、Microsoft に連絡してください。`,
      ),
    ],
  };
}

function keyInVariable(variable: string): SheetSection {
  return {
    id: 'key',
    heading: 'キーを読める人',
    blocks: [
      list(
        line`ファイル: いません。このバンドル、共有、配布ポイントのどのファイルにもキーは含まれていません。`,
        line`変数 ${code(variable)} を設定したコレクションのデバイス: ローカル管理者 (クライアントが保持するポリシーから)。マスクされていますが、管理者に対する保護ではありません。変数を削除した後も痕跡が残る場合があります。`,
        line`ネットワーク: そのコレクションのメンバーになれるデバイス (自身のポリシーから)。新しいデバイスの承認は慎重に行ってください。`,
        line`コンソール: いません。マスクされた値は置き換えまたは削除ができますが、表示はできません。サイト データベースを読める人はこの限りではありません。`,
        line`キーが含まれないもの: コマンド ライン、プロセスの環境変数、smsts.log (コマンド ラインも記録しません)、ステップの出力、バッチのログとレジストリ値。`,
      ),
    ],
  };
}

const withoutInternet: Readonly<Record<SheetSubject['way'], HtmlLine>> = {
  online: line`インターネットに接続できないデバイスの場合は、${code('--activation offline')} (${documented('activateOverHttps', 'aka.ms/aoh')} で取得する確認 ID) または ${code('--activation vamt')} でバンドルを作成します。`,
  offline: line`接続が必要なのは、確認 ID を取得するコンピューターと、Activate を実行するデバイスだけです。`,
  vamt: line`接続が必要なのは、確認 ID を取得する VAMT ホストだけです。`,
};

export function network({ plan, way }: SheetSubject): SheetSection {
  const addresses = activationEndpoints.map(({ scheme, host }) => code(`${scheme}://${host}`));
  return {
    id: 'network',
    heading: 'デバイスから接続できる必要があるアドレス',
    blocks: [
      paragraph(line`${joined(addresses, ' ')}`),
      paragraph(
        line`証明書: ${joined(certificateAddresses.map(code), ' ')}。デバイスは SYSTEM で接続します。プロキシでは、これらのアドレスを認証なしで通してください。${documented('windows10', 'Microsoft が Windows 10 ESU について公開している一覧')}です。${plan.offer.product === 'windows-10' ? '' : 'この製品の一覧は見つかっていません。'}${withoutInternet[way]}`,
      ),
    ],
  };
}

export function evidence({ plan }: SheetSubject): SheetSection {
  const attested = plan.offer.product === 'windows-7' && plan.offer.year === 1;
  return {
    id: 'evidence',
    heading: 'Microsoft のサポートと、情報の根拠',
    blocks: [
      list(
        line`サポート (${documented('supportedClients', 'Microsoft')}、2026-09-21): サポート対象バージョンの Configuration Manager で、Windows 10 への ESU セキュリティ更新プログラムの展開とアップグレードができます。バージョン 2609 以降、Windows Server 2012 と 2012 R2 はクライアントとしてサポートされません。Windows 7 と Server 2008 はまったくサポートされません。`,
        line`ESU 対象 OS へのパッケージの展開: Microsoft 日本サポート チームによると、サポート対象外です (2025-04-08)。同チームは ${documented('japaneseRecipe', 'Windows 10 ESU のパッケージ手順')}も公開しています (2025-10-01)。動作しますが、サポートはありません。`,
        line`公開文書にあるもの: ${documented('packageDefinition', '定義ファイル')}、${documented('packages', 'プログラムの設定')}、成功は終了コード 0 のみであること、${documented('esuInventory', 'インベントリ クラス')}、${documented('slmgr', 'slmgr.vbs')}。`,
        line`実際のエクスポートで確認したもの: インポート用 zip と MOF ファイル。専門家 2 名のページによるもの: 再試行される終了コード。`,
        line`推定したもの: ウィザードがパッケージだけの zip を受け付けること。古い OS が探索で Build を報告すること。${attested ? 'どのバージョンでも ESUValue に同じ値が入ること。' : 'ESUValue にこの Activation ID が入ること。'}`,
        line`未実施: 実環境のサイトへのインポート。スクリプトは、サイトの代替環境でテストしました。`,
      ),
    ],
  };
}
