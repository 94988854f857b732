import { licensingError as error, type LicensingError } from './licensing-error.js';
import { errorSources } from './sources.js';

const { errorCodes, licensingFunctions, sdk, server2012KeyError, troubleshootEsu } = errorSources;

/** What the Software Protection service of the computer says of a key, by number. */
export const keyErrors: readonly LicensingError[] = [
  error(
    0xc004e016,
    'SL_E_PKEY_INVALID_CONFIG',
    null,
    [
      'product key not recognized: on Windows Server 2012 and 2012 R2 the preparation package is missing',
      'キーを認識できない (Windows Server 2012 と 2012 R2 では準備パッケージがない)',
    ],
    server2012KeyError,
    sdk,
  ),
  error(
    0xc004e017,
    'SL_E_PKEY_INVALID_UNIQUEID',
    null,
    ['product key invalid: wrong unique ID', 'キーが無効 (番号)'],
    sdk,
  ),
  error(
    0xc004e018,
    'SL_E_PKEY_INVALID_ALGORITHM',
    null,
    ['product key invalid: Windows does not know its type', 'キーが無効 (この Windows では未知の種類)'],
    sdk,
  ),
  error(
    0xc004e019,
    'SL_E_PKEY_INTERNAL_ERROR',
    null,
    ['the product key could not be checked', 'キーを検証できない'],
    sdk,
  ),
  error(
    0xc004e01d,
    'SL_E_PKEY_INVALID_KEYCHANGE2',
    null,
    [
      'this key cannot be used on this installation of Windows',
      'この Windows のインストールではこのキーを使用できない',
    ],
    sdk,
  ),
  error(
    0xc004e01e,
    'SL_E_PKEY_INVALID_KEYCHANGE3',
    null,
    [
      'this key cannot be used on this installation of Windows',
      'この Windows のインストールではこのキーを使用できない',
    ],
    sdk,
  ),
  error(
    0x8004e026,
    'SL_E_INVALID_USE_OF_ADD_ON_PKEY',
    null,
    [
      'the key of an add-on is used where Windows expects a key for itself',
      'Windows 自体のキーの代わりにアドオンのキーが指定された',
    ],
    sdk,
  ),
  error(
    0xc004f004,
    'SL_E_MISMATCHED_PKEY_RANGE',
    null,
    ['the key does not belong to the license', 'キーがライセンスの範囲外'],
    sdk,
  ),
  error(0xc004f010, 'SL_E_INVALID_PKEY', null, ['product key invalid', 'キーが無効'], sdk),
  error(
    0xc004f014,
    'SL_E_PKEY_NOT_INSTALLED',
    null,
    ['no product key is installed for this license', 'このライセンスのキーがインストールされていない'],
    errorCodes,
    sdk,
  ),
  error(
    0xc004f033,
    'SL_E_PRODUCT_KEY_INSTALLATION_NOT_ALLOWED',
    null,
    [
      'this key is not allowed on this computer; see the event log for the reason',
      'このキーのインストールは許可されていない (理由はイベント ログ)',
    ],
    sdk,
  ),
  error(
    0xc004f035,
    'SL_E_VL_NOT_WINDOWS_SLP',
    null,
    [
      'a volume license key needs a qualifying version of Windows on this computer',
      'ボリューム ライセンス キーには、対象となる Windows が必要',
    ],
    errorCodes,
    sdk,
  ),
  error(
    0xc004f050,
    'SL_E_INVALID_PRODUCT_KEY',
    null,
    [
      'product key invalid: preparation package missing, restart pending, another version of Windows, or a mistyped key',
      'キーが無効 (準備パッケージがない、適用後に再起動していない、別の Windows、入力誤り)',
    ],
    troubleshootEsu,
    errorCodes,
    sdk,
  ),
  error(
    0xc004f051,
    'SL_E_BLOCKED_PRODUCT_KEY',
    23,
    ['this key is blocked', 'キーがブロックされている'],
    errorCodes,
    sdk,
  ),
  error(
    0xc004f061,
    'SL_E_PKEY_INVALID_UPGRADE',
    null,
    ['this key is for upgrades only', 'アップグレード専用のキー'],
    sdk,
  ),
  error(
    0xc004f069,
    'SL_E_MISMATCHED_PRODUCT_SKU',
    null,
    [
      'Windows does not know the product of this key: preparation package missing, or a key for another product',
      'この Windows はキーの製品を認識していない (準備パッケージがない、別製品のキー)',
    ],
    licensingFunctions,
    sdk,
  ),
  error(
    0xc004f07d,
    'SL_E_INVALID_PRODUCT_KEY_TYPE',
    null,
    ['this key is not for this type of activation', 'この種類の認証には使用できないキー'],
    sdk,
  ),
  error(
    0xc004f210,
    'SL_E_EDITION_MISMATCHED',
    null,
    ['the license is for another edition of Windows', '別のエディションのライセンス'],
    sdk,
  ),
];
