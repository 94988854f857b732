import { sources as catalogSources } from '../catalog/sources.js';
import type { Source } from '../catalog/product.js';

/** One error that slmgr.vbs is known to end with: its exit code is the HRESULT as a signed 32-bit number. */
export interface SlmgrError {
  /** Unsigned, e.g. 0xC004F050. */
  readonly hresult: number;
  /** For the log and the page: printable ASCII, no quotes, one sentence without its full stop. */
  readonly meaning: string;
  /** The exit code of the batch that this error alone decides, or null where it depends on what was asked. */
  readonly decides: 23 | 25 | 29 | 1231 | null;
  readonly sources: readonly Source[];
}

const checked = '2026-11-23';

const sources = {
  ...catalogSources,
  errorCodes: {
    title: 'Microsoft Learn: Windows activation error codes',
    url: 'https://learn.microsoft.com/windows-server/get-started/activation-error-codes',
    checked,
  },
  licensingFunctions: {
    title: 'Microsoft Learn: SLInstallProofOfPurchase function, return values',
    url: 'https://learn.microsoft.com/windows/win32/api/slpublic/nf-slpublic-slinstallproofofpurchase',
    checked,
  },
  supportArticles: {
    title: 'Microsoft Support articles on activation errors, read as copies (2025-01 to 2026-05); no address',
    url: null,
    checked,
  },
  oaltawil: {
    title: 'oaltawil/ESU: configuration item by a Microsoft employee',
    url: 'https://github.com/oaltawil/ESU',
    checked,
  },
} as const;

const { errorCodes, troubleshootEsu, server2012KeyError, licensingFunctions, supportArticles, oaltawil } = sources;

/** Every error code of slmgr.vbs that a public source explains for ESU keys. */
export const slmgrErrors: readonly SlmgrError[] = [
  {
    hresult: 0xc004f050,
    meaning: 'product key invalid: preparation package missing, no restart since, another Windows, or a mistyped key',
    decides: null,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004f069,
    meaning:
      'the product of this key is not known to this Windows: preparation package missing, or a key of another product',
    decides: null,
    sources: [licensingFunctions],
  },
  {
    hresult: 0xc004e016,
    meaning: 'product key not recognised: on Windows Server 2012 and 2012 R2 the preparation package is missing',
    decides: null,
    sources: [server2012KeyError],
  },
  { hresult: 0xc004f051, meaning: 'this key is blocked', decides: 23, sources: [errorCodes] },
  {
    hresult: 0xc004c001,
    meaning: 'the activation server says that the key is invalid',
    decides: 23,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004c003,
    meaning: 'the activation server says that the key is blocked or does not fit this edition',
    decides: 23,
    sources: [errorCodes, supportArticles],
  },
  {
    hresult: 0xc004c020,
    meaning: 'the activations of this MAK key are used up',
    decides: 23,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004c021,
    meaning: 'the extended activations of this MAK key are used up',
    decides: 23,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004f025,
    meaning: 'access denied: administrative rights are needed',
    decides: 25,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0x80070005,
    meaning: 'access denied: administrative rights are needed',
    decides: 25,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0x80072f8f,
    meaning: 'no secure connection: TLS 1.0 is switched off, the clock is wrong, or a proxy breaks TLS open',
    decides: 29,
    sources: [troubleshootEsu],
  },
  {
    hresult: 0x8004fe33,
    meaning: 'an authenticating proxy stands between this computer and the activation servers',
    decides: 29,
    sources: [oaltawil],
  },
  {
    hresult: 0x80072ee7,
    meaning: 'the name of the activation server was not resolved',
    decides: 1231,
    sources: [troubleshootEsu],
  },
  {
    hresult: 0x80072ee2,
    meaning: 'the activation server did not answer in time',
    decides: 1231,
    sources: [troubleshootEsu],
  },
  {
    hresult: 0x80072efd,
    meaning: 'no connection to the activation server',
    decides: 1231,
    sources: [{ title: 'WinHTTP error 12029, ERROR_WINHTTP_CANNOT_CONNECT: general knowledge', url: null, checked }],
  },
  kms(0xc004f074, 'no Key Management Service could be reached'),
  kms(0x8007232b, 'the DNS name of a Key Management Service does not exist'),
  kms(0x8007007b, 'the name of a Key Management Service is wrong'),
  kms(0x8007251d, 'DNS has no record of a Key Management Service'),
  {
    hresult: 0xc004f014,
    meaning: 'no product key is installed for this licence',
    decides: null,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004f035,
    meaning: 'a volume licence key needs a qualifying Windows on this computer',
    decides: null,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004f02c,
    meaning: 'the format of the offline activation data is wrong: not all digits of a Confirmation ID',
    decides: null,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004f04d,
    meaning: 'the Confirmation ID does not fit the Installation ID',
    decides: null,
    sources: [troubleshootEsu, errorCodes],
  },
  {
    hresult: 0xc004b100,
    meaning: 'the activation server says that this computer cannot be activated; MAK is not supported here',
    decides: null,
    sources: [errorCodes],
  },
  {
    hresult: 0xc004c008,
    meaning: 'the limit of a KMS host key is reached: this is not a MAK key',
    decides: null,
    sources: [errorCodes, supportArticles],
  },
  {
    hresult: 0xc004e015,
    meaning: 'the licence store tokens.dat is damaged and must be rebuilt',
    decides: null,
    sources: [supportArticles],
  },
  { hresult: 0x80070490, meaning: 'the key did not work', decides: null, sources: [errorCodes] },
];

/** KMS messages: for an ESU key they mean that the activation ID was not heeded (Microsoft names no reason). */
function kms(hresult: number, meaning: string): SlmgrError {
  return { hresult, meaning: `KMS message, not about a MAK key: ${meaning}`, decides: null, sources: [errorCodes] };
}

/** What `%errorlevel%` shows for an HRESULT. */
export function signed(hresult: number): number {
  return hresult | 0;
}

/** `0xC004F050` */
export function hex(hresult: number): string {
  return `0x${hresult.toString(16).toUpperCase().padStart(8, '0')}`;
}
