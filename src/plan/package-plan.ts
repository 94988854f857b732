import type { Coverage, OperatingSystem, Prerequisite, ProductId, Year } from '../catalog/product.js';
import type { Bilingual } from '../text/bilingual.js';
import type { BaselinePlan } from './baseline-plan.js';
import type { ExitCodePlan, ProgramObject } from './program-plan.js';
import type { TaskSequencePlan } from './task-sequence-plan.js';

export type { ExitCodePlan, ProgramObject, ProgramPurpose, ProgramRuns } from './program-plan.js';

/**
 * Everything that one generate will write and that Configuration Manager will hold, worked out ahead of time.
 * A plain value: JSON goes in and out unchanged. It never holds the key.
 */
export interface PackagePlan {
  /** Raised when a field changes its meaning or disappears. */
  readonly planVersion: 2;
  readonly tool: { readonly name: 'esupack'; readonly version: string };
  /** Bundle id: names the folder and the zips, and seeds every derived identity. */
  readonly id: string;
  /** The one date of every file and entry, ISO 8601 in UTC with whole seconds: SOURCE_DATE_EPOCH, else 1980-01-01. */
  readonly date: string;
  readonly language: 'en' | 'ja';
  /** Where the bundle goes, as far as somebody has said it. */
  readonly site: SitePlan;
  /** What a person wrote, defaults left out: all that it takes to plan this again. */
  readonly settings: KeptSettings;
  /** How next year's bundle is made from this one; null in the last year of an offer. */
  readonly nextYear: NextYearPlan | null;
  readonly offer: OfferPlan;
  readonly package: PackageObject;
  readonly programs: readonly ProgramObject[];
  /** What the programs can end with, and no other program of any package. */
  readonly exitCodes: readonly ExitCodePlan[];
  readonly importZip: ImportZipPlan;
  /** Undefined where none is made. */
  readonly taskSequence?: TaskSequencePlan | undefined;
  readonly batch: BatchPlan;
  readonly activation: ActivationPlan;
  /** For collections.mof, on discovery data. */
  readonly collections: readonly CollectionPlan[];
  /** For collections-inventory.mof, on the SoftwareLicensingProduct inventory class. */
  readonly inventoryCollections: readonly CollectionPlan[];
  /** For collections-stamp.mof, on the inventory class of the registry stamp. */
  readonly stampCollections: readonly CollectionPlan[];
  readonly queries: readonly QueryPlan[];
  /** For configuration-baseline.cab. */
  readonly baseline: BaselinePlan;
  readonly statusQueries: StatusQueriesPlan;
  readonly files: readonly FilePlan[];
}

/** Settings by their names in the config file, as text; lists are lists of texts. */
export type KeptSettings = Readonly<Record<string, string | readonly string[]>>;

/** Options of `esupack generate` beside the key, for next year's bundle. */
export interface NextYearPlan {
  readonly year: Year;
  /** Names without dashes, in their order: `from`, `year`, and what names the old year in the settings. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** The ESU offer: which product, which year, what to compare. */
export interface OfferPlan {
  readonly product: ProductId;
  readonly productName: string;
  readonly japaneseProductName: string;
  readonly year: Year;
  /** GUID, lower case, no braces. */
  readonly activationId: string;
  readonly coverage: Coverage | null;
  readonly operatingSystems: readonly OperatingSystem[];
  readonly prerequisites: readonly Prerequisite[];
  readonly notes: readonly Bilingual[];
}

/** The SMS_Package object; limits in docs/outputs.md. */
export interface PackageObject {
  /** `ESU` + five hex digits: identifies the package inside the import zip only. */
  readonly packageId: string;
  readonly name: string;
  readonly manufacturer: string;
  readonly version: string;
  readonly language: string;
  readonly description: string;
  /** Placeholder until the console puts the real share in its place. */
  readonly sourcePath: string;
  readonly flags: number;
  readonly priority: number;
  /** Upper-case GUID. */
  readonly objectVersion: string;
  readonly securityScopes: readonly string[];
}

/** Null where the reader of the hand-off sheet has to say it. */
export interface SitePlan {
  /** UNC path of the folder for bundles, without a backslash at its end. */
  readonly share: string | null;
  readonly siteCode: string | null;
  readonly distributionPointGroup: string | null;
}

/** What the console's import file needs beside the objects. */
export interface ImportZipPlan {
  /** File name of the zip, and base of its `_files` folder. */
  readonly fileName: string;
  readonly filesFolder: string;
  /** Package content folder inside `filesFolder`: the package name. */
  readonly contentFolder: string;
  /** SMS provider server and site code written into the objects; identifiers within the zip only. */
  readonly server: string;
  readonly siteCode: string;
  /** `ScopeId_` + upper-case GUID. */
  readonly authoringScope: string;
  /** 32 lower-case hex digits. */
  readonly corePropertiesName: string;
  /** `R` + 16 lower-case hex digits. */
  readonly corePropertiesRelationship: string;
  /** Shown by the import wizard. */
  readonly comment: string;
}

/** What activate-esu.bat and esu-wmi.vbs are told. */
export interface BatchPlan {
  readonly fileName: 'activate-esu.bat';
  readonly wmiScriptName: 'esu-wmi.vbs';
  /** `%windir%\Logs\esupack\<id>.log` */
  readonly logFile: string;
  /** `HKLM\SOFTWARE\esupack\<activation ID>`, native view. */
  readonly registryKey: string;
  /** What installs and activates the key: esu-wmi.vbs by WMI, or slmgr.vbs, which takes the key as an argument. */
  readonly keyInstaller: 'wmi' | 'slmgr';
  /** The masked variable of the running task sequence that gives the key; null where the key stands in the batch. */
  readonly keyVariable: 'ESUKEY' | null;
  /** How often `/ato` is asked when the network was the reason, and the seconds before each further try. */
  readonly activationRetrySeconds: readonly number[];
  /** How often and how far apart the license status is asked after `/ato`. */
  readonly statusQuestions: number;
  readonly statusIntervalSeconds: number;
  /** The log is moved to `.lo_` when it grows past this. */
  readonly logLimitBytes: number;
}

/** How devices come to their license; docs/offline.md explains the three ways. */
export interface ActivationPlan {
  readonly way: 'online' | 'offline' | 'vamt';
  /** With offline: the file of the content that holds the Confirmation IDs. */
  readonly confirmationsName: 'confirmation-ids.txt' | null;
  /** With vamt: the script for the VAMT host, beside the import zip. */
  readonly vamtScriptName: 'Invoke-EsuProxyActivation.ps1' | null;
  /** What the batch tries before it activates; null where it does not. */
  readonly probe: ProbePlan | null;
  /** With vamt: addresses from which WMI may be reached, as netsh takes them; empty: the firewall stays as it is. */
  readonly firewallRanges: readonly string[];
  /** WQL, one line: with offline, the Installation ID of each device (ResourceID) that is not licensed. */
  readonly installationIdsQuery: string | null;
}

export interface ProbePlan {
  readonly scriptName: 'esu-probe.vbs';
  /** Addresses that activation needs, each of them. */
  readonly needed: readonly string[];
  /** Addresses of which it needs one; empty where there is no choice. */
  readonly eitherOf: readonly string[];
  /** Others that Microsoft lists for it. */
  readonly others: readonly string[];
}

/** Who is in a collection, whatever tells it. */
export type CollectionRole =
  | 'eligible'
  | 'licensed'
  | 'needs'
  | 'failed'
  | 'build too low'
  | 'not ready'
  | 'restart or order'
  | 'ready'
  | 'not updated';

export interface CollectionPlan {
  readonly role: CollectionRole;
  readonly name: string;
  readonly comment: string;
  /** The same for the Japanese hand-off sheet; the console has the English one. */
  readonly japaneseComment: string;
  readonly limitingCollectionId: string;
  readonly excludedCollectionIds: readonly string[];
  readonly ruleName: string;
  /** WQL, one line. */
  readonly query: string;
  readonly refreshDays: number;
}

export interface QueryPlan {
  /** `site`: the same query in the bundle of every offer. */
  readonly scope: 'offer' | 'site';
  readonly name: string;
  readonly comment: string;
  readonly query: string;
  readonly targetClass: 'SMS_R_System';
}

/** How to ask a site whether the roll-out worked. */
export interface StatusQueriesPlan {
  /** Program whose exit code counts. */
  readonly program: string;
  /** WQL, one line each: what Export-EsuStatus.ps1 asks the SMS Provider. */
  readonly devices: string;
  /** For sites that lack one of the properties that Microsoft's class page does not name. */
  readonly devicesWithoutEsuValue: string;
  readonly inventory: string;
  /** Activation IDs with LicenseStatus 1. */
  readonly licenses: string;
  /** Activation IDs of the product that Windows knows, active or not. */
  readonly knownLicenses: string;
  /** Devices whose inventory has any license, of whatever product. */
  readonly licenseInventory: string;
  /** Security updates since the first day of the coverage; null where that day is not announced. */
  readonly updates: string | null;
  /** Registry stamps, where their inventory class is enabled. */
  readonly stamps: string;
  /** The same list from the site database, without the stamps; several lines. */
  readonly sql: string;
  /** The stamps from the site database, as a list of their own. */
  readonly stampSql: string;
  /** Asks the devices themselves. They need PowerShell 4 (Microsoft Learn: "CMPivot", prerequisites); Windows 7 comes with 2. */
  readonly cmPivot: string;
}

/** One file of the bundle, relative to the bundle folder, forward slashes. */
export interface FilePlan {
  readonly path: string;
  readonly what: string;
  /** True only for the batch, where it holds the key. */
  readonly secret: boolean;
}
