import { errorSources } from './sources.js';
import { licensingError as error, type LicensingError } from './licensing-error.js';

const { errorCodes, system, troubleshootEsu, wmi } = errorSources;

/** Errors of WMI, COM and the script host, by number. */
export const windowsErrors: readonly LicensingError[] = [
  error(0x80041001, 'WBEM_E_FAILED', 27, ['WMI reports a general failure', 'WMI の一般エラー'], wmi),
  error(
    0x80041003,
    'WBEM_E_ACCESS_DENIED',
    25,
    ['access denied by WMI: administrative rights are needed', 'WMI によるアクセス拒否 (管理者権限が必要)'],
    wmi,
  ),
  error(
    0x8004100e,
    'WBEM_E_INVALID_NAMESPACE',
    26,
    ['WMI lacks a namespace: repair WMI', 'WMI の名前空間がない (WMI の修復が必要)'],
    wmi,
  ),
  error(
    0x80041010,
    'WBEM_E_INVALID_CLASS',
    26,
    ['WMI lacks the licensing classes: repair WMI', 'WMI にライセンス クラスがない (WMI の修復が必要)'],
    wmi,
  ),
  error(
    0x80041013,
    'WBEM_E_PROVIDER_LOAD_FAILURE',
    26,
    ['WMI cannot load the licensing provider', 'WMI がライセンス プロバイダーを読み込めない'],
    wmi,
  ),
  error(
    0x80070005,
    'E_ACCESSDENIED',
    25,
    ['access denied: administrative rights are needed', 'アクセス拒否 (管理者権限が必要)'],
    troubleshootEsu,
    errorCodes,
  ),
  error(
    0x80070422,
    'ERROR_SERVICE_DISABLED',
    26,
    ['the Software Protection service is disabled', 'Software Protection サービスが無効'],
    system,
  ),
  error(
    0x80070426,
    'ERROR_SERVICE_NOT_ACTIVE',
    26,
    ['the Software Protection service was not started', 'Software Protection サービスが開始されていない'],
    system,
  ),
  error(0x80070490, 'ERROR_NOT_FOUND', null, ['the key did not work', 'キーを使用できなかった'], errorCodes),
  error(
    0x800706ba,
    'RPC_S_SERVER_UNAVAILABLE',
    26,
    ['the Software Protection service does not answer', 'Software Protection サービスが応答しない'],
    system,
  ),
  error(
    0x800706be,
    'RPC_S_CALL_FAILED',
    26,
    [
      'the request to the Software Protection service was interrupted',
      'Software Protection サービスの呼び出しが中断された',
    ],
    system,
  ),
  error(
    0x80080005,
    'CO_E_SERVER_EXEC_FAILURE',
    26,
    ['a COM server could not be started', 'COM サーバーを起動できない'],
    system,
  ),
];
