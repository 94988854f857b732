/**
 * What the catalogue says in sentences, in Japanese; everything else in it is names and numbers. Keyed by the English
 * text, so that a changed sentence has no translation until somebody has read it again; a test holds the two together.
 * Terms are those of Microsoft's Japanese pages (docs/decisions/japanese-labels.md).
 */
const translations: ReadonlyMap<string, string> = new Map([
  ['SHA-2 code signing support', 'SHA-2 コード署名のサポート'],
  ['Servicing stack update of 2019-03 or later', 'サービス スタック更新プログラム (2019 年 3 月以降)'],
  ['Servicing stack update of 2019-04 or later', 'サービス スタック更新プログラム (2019 年 4 月以降)'],
  ['Servicing stack update of 2023-08 or later', 'サービス スタック更新プログラム (2023 年 8 月以降)'],
  [
    'Cumulative update of 2025-10-14 or any later one (build 19045.6456 or higher)',
    '2025 年 10 月 14 日以降の累積更新プログラム (ビルド 19045.6456 以上)',
  ],
  ['ESU licensing preparation package, then a restart', 'ESU ライセンス準備パッケージ (適用後に再起動)'],
  [
    'Discovery does not tell LTSB from Windows 10 version 1607 of other editions, so the collections hold both; the batch reads the edition and refuses the others with exit code 20.',
    '探索データでは LTSB とほかのエディションの Windows 10 バージョン 1607 を区別できないため、コレクションには両方が含まれます。バッチがエディションを確認し、対象外のデバイスでは終了コード 20 で終了します。',
  ],
  [
    'Each year has a key of its own; the key of the year before stays installed. Year 2 requires that year 1 was bought, year 3 that year 2 was.',
    'キーは年ごとに異なります。前年のキーはインストールされたままで構いません。2 年目には 1 年目の、3 年目には 2 年目の購入が必要です。',
  ],
  [
    'From version 2609 on, Configuration Manager no longer supports these systems as clients.',
    'Configuration Manager バージョン 2609 以降、これらの OS はクライアントとしてサポートされません。',
  ],
  [
    'LTSB and LTSC releases, Windows 11 and servers are not covered by this offer.',
    'LTSB / LTSC、Windows 11、サーバーはこの ESU の対象外です。',
  ],
  [
    'Licensed is not protected: KB5068781 was rolled back with 0x800f0922 on devices with subscription activation until the preparation package was installed.',
    'ライセンス認証済みでも更新できるとは限りません。サブスクリプション認証のデバイスでは、準備パッケージを適用するまで KB5068781 が 0x800f0922 でロールバックされました。',
  ],
  [
    'Microsoft allowed the key of year 1 to be activated before coverage started; do not count on that for later years.',
    '1 年目のキーは対象期間の開始前に認証できましたが、2 年目以降も同様とは限りません。',
  ],
  [
    'Microsoft has not published the activation IDs: --activation-id is needed. Never use those of Windows 10 22H2.',
    'Activation ID は公開されていないため、--activation-id の指定が必要です。Windows 10 22H2 の ID は使用しないでください。',
  ],
  [
    'Microsoft has not published the activation IDs: --activation-id is needed.',
    'Activation ID は公開されていないため、--activation-id の指定が必要です。',
  ],
  [
    'Microsoft offers it first through Azure Arc, which needs no key; keep such servers out with an excluded collection.',
    'まず Azure Arc 経由で提供され、その場合キーは不要です。該当するサーバーは、除外するコレクションで対象から外してください。',
  ],
  [
    'Microsoft sells this offer for the Professional and Enterprise editions; embedded editions have an offer of their own through device makers.',
    '対象は Professional と Enterprise です。組み込み向けエディションの ESU は、デバイスの製造元から別に提供されます。',
  ],
  ['No prerequisite update is known yet.', '前提となる更新プログラムはまだ公表されていません。'],
  [
    'Servers hosted in Azure need no key and had a fourth year until 2024-01-09; keep them out with an excluded collection.',
    'Azure 上のサーバーにはキーが不要です (2024 年 1 月 9 日まで 4 年目がありました)。除外するコレクションで対象から外してください。',
  ],
  [
    'Servers hosted in Azure, connected by Azure Arc or run on Azure Local need no key; keep them out with an excluded collection.',
    'Azure 上、Azure Arc 接続、Azure Local 上のサーバーにはキーが不要です。除外するコレクションで対象から外してください。',
  ],
  [
    'Servicing stack updates later than the listed ones do as well.',
    'サービス スタック更新プログラムは、記載より新しいものでも構いません。',
  ],
  [
    'Support ended on 2026-10-13; up to three years of ESU follow. The last day of each year was not found, so coverage is not checked.',
    'サポートは 2026 年 10 月 13 日に終了し、ESU は最長 3 年です。各年の最終日を確認できないため、対象期間は検査しません。',
  ],
  [
    'Support ends on 2027-01-12; ESU follows from 2027-01-13 for up to three years. The last day of each year was not found, so coverage is not checked.',
    'サポートは 2027 年 1 月 12 日に終了し、1 月 13 日から最長 3 年の ESU が続きます。各年の最終日を確認できないため、対象期間は検査しません。',
  ],
  ['The IoT edition is sold by device makers only.', 'IoT エディションの ESU はデバイスの製造元からのみ提供されます。'],
  [
    'The preparation packages come by every channel but Windows Update.',
    '準備パッケージは Windows Update では配信されません (ほかの経路では入手できます)。',
  ],
  [
    'Virtual machines in Azure and on Azure Local, and devices used with Windows 365, need no key; keep them out with an excluded collection.',
    'Azure と Azure Local の仮想マシン、および Windows 365 に接続するデバイスにはキーが不要です。除外するコレクションで対象から外してください。',
  ],
  [
    'Where TLS 1.0 is switched off, activation fails with 0x80072F8F until KB3140245 is installed, DefaultSecureProtocols is set to 0x800 in both WinHttp keys and the computer has restarted.',
    'TLS 1.0 が無効な環境では、KB3140245 の適用、両方の WinHttp キーへの DefaultSecureProtocols (0x800) の設定、再起動が済むまで、ライセンス認証が 0x80072F8F で失敗します。',
  ],
  [
    'Without the preparation package the key is refused with 0xC004E016.',
    '準備パッケージがないと、キーは 0xC004E016 で拒否されます。',
  ],
  [
    'Without the preparation package, or before the restart after it, the key is refused with 0xC004F050.',
    '準備パッケージがない場合や適用後に再起動していない場合、キーは 0xC004F050 で拒否されます。',
  ],
  [
    'Without the preparation package, or before the restart after it, the key is refused with 0xC004F050; Windows Server 2008 SP2 may need one more restart.',
    '準備パッケージがない場合や適用後に再起動していない場合、キーは 0xC004F050 で拒否されます。Windows Server 2008 SP2 ではもう一度再起動が必要なことがあります。',
  ],
]);

/** A sentence of the catalogue in Japanese, or as it is where nobody has translated it. */
export function inJapanese(english: string): string {
  return translations.get(english) ?? english;
}

/** Every sentence that has a translation, for the test that compares them with the catalogue. */
export const translatedSentences: readonly string[] = [...translations.keys()];
