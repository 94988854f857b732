import { licensingError as error, type LicensingError } from './licensing-error.js';
import { errorSources } from './sources.js';

const { errorCodes, sdk } = errorSources;

/** What else the activation servers answer, by number. */
export const serverErrors: readonly LicensingError[] = [
  error(
    0xc004b006,
    'SL_E_SRV_INVALID_BINDING',
    null,
    [
      'the activation server reports that the license is invalid: its binding',
      '認証サーバーがライセンスを無効と判断した (バインド)',
    ],
    sdk,
  ),
  error(
    0xc004b007,
    'SL_E_SRV_SERVER_PONG',
    1231,
    ['cannot connect to the activation server', '認証サーバーに接続できない'],
    sdk,
  ),
  error(
    0xc004b008,
    'SL_E_SRV_INVALID_PAYLOAD',
    null,
    ['the activation server could not read the request', '認証サーバーが要求を処理できない'],
    sdk,
  ),
  error(
    0xc004b011,
    'SL_E_SRV_CLIENT_CLOCK_OUT_OF_SYNC',
    27,
    [
      'the clock of this computer is wrong: correct it, then activate',
      'コンピューターの時刻が正しくない (修正してから認証)',
    ],
    sdk,
  ),
  error(
    0xc004b100,
    'SL_E_SRV_GENERAL_ERROR',
    null,
    [
      'the activation server reports that this computer cannot be activated; MAK is not supported here',
      '認証サーバーがこのコンピューターの認証を拒否した (MAK は使用不可)',
    ],
    errorCodes,
    sdk,
  ),
  error(
    0xc004c00c,
    'SL_E_CHPA_SYSTEM_ERROR',
    1231,
    ['the activation server had an internal error', '認証サーバーの内部エラー'],
    sdk,
  ),
  error(
    0xc004c012,
    'SL_E_CHPA_NETWORK_ERROR',
    1231,
    ['the activation server had a network error', '認証サーバーのネットワーク エラー'],
    sdk,
  ),
  error(
    0xc004c013,
    'SL_E_CHPA_DATABASE_ERROR',
    1231,
    ['the activation server had a database error', '認証サーバーのデータベース エラー'],
    sdk,
  ),
  error(
    0xc004c014,
    'SL_E_CHPA_INVALID_ARGUMENT',
    27,
    ['the activation server did not accept the request', '認証サーバーが要求を受け付けなかった'],
    sdk,
  ),
  error(
    0xc004c015,
    'SL_E_CHPA_RESPONSE_NOT_AVAILABLE',
    1231,
    ['the activation server cannot answer now', '認証サーバーの応答が現在得られない'],
    sdk,
  ),
  error(
    0xc004c050,
    'SL_E_CHPA_GENERAL_ERROR',
    1231,
    ['the activation server had a general error', '認証サーバーの一般エラー'],
    sdk,
  ),
  error(
    0xc004c770,
    'SL_E_CHPA_PRODUCT_KEY_BEING_USED',
    1231,
    ['the activation server is processing this key for another request', '認証サーバーで別の処理がこのキーを使用中'],
    sdk,
  ),
];
