import { licensingError, type LicensingError } from './licensing-error.js';
import { errorSources } from './sources.js';

/** KMS messages: for an ESU key they mean that the activation ID was not heeded (Microsoft names no reason). */
export const kmsErrors: readonly LicensingError[] = [
  kms(
    0xc004f038,
    'SL_E_VL_NOT_ENOUGH_COUNT',
    'too few computers have contacted the service',
    '要求したコンピューターの数が不足',
  ),
  kms(
    0xc004f042,
    'SL_E_VL_KEY_MANAGEMENT_SERVICE_ID_MISMATCH',
    'the service cannot be used for this',
    '使用できない KMS',
  ),
  kms(0xc004f06c, 'SL_E_VL_INVALID_TIMESTAMP', 'the clocks differ', '時刻の不一致'),
  kms(0xc004f074, 'SL_E_VL_BINDING_SERVICE_UNAVAILABLE', 'no Key Management Service was reached', 'KMS に接続できない'),
  kms(0x8007007b, null, 'the name of a Key Management Service is wrong', 'KMS の名前が正しくない'),
  kms(0x8007232b, null, 'the DNS name of a Key Management Service does not exist', 'KMS の DNS 名がない'),
  kms(0x8007251d, null, 'DNS has no record of a Key Management Service', 'DNS に KMS のレコードがない'),
];

function kms(hresult: number, name: string | null, en: string, ja: string): LicensingError {
  const meaning = [`KMS message, not about a MAK key: ${en}`, `KMS のメッセージ (MAK キーとは無関係): ${ja}`] as const;
  const { errorCodes, sdk } = errorSources;
  return licensingError(hresult, name, null, meaning, ...(name === null ? [errorCodes] : [errorCodes, sdk]));
}
