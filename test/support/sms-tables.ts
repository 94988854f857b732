import { stampClass, stampValues } from '../../src/plan/stamp.js';
import { sqlValue } from './sqlite.js';

/**
 * The columns of SMS_R_System on Microsoft's class page, arrays left out: collections that compare whole arrays do not
 * exist. Four more are no part of that page: `Build` and `OSBranch`, the discovery attributes "Operating System Build" and
 * "Operating System Readiness Branch", `BuildExt` and `ESUValue`.
 */
const systemText =
  'ADSiteName ClientVersion CPUType DistinguishedName EASDeviceID HardwareID LastLogonUserDomain LastLogonUserName ' +
  'MDMDeviceCategory Name NetbiosName OperatingSystemNameandVersion PreviousSMSUUID ResourceDomainORWorkgroup SID ' +
  'SMBIOSGUID SMSUniqueIdentifier SNMPCommunityName VirtualMachineHostName Build BuildExt ESUValue';
const systemNumbers =
  'OSBranch Active AlwaysInternet Client ClientType Decommissioned InternetEnabled Obsolete PrimaryGroupID ResourceID ResourceType ' +
  'Unknown UserAccountControl WipeStatus';

/** The attributes that the inventory class collects by default (Microsoft Learn: resource explorer classes). */
const licenseText =
  'ID ApplicationID Description EvaluationEndDate MachineURL Name OfflineInstallationId PartialProductKey ProcessorURL ' +
  'ProductKeyID ProductKeyURL UseLicenseURL';
const licenseNumbers = 'GracePeriodRemaining LicenseStatus ResourceID';

export interface SystemRecord {
  readonly ResourceID: number;
  readonly Name: string;
  readonly OperatingSystemNameandVersion: string | null;
  readonly Build: string | null;
  readonly BuildExt?: string | null;
  readonly OSBranch?: number | null;
  readonly Client: number | null;
  readonly Obsolete: number | null;
  readonly ESUValue: string | null;
}

const esuName = 'Windows(R), Client-ESU-Year2 add-on for EnterpriseS';

export interface LicenseRecord {
  readonly ResourceID: number;
  readonly ID: string;
  readonly LicenseStatus: number;
  /** That of an ESU license, where a test does not say otherwise. */
  readonly Name?: string | null;
  readonly OfflineInstallationId?: string;
}

/** Of SMS_UpdateComplianceStatus, by its class page; times are text, as a comparison with a literal takes them. */
const updateText =
  'ArticleID BulletinID LastEnforcementMessageName LastEnforcementMessageTime LastStatusChangeTime LastStatusCheckTime ' +
  'LocalizedDescription LocalizedDisplayName LocalizedInformativeURL UpdateLocales';
const updateNumbers = 'CI_ID EnforcementSource LastEnforcementMessageID LastEnforcementStatusMsgID MachineID Status';

/** Of the inventory class of the registry stamp. */
export interface StampRecord {
  readonly ResourceID: number;
  readonly ActivationId: string;
  readonly Result: string | null;
  readonly LicenseStatus: string | null;
  readonly Readiness: string | null;
}

export interface UpdateRecord {
  readonly MachineID: number;
  readonly LocalizedDisplayName: string;
  readonly Status: number;
  readonly LastStatusChangeTime: string;
}

/** Tables named after the classes, comparing as a site's database does by default: without regard to case. */
export function smsTables(
  systems: readonly SystemRecord[],
  licenses: readonly LicenseRecord[],
  updates: readonly UpdateRecord[] = [],
  stamps: readonly StampRecord[] = [],
): string {
  const stampText = [stampClass.keyProperty, ...stampValues.map(({ name }) => name)].join(' ');
  return [
    createTable(stampClass.providerClass, stampText, 'ResourceID'),
    ...stamps.map((record) => insert(stampClass.providerClass, { ...record })),
    createTable('SMS_R_System', systemText, systemNumbers),
    createTable('SMS_G_System_SOFTWARE_LICENSING_PRODUCT', licenseText, licenseNumbers),
    createTable('SMS_UpdateComplianceStatus', updateText, updateNumbers),
    ...updates.map((record) => insert('SMS_UpdateComplianceStatus', { ...record })),
    ...systems.map((record) => insert('SMS_R_System', { ...record })),
    ...licenses.map((record) => insert('SMS_G_System_SOFTWARE_LICENSING_PRODUCT', { Name: esuName, ...record })),
  ].join('\n');
}

function createTable(name: string, text: string, numbers: string): string {
  const columns = [
    ...text.split(' ').map((column) => `${column} text collate nocase`),
    ...numbers.split(' ').map((column) => `${column} integer`),
  ];
  return `create table ${name} (${columns.join(', ')});`;
}

function insert(table: string, record: Readonly<Record<string, string | number | null>>): string {
  const values = Object.values(record).map(sqlValue);
  return `insert into ${table} (${Object.keys(record).join(', ')}) values (${values.join(', ')});`;
}
