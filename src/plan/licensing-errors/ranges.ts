import type { Bilingual } from '../../text/bilingual.js';

/** Errors that nobody has explained one by one, and whose kind decides. Any other is decided as LicensingError's null. */
export interface ErrorRange {
  /** HRESULTs, the last included. */
  readonly first: number;
  readonly last: number;
  readonly decides: 26 | 1231;
  readonly meaning: Bilingual;
}

/** By number; a row of the table comes before its range. */
export const errorRanges: readonly ErrorRange[] = [
  {
    first: 0x8007_2710,
    last: 0x8007_2aff,
    decides: 1231,
    meaning: { en: 'a network error of Windows Sockets', ja: 'Windows ソケットのネットワーク エラー' },
  },
  {
    first: 0x8007_2ee0,
    last: 0x8007_2fff,
    decides: 1231,
    meaning: { en: 'a network error of WinHTTP', ja: 'WinHTTP のネットワーク エラー' },
  },
  {
    first: 0x8019_01f4,
    last: 0x8019_01ff,
    decides: 1231,
    meaning: {
      en: 'the activation server or a proxy returned a server error (HTTP 5xx)',
      ja: '認証サーバーまたはプロキシの内部エラー (HTTP 5xx)',
    },
  },
  {
    // NTSTATUS: what a process ends with that crashed or could not be loaded.
    first: 0xc000_0000,
    last: 0xc000_ffff,
    decides: 26,
    meaning: { en: 'the script host crashed', ja: 'スクリプト ホストが異常終了した' },
  },
];
