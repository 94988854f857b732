import type { Source } from '../../catalog/product.js';
import type { Bilingual } from '../../text/bilingual.js';

/** One error of the licensing service, of WMI or of the network, as `InstallProductKey` and `Activate` end with it. */
export interface LicensingError {
  /** Unsigned, e.g. 0xC004F050; slmgr.vbs and esu-wmi.vbs end with it as a signed 32-bit number. */
  readonly hresult: number;
  /** Its name in the SDK; null where no header that was read names it. */
  readonly name: string | null;
  /** One sentence without its period; English for the log too: printable ASCII, no quotes. */
  readonly meaning: Bilingual;
  /**
   * The exit code of the batch that this error alone decides. Null where what was done decides: 21 or 22 when the key was
   * installed, 27 when it was activated.
   */
  readonly decides: 23 | 25 | 26 | 27 | 29 | 1231 | 1618 | null;
  readonly sources: readonly Source[];
}

/** One row of the table. */
export function licensingError(
  hresult: number,
  name: string | null,
  decides: LicensingError['decides'],
  [en, ja]: readonly [en: string, ja: string],
  ...sources: readonly Source[]
): LicensingError {
  return { hresult, name, meaning: { en, ja }, decides, sources };
}
