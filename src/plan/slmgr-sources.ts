import { sources } from '../catalog/sources.js';

const checked = '2026-11-23';

/** Where what is known of the errors of slmgr.vbs comes from. */
export const slmgrSources = {
  ...sources,
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
  winHttp: { title: 'WinHTTP error 12029, ERROR_WINHTTP_CANNOT_CONNECT: general knowledge', url: null, checked },
} as const;
