import type { Bilingual } from '../text/bilingual.js';

/** What the catalog knows of one ESU offer. Types only; the rows are in products.ts. */

export type Year = 1 | 2 | 3;

/** Where a figure comes from and when it was last compared with that source. */
export interface Source {
  /** What the page or code is, e.g. "Microsoft Learn: Enable Extended Security Updates". */
  readonly title: string;
  /** Public address, or null where there is none to give: `title` then says "general knowledge" or "no address". */
  readonly url: string | null;
  /** `yyyy-mm-dd` */
  readonly checked: string;
}

/** Days are local calendar days as Microsoft announces them, `yyyy-mm-dd`, both included. */
export interface Coverage {
  readonly from: string;
  readonly to: string;
}

export interface ProgramYear {
  readonly year: Year;
  /** GUID in lower case without braces; null where Microsoft has not made it public. */
  readonly activationId: string | null;
  /** null where the dates are not announced. */
  readonly coverage: Coverage | null;
  readonly sources: readonly Source[];
}

/** One operating system that the offer covers, as the registry and as Configuration Manager's discovery name it. */
export interface OperatingSystem {
  /** e.g. "Windows 7 SP1" */
  readonly name: string;
  /** NT version as in `SMS_R_System.OperatingSystemNameandVersion`, e.g. "6.1" */
  readonly version: string;
  /** Build numbers as in the registry's `CurrentBuildNumber`, e.g. ["7601"] */
  readonly builds: readonly string[];
  /** Domain controllers are servers. */
  readonly kind: 'client' | 'server';
  /** Prefixes of the registry's `EditionID` that the offer leaves out, e.g. ["EnterpriseS"] for LTSC. */
  readonly excludedEditions: readonly string[];
  /** Prefixes of `EditionID` of which one must match, e.g. ["EnterpriseS"] for LTSB 2016; empty where any edition will do. */
  readonly requiredEditions: readonly string[];
  /** Lowest `UBR` (revision of the build) with which the key installs, or null where no figure is public. */
  readonly minimumRevision: number | null;
  readonly sources: readonly Source[];
}

/** An update that must be installed before the key, in the order of the list. Any of `updates` satisfies it. */
export interface Prerequisite {
  /** e.g. "ESU licensing preparation package" */
  readonly purpose: Bilingual;
  /** KB numbers, the original first, then its replacements, e.g. ["KB4538483", "KB4575903"] */
  readonly updates: readonly string[];
  /** The `UBR` that this update brings, for cumulative updates: this one or any higher one will do. */
  readonly revision?: number | undefined;
  /** `name` of the operating systems it is for. */
  readonly operatingSystems: readonly string[];
  readonly sources: readonly Source[];
}

export type ProductId =
  | 'windows-7'
  | 'windows-server-2008'
  | 'windows-server-2012'
  | 'windows-10'
  | 'windows-10-ltsb-2016'
  | 'windows-server-2016';

export interface Product {
  readonly id: ProductId;
  /** e.g. "Windows 7"; with " ESU Year 3" after it, it fits a package name (50 characters). */
  readonly name: string;
  readonly japaneseName: string;
  /** Keys of the Windows 8 generation and later contain exactly one N, older ones none. */
  readonly keyGeneration: 'windows-7' | 'windows-8';
  /**
   * Whether its devices run task sequences. `none`: only the extended interoperability client runs there, which knows
   * updates, inventory, packages and programs. `ending`: until version 2609 of Configuration Manager drops the client
   * (Microsoft Learn: "Support for the extended interoperability client", "Removed and deprecated features").
   */
  readonly taskSequences: 'supported' | 'ending' | 'none';
  readonly years: readonly [ProgramYear, ProgramYear, ProgramYear];
  readonly operatingSystems: readonly OperatingSystem[];
  readonly prerequisites: readonly Prerequisite[];
  /** What an administrator must know before choosing this product; plain sentences. */
  readonly notes: readonly Bilingual[];
}
