import { sources } from '../../catalog/sources.js';

const checked = '2026-11-23';

const later = '2026-11-27';

/** Where what is known of the errors of the licensing service comes from. */
export const errorSources = {
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
  sdk: {
    title: 'Windows SDK, slerror.h: names, values and messages of the licensing errors, read as a copy',
    url: null,
    checked: later,
  },
  winHttp: {
    title: 'Microsoft Learn: WinHTTP error messages',
    url: 'https://learn.microsoft.com/windows/win32/winhttp/error-messages',
    checked: later,
  },
  winsock: {
    title: 'Microsoft Learn: Windows Sockets error codes',
    url: 'https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2',
    checked: later,
  },
  wmi: {
    title: 'Microsoft Learn: WMI error constants',
    url: 'https://learn.microsoft.com/windows/win32/wmisdk/wmi-error-constants',
    checked: later,
  },
  system: {
    title: 'Microsoft Learn: system error codes and common HRESULT values',
    url: 'https://learn.microsoft.com/windows/win32/debug/system-error-codes',
    checked: later,
  },
} as const;
