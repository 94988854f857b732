import type { Source } from '../catalog/product.js';
import type { Bilingual } from '../text/bilingual.js';
import { slmgrSources } from './slmgr-sources.js';

const { errorCodes, troubleshootEsu, server2012KeyError, licensingFunctions, supportArticles, oaltawil, winHttp } =
  slmgrSources;

/** One error that slmgr.vbs is known to end with: its exit code is the HRESULT as a signed 32-bit number. */
export interface SlmgrError {
  /** Unsigned, e.g. 0xC004F050. */
  readonly hresult: number;
  /** One sentence without its period; English for the log too: printable ASCII, no quotes. */
  readonly meaning: Bilingual;
  /** The exit code of the batch that this error alone decides, or null where it depends on what was asked. */
  readonly decides: 23 | 25 | 29 | 1231 | null;
  readonly sources: readonly Source[];
}

/** Every error code of slmgr.vbs that a public source explains for ESU keys. */
export const slmgrErrors: readonly SlmgrError[] = [
  {
    hresult: 0xc004f050,
    meaning: {
      en: 'product key invalid: preparation package missing, no restart since, another Windows, or a mistyped key',
      ja: 'キーが無効 (準備パッケージがない、適用後に再起動していない、別の Windows、入力誤り)',
    },
    decides: null,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004f069,
    meaning: {
      en: 'the product of this key is not known to this Windows: preparation package missing, or a key of another product',
      ja: 'この Windows はキーの製品を認識していない (準備パッケージがない、別製品のキー)',
    },
    decides: null,
    sources: [licensingFunctions],
  },
  {
    hresult: 0xc004e016,
    meaning: {
      en: 'product key not recognized: on Windows Server 2012 and 2012 R2 the preparation package is missing',
      ja: 'キーを認識できない (Windows Server 2012 と 2012 R2 では準備パッケージがない)',
    },
    decides: null,
    sources: [server2012KeyError],
  },
  {
    hresult: 0xc004f051,
    meaning: { en: 'this key is blocked', ja: 'キーがブロックされている' },
    decides: 23,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004c001,
    meaning: { en: 'the activation server says that the key is invalid', ja: '認証サーバーがキーを無効と判断した' },
    decides: 23,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004c003,
    meaning: {
      en: 'the activation server says that the key is blocked or does not fit this edition',
      ja: '認証サーバーがキーをブロック済み、またはエディション違いと判断した',
    },
    decides: 23,
    sources: [errorCodes, supportArticles],
  },
  {
    hresult: 0xc004c020,
    meaning: { en: 'the activations of this MAK key are used up', ja: 'MAK キーの認証回数の上限に達した' },
    decides: 23,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004c021,
    meaning: {
      en: 'the extended activations of this MAK key are used up',
      ja: 'MAK キーの延長された認証回数の上限に達した',
    },
    decides: 23,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004f025,
    meaning: { en: 'access denied: administrative rights are needed', ja: 'アクセス拒否 (管理者権限が必要)' },
    decides: 25,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0x80070005,
    meaning: { en: 'access denied: administrative rights are needed', ja: 'アクセス拒否 (管理者権限が必要)' },
    decides: 25,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0x80072f8f,
    meaning: {
      en: 'no secure connection: TLS 1.0 is switched off, the clock is wrong, or a proxy breaks TLS open',
      ja: '安全に接続できない (TLS 1.0 が無効、時刻のずれ、プロキシによる TLS の復号)',
    },
    decides: 29,
    sources: [troubleshootEsu],
  },
  {
    hresult: 0x8004fe33,
    meaning: {
      en: 'an authenticating proxy stands between this computer and the activation servers',
      ja: '認証が必要なプロキシが経路にある',
    },
    decides: 29,
    sources: [oaltawil],
  },
  {
    hresult: 0x80072ee7,
    meaning: { en: 'the name of the activation server was not resolved', ja: '認証サーバーの名前を解決できない' },
    decides: 1231,
    sources: [troubleshootEsu],
  },
  {
    hresult: 0x80072ee2,
    meaning: { en: 'the activation server did not answer in time', ja: '認証サーバーの応答がない (タイムアウト)' },
    decides: 1231,
    sources: [troubleshootEsu],
  },
  {
    hresult: 0x80072efd,
    meaning: { en: 'no connection to the activation server', ja: '認証サーバーに接続できない' },
    decides: 1231,
    sources: [winHttp],
  },
  kms(0xc004f074, { en: 'no Key Management Service could be reached', ja: 'KMS に接続できない' }),
  kms(0x8007232b, { en: 'the DNS name of a Key Management Service does not exist', ja: 'KMS の DNS 名がない' }),
  kms(0x8007007b, { en: 'the name of a Key Management Service is wrong', ja: 'KMS の名前が正しくない' }),
  kms(0x8007251d, { en: 'DNS has no record of a Key Management Service', ja: 'DNS に KMS のレコードがない' }),
  {
    hresult: 0xc004f014,
    meaning: {
      en: 'no product key is installed for this license',
      ja: 'このライセンスのキーがインストールされていない',
    },
    decides: null,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004f035,
    meaning: {
      en: 'a volume license key needs a qualifying Windows on this computer',
      ja: 'ボリューム ライセンス キーには、対象となる Windows が必要',
    },
    decides: null,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004f02c,
    meaning: {
      en: 'the format of the offline activation data is wrong: not all digits of a Confirmation ID',
      ja: 'オフライン認証データの形式が正しくない (確認 ID の桁数の不足)',
    },
    decides: null,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004f04d,
    meaning: {
      en: 'the Confirmation ID does not fit the Installation ID',
      ja: '確認 ID がインストール ID と一致しない',
    },
    decides: null,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004b100,
    meaning: {
      en: 'the activation server says that this computer cannot be activated; MAK is not supported here',
      ja: '認証サーバーがこのコンピューターの認証を拒否した (MAK は使用不可)',
    },
    decides: null,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004c008,
    meaning: {
      en: 'the limit of a KMS host key is reached: this is not a MAK key',
      ja: 'KMS ホスト キーの上限に達した (MAK キーではない)',
    },
    decides: null,
    sources: [errorCodes, supportArticles],
  },
  {
    hresult: 0xc004e015,
    meaning: {
      en: 'the license store tokens.dat is damaged and must be rebuilt',
      ja: 'ライセンス ストア tokens.dat が破損している (再構築が必要)',
    },
    decides: null,
    sources: [supportArticles],
  },
  {
    hresult: 0x80070490,
    meaning: { en: 'the key did not work', ja: 'キーを使用できなかった' },
    decides: null,
    sources: [errorCodes],
  },
];

/** KMS messages: for an ESU key they mean that the activation ID was not heeded (Microsoft names no reason). */
function kms(hresult: number, { en, ja }: Bilingual): SlmgrError {
  const meaning = {
    en: `KMS message, not about a MAK key: ${en}`,
    ja: `KMS のメッセージ (MAK キーとは無関係): ${ja}`,
  };
  return { hresult, meaning, decides: null, sources: [errorCodes] };
}
