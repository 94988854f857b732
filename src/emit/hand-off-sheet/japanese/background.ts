import { activationEndpoints, certificateAddresses } from '../../../catalog/activation-endpoints.js';
import { code, type HtmlLine, joined, line } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function key({ plan }: SheetSubject): SheetSection {
  return {
    id: 'key',
    heading: 'キーを読める人と対策',
    blocks: [
      list(
        line`共有: アクセスを許可された人。`,
        line`配布ポイント: 多くのサイトではドメインの全ユーザー。パッケージのアクセス アカウントが保護するのはポインター (DataLib) で、ファイルの実体 (FileLib) ではありません。`,
        line`デバイス: 管理者 (キャッシュ ${code('%windir%\\ccmcache')} に残っている間)。`,
        ...(plan.batch.keyInstaller === 'slmgr'
          ? [line`イベント 4688 (プロセスの監査でコマンド ラインを記録している場合)。`]
          : []),
        line`キーが含まれないもの: プログラムのコマンド ライン、ポリシー、execmgr.log、バッチのログとレジストリ、このバンドルのほかのファイル。`,
        line`対策: 認証回数はデバイスの台数分だけ依頼し、残りの回数を監視します。すべて認証できたら、配布ポイントからコンテンツを削除し、共有も削除します。キーが漏えいした場合は Microsoft に連絡してください。`,
      ),
    ],
  };
}

const withoutInternet: Readonly<Record<SheetSubject['way'], HtmlLine>> = {
  online: line`インターネットに接続できないデバイスには、${code('--activation offline')} (aka.ms/aoh で取得した確認 ID) または ${code('--activation vamt')} でバンドルを作成します。`,
  offline: line`接続が必要なのは、確認 ID を取得するマシンと、Activate を実行するデバイスだけです。`,
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
        line`証明書: ${joined(certificateAddresses.map(code), ' ')}。デバイスは SYSTEM で接続するため、プロキシではこれらを認証なしで通す必要があります。${plan.offer.product === 'windows-10' ? 'Microsoft が Windows 10 ESU について公開している一覧です。' : 'Microsoft が Windows 10 ESU について公開している一覧です。この製品の一覧は見つかっていません。'}${withoutInternet[way]}`,
      ),
    ],
  };
}

export function support({ plan }: SheetSubject): SheetSection {
  const attested = plan.offer.product === 'windows-7' && plan.offer.year === 1;
  return {
    id: 'support',
    heading: 'Microsoft のサポート方針と、このページの確かさ',
    blocks: [
      list(
        line`Microsoft (2026-09-21): サポート対象の Configuration Manager で、Windows 10 への ESU セキュリティ更新プログラムの展開とアップグレードができます。バージョン 2609 以降、Windows Server 2012 と 2012 R2 はクライアントとしてサポートされません。Windows 7 と Server 2008 のサポートはありません。`,
        line`ESU 対象 OS へのパッケージの展開: Microsoft 日本サポート チームはサポート対象外としています (2025-04-08)。同チームは Windows 10 ESU のパッケージ手順も公開しています (2025-10-01)。動作しますが、保証はありません。`,
        line`公開文書にあるもの: 定義ファイル、プログラムの設定、成功は終了コード 0 のみであること、インベントリ クラス、slmgr.vbs。実際のエクスポートで確認したもの: インポート用 zip と MOF ファイル。再試行の対象コード: 専門家 2 名のページ。`,
        line`推定: ウィザードがパッケージだけの zip を受け付けること。古い OS で探索プロパティ Build に値が入ること。${attested ? 'どのバージョンでも ESUValue に同じ値が入ること。' : 'ESUValue にこの Activation ID が入ること。'}`,
      ),
    ],
  };
}
