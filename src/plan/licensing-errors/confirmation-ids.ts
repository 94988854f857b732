import { licensingError as error, type LicensingError } from './licensing-error.js';
import { errorSources } from './sources.js';

const { errorCodes, sdk, troubleshootEsu } = errorSources;

/** What it says of a Confirmation ID, by number. */
export const confirmationIdErrors: readonly LicensingError[] = [
  error(
    0xc004f02c,
    'SL_E_CIDIID_INVALID_DATA',
    null,
    [
      'the format of the offline activation data is wrong: not all digits of the Confirmation ID',
      'オフライン認証データの形式が正しくない (確認 ID の桁数の不足)',
    ],
    troubleshootEsu,
    errorCodes,
    sdk,
  ),
  error(
    0xc004f02f,
    'SL_E_CIDIID_INVALID_DATA_LENGTH',
    null,
    ['the Confirmation ID has a wrong length', '確認 ID の長さが正しくない'],
    sdk,
  ),
  error(
    0xc004f031,
    'SL_E_CIDIID_MISMATCHED',
    null,
    ['the Confirmation ID belongs to another Installation ID', '確認 ID が別のインストール ID のもの'],
    sdk,
  ),
  error(
    0xc004f04d,
    'SL_E_CIDIID_INVALID_CHECK_DIGITS',
    null,
    ['the Confirmation ID does not match the Installation ID', '確認 ID がインストール ID と一致しない'],
    troubleshootEsu,
    errorCodes,
    sdk,
  ),
  error(
    0xc004f07e,
    'SL_E_CIDIID_MISMATCHED_PKEY',
    null,
    ['the Confirmation ID belongs to another key', '確認 ID が別のキーのもの'],
    sdk,
  ),
  error(
    0xc004f07f,
    'SL_E_CIDIID_NOT_BOUND',
    null,
    ['the Confirmation ID belongs to another state of this computer', '確認 ID がこのコンピューターの別の状態のもの'],
    sdk,
  ),
];
