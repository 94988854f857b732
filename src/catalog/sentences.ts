import type { Bilingual } from '../text/bilingual.js';

/** Purposes of updates that more than one product needs. Japanese terms: docs/decisions/japanese-labels.md. */
export const purposes = {
  sha2: { en: 'SHA-2 code signing support', ja: 'SHA-2 コード署名のサポート' },
  servicingStackOf201903: {
    en: 'Servicing stack update of 2019-03 or later',
    ja: 'サービス スタック更新プログラム (2019 年 3 月以降)',
  },
  servicingStackOf202308: {
    en: 'Servicing stack update of 2023-08 or later',
    ja: 'サービス スタック更新プログラム (2023 年 8 月以降)',
  },
  preparationPackage: {
    en: 'ESU licensing preparation package, then a restart',
    ja: 'ESU ライセンス準備パッケージ (適用後に再起動)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Notes that more than one product has. */
export const notes = {
  keyOfEachYear: {
    en: 'Each year has its own key. The key of the previous year stays installed. To buy year 2, you need year 1; to buy year 3, you need year 2.',
    ja: 'キーは年ごとに異なります。前年のキーはインストールされたままで構いません。2 年目には 1 年目の、3 年目には 2 年目の購入が必要です。',
  },
  activationsAreSpent: {
    en: 'Each device uses one activation of the key. After sysprep or a new installation, it uses another one. Removing the key does not return the activation.',
    ja: 'キーの認証回数はデバイスごとに 1 回使われ、sysprep や再インストールの後はもう 1 回使われます。キーを削除しても回数は戻りません。',
  },
  noPrerequisiteKnown: {
    en: 'No prerequisite update is known yet.',
    ja: '前提となる更新プログラムはまだ公表されていません。',
  },
  standardAndDatacenter: {
    en: 'Only the Standard and Datacenter editions are covered, not Storage Server or Hyper-V Server. Discovery does not report the edition of a server, so the collections contain all editions. The batch ends with exit code 20 on the others. To leave such servers out, exclude a collection.',
    ja: '対象は Standard と Datacenter のみで、Storage Server と Hyper-V Server は対象外です。探索データではサーバーのエディションがわからないため、対象外のデバイスではバッチが終了コード 20 で終了します。除外するコレクションで対象から外すこともできます。',
  },
  readActivationId: {
    en: 'Microsoft has not published the activation IDs, so --activation-id is required. To find the ID, run cscript //NoLogo esu-wmi.vbs list (from any bundle) on one prepared device.',
    ja: 'Activation ID は公開されていないため、--activation-id の指定が必要です。準備済みのデバイス 1 台で cscript //NoLogo esu-wmi.vbs list (どのバンドルのスクリプトでも可) を実行すると表示されます。',
  },
  notByWindowsUpdate: {
    en: 'The preparation packages are not on Windows Update. Other channels have them.',
    ja: '準備パッケージは Windows Update では配信されません (ほかの経路では入手できます)。',
  },
  tls10: {
    en: 'If TLS 1.0 is off, activation fails with 0x80072F8F until you install KB3140245, set DefaultSecureProtocols to 0x800 in both WinHttp keys, and restart the computer.',
    ja: 'TLS 1.0 が無効な環境では、KB3140245 の適用、両方の WinHttp キーへの DefaultSecureProtocols (0x800) の設定、再起動が済むまで、ライセンス認証が 0x80072F8F で失敗します。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
