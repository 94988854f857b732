import { licensingError as error, type LicensingError } from './licensing-error.js';
import { errorSources } from './sources.js';

const { errorCodes, sdk, supportArticles, troubleshootEsu } = errorSources;

/** What it says of itself, of its store and of its licenses, by number. */
export const serviceErrors: readonly LicensingError[] = [
  error(
    0xc004d302,
    'SL_REMAPPING_SP_PUB_TS_REARMED',
    27,
    ['the trusted store was reset: restart the computer', '信頼済みストアがリセットされた (再起動が必要)'],
    sdk,
  ),
  error(
    0x8004d102,
    'SL_REMAPPING_SP_STATUS_SYSTEM_TIME_SKEWED',
    27,
    ['the clock of this computer differs from the trusted time', 'コンピューターの時刻が信頼済み時刻と一致しない'],
    sdk,
  ),
  error(
    0xc004e002,
    'SL_E_TOKEN_STORE_INVALID_STATE',
    27,
    ['the license store has inconsistent data', 'ライセンス ストアのデータに矛盾がある'],
    sdk,
  ),
  error(
    0xc004e003,
    'SL_E_EVALUATION_FAILED',
    27,
    ['the evaluation of the license failed', 'ライセンスの評価に失敗した'],
    sdk,
  ),
  error(
    0xc004e00e,
    'SL_E_TOKSTO_CANT_READ_FILE',
    27,
    ['the license store could not read a license file', 'ライセンス ストアがライセンス ファイルを読み取れない'],
    sdk,
  ),
  error(
    0xc004e015,
    'SL_E_EUL_CONSUMPTION_FAILED',
    27,
    [
      'the license store tokens.dat is damaged and must be rebuilt',
      'ライセンス ストア tokens.dat が破損している (再構築が必要)',
    ],
    supportArticles,
    sdk,
  ),
  error(
    0xc004e028,
    'SL_E_ACTIVATION_IN_PROGRESS',
    1618,
    ['another attempt to activate this license is in progress', 'このライセンスの別の認証が進行中'],
    sdk,
  ),
  error(0xc004f001, 'SL_E_INTERNAL_ERROR', 27, ['an internal error of the service', 'サービスの内部エラー'], sdk),
  error(
    0xc004f00f,
    'SL_E_OUT_OF_TOLERANCE',
    27,
    ['the hardware has changed too much since the activation', '認証後にハードウェアが許容範囲を超えて変更された'],
    sdk,
  ),
  error(
    0xc004f011,
    'SL_E_LICENSE_FILE_NOT_INSTALLED',
    null,
    [
      'the license file is not installed: preparation package missing',
      'ライセンス ファイルがない (準備パッケージがない)',
    ],
    sdk,
  ),
  error(
    0xc004f015,
    'SL_E_PRODUCT_SKU_NOT_INSTALLED',
    null,
    [
      'the license is not installed: preparation package missing, or another edition',
      'ライセンスがない (準備パッケージがない、またはエディション違い)',
    ],
    sdk,
  ),
  error(
    0xc004f017,
    'SL_E_PUBLISHING_LICENSE_NOT_INSTALLED',
    null,
    ['the license is not installed: preparation package missing', 'ライセンスがない (準備パッケージがない)'],
    sdk,
  ),
  error(
    0xc004f022,
    'SL_E_LICENSE_AUTHORIZATION_FAILED',
    27,
    ['the license was not authorized', 'ライセンスが承認されなかった'],
    sdk,
  ),
  error(
    0xc004f025,
    'SL_E_LUA_ACCESSDENIED',
    25,
    ['access denied: administrative rights are needed', 'アクセス拒否 (管理者権限が必要)'],
    troubleshootEsu,
    errorCodes,
    sdk,
  ),
  error(
    0xc004f055,
    'SL_E_BASE_SKU_NOT_AVAILABLE',
    27,
    [
      'the Windows license that this add-on belongs to is missing or not licensed',
      'アドオンの対象となる Windows がない、または未認証',
    ],
    sdk,
  ),
  error(
    0xc004f06a,
    'SL_E_OPERATION_NOT_ALLOWED',
    27,
    ['the service does not allow this now', 'サービスが現在この操作を許可していない'],
    sdk,
  ),
  error(0xc004f075, 'SL_E_SERVICE_STOPPING', 1618, ['the service was stopping', 'サービスが停止処理中'], sdk),
  error(
    0xc004f200,
    'SL_E_NOT_GENUINE',
    27,
    ['Windows itself is not genuine or not activated', 'Windows 自体が正規品でない、または未認証'],
    sdk,
  ),
  error(
    0xc004f211,
    'SL_E_HWID_CHANGED',
    27,
    ['the hardware of this computer may have changed', 'ハードウェアが変更された可能性がある'],
    sdk,
  ),
  error(
    0xc004fc03,
    'E_RM_UNKNOWN_ERROR',
    1231,
    ['a network problem while activating', '認証中のネットワーク エラー'],
    sdk,
  ),
  error(
    0xc004fc07,
    'SL_E_VALIDITY_PERIOD_EXPIRED',
    27,
    ['this license has expired', 'ライセンスの有効期間が終わっている'],
    sdk,
  ),
  error(
    0xc004fe00,
    'SL_E_TAMPER_RECOVERY_REQUIRES_ACTIVATION',
    27,
    [
      'the trusted store of the service was damaged: activate Windows itself first',
      '信頼済みストアが破損している (先に Windows 自体を認証)',
    ],
    sdk,
  ),
];
