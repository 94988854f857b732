/**
 * The WQL of collections and queries; every query is one line.
 *
 * Properties are those of Microsoft's SMS_R_System page but for four. `Build` and `OSBranch` are the discovery attributes
 * "Operating System Build" and "Operating System Readiness Branch", documented for Windows 10 with values such as 10.0.19041
 * and 2 (Microsoft Learn: "Manage Windows as a service using Configuration Manager"); their property names are as in public
 * collection queries, the form of Build for Windows 7 to Server 2012 R2 is inferred. `BuildExt` is Build with the update
 * revision, 10.0.19045.6456, as public connectors and SQL reports read it; clients older than version 2010 leave it empty.
 * `ESUValue` is not documented at all; a console of 2020 showed a Windows 7 activation ID in it, and 0 elsewhere. The
 * inventory class name follows from its documented class ID; no site's own query with it was seen.
 */
import { longTermServicing } from '../catalog/editions.js';
import type { OperatingSystem } from '../catalog/product.js';
import { firstUpdateMonth, otherUpdateWords, securityUpdateTitles } from '../catalog/security-updates.js';
import { isGuid } from '../text/guid.js';
import { wqlContains, wqlString } from '../text/wql.js';

/** Devices with a client that the offer covers. */
export function eligibleQuery(operatingSystems: readonly OperatingSystem[]): string {
  return `${selectDevices} where ${eligible(operatingSystems)}`;
}

/**
 * Eligible devices whose `ESUValue` matches.
 *
 * @param value an activation ID, which may stand in braces or among others, or any other text, which must be all of it
 */
export function licensedByEsuValueQuery(operatingSystems: readonly OperatingSystem[], value: string): string {
  return `${eligibleQuery(operatingSystems)} and ${esuValueHolds(value)}`;
}

/** The other eligible devices. Left out by a sub-select, so that a missing `ESUValue` counts as needing the year. */
export function needsByEsuValueQuery(operatingSystems: readonly OperatingSystem[], value: string): string {
  return `${eligibleQuery(operatingSystems)} and ${resourceId} not in (select ${resourceId} from SMS_R_System where ${esuValueHolds(value)})`;
}

/**
 * Eligible devices whose hardware inventory reports the year as licensed.
 *
 * @param activationId GUID as SoftwareLicensingProduct.ID reports it: lower case, no braces
 */
export function licensedByInventoryQuery(operatingSystems: readonly OperatingSystem[], activationId: string): string {
  return `${eligibleQuery(operatingSystems)} and ${resourceId} in (${licensedInInventory(activationId)})`;
}

/** The other eligible devices, those without any inventory among them. */
export function needsByInventoryQuery(operatingSystems: readonly OperatingSystem[], activationId: string): string {
  return `${eligibleQuery(operatingSystems)} and ${resourceId} not in (${licensedInInventory(activationId)})`;
}

/**
 * Eligible devices whose update revision is lower than the one with which the key installs, by discovery; null where no
 * revision is known to matter. Those without BuildExt are not in it: nobody knows.
 */
export function buildTooLowQuery(operatingSystems: readonly OperatingSystem[]): string | null {
  const tooLow = belowRevision(operatingSystems);
  return tooLow === null ? null : `${eligibleQuery(operatingSystems)} and (${tooLow})`;
}

/**
 * Eligible devices whose inventory holds licenses, but not this one: the preparation package is missing, or has had no
 * restart. That the license row comes with the package, also without a key, was seen on machines, and is not documented.
 * Those whose build is too low need another update first and are left out.
 */
export function notReadyQuery(operatingSystems: readonly OperatingSystem[], activationId: string): string {
  return `${eligibleQuery(operatingSystems)} and ${resourceId} in (${selectLicense(`${license}.ID is not null`)}) and ${resourceId} not in (${selectLicense(isLicense(activationId))})${butNotTooLow(operatingSystems)}`;
}

/** Eligible devices whose inventory knows this license and does not say that it is active, and whose build will do. */
export function readyQuery(operatingSystems: readonly OperatingSystem[], activationId: string): string {
  return `${needsByInventoryQuery(operatingSystems, activationId)} and ${resourceId} in (${selectLicense(isLicense(activationId))})${butNotTooLow(operatingSystems)}`;
}

/**
 * Licensed devices on which software updates reports no security update of the system as installed since the coverage
 * began; the title decides what one is (security-updates.ts).
 * SMS_UpdateComplianceStatus: Microsoft Learn, its class page (Status 3 is Installed). That a membership rule takes it in
 * a sub-select is known from public collection queries; the form of the date is inferred.
 *
 * @param from first day of the coverage, `yyyy-mm-dd`
 */
export function notUpdatedQuery(
  operatingSystems: readonly OperatingSystem[],
  activationId: string,
  from: string,
): string {
  const updated = `select ${update}.MachineID from ${update} where ${securityUpdateInstalled(operatingSystems, from)}`;
  return `${licensedByInventoryQuery(operatingSystems, activationId)} and ${resourceId} not in (${updated})`;
}

/** Which security updates since the first day of a coverage are installed where: device, title, and when it was seen. */
export function installedUpdatesQuery(operatingSystems: readonly OperatingSystem[], from: string): string {
  const columns = ['MachineID', 'LocalizedDisplayName', 'LastStatusChangeTime'];
  return `select ${columns.map((column) => `${update}.${column}`).join(',')} from ${update} where ${securityUpdateInstalled(operatingSystems, from)}`;
}

/** Which of these licenses inventory knows where, active or not: device and activation ID. */
export function knownLicensesQuery(activationIds: readonly string[]): string {
  const ids = activationIds.map((id) => `ID = ${wqlString(id)}`).join(' or ');
  return `select ResourceID,ID from ${license} where ${ids}`;
}

/** Devices whose inventory has any license at all. */
export function inventoriedQuery(): string {
  return `select distinct ResourceID from ${license} where ID is not null`;
}

/** Devices on which this license is known and not active, with their Installation IDs. */
export function installationIdsQuery(activationId: string): string {
  return `select ResourceID,OfflineInstallationId from ${license} where ID = ${wqlString(activationId)} and LicenseStatus <> 1`;
}

/** Name, operating system and `ESUValue` of every eligible device. */
export function esuValueListQuery(operatingSystems: readonly OperatingSystem[]): string {
  return `${selectEsuValues} where ${eligible(operatingSystems)}`;
}

/** The same of every device that has a value at all: shows which values this site holds. */
export function siteEsuValuesQuery(): string {
  return `${selectEsuValues} where SMS_R_System.ESUValue is not null`;
}

const resourceId = 'SMS_R_System.ResourceID';

const license = 'SMS_G_System_SOFTWARE_LICENSING_PRODUCT';

const update = 'SMS_UpdateComplianceStatus';

const joinLicense = `inner join ${license} on ${license}.ResourceID = ${resourceId}`;

/** The properties that a membership rule selects by convention (Microsoft Learn: "Create queries"). */
const selectDevices = `select ${resourceId},SMS_R_System.ResourceType,SMS_R_System.Name,SMS_R_System.SMSUniqueIdentifier,SMS_R_System.ResourceDomainORWorkgroup,SMS_R_System.Client from SMS_R_System`;

const selectEsuValues =
  'select SMS_R_System.Name,SMS_R_System.OperatingSystemNameandVersion,SMS_R_System.ESUValue from SMS_R_System';

function eligible(operatingSystems: readonly OperatingSystem[]): string {
  const covered = operatingSystems.map(isOperatingSystem).join(' or ');
  return `SMS_R_System.Client = 1 and (SMS_R_System.Obsolete = 0 or SMS_R_System.Obsolete is null) and (${covered})`;
}

/**
 * Discovery says "Microsoft Windows NT Workstation 6.1", "... Server 6.1", and "... Advanced Server 6.1" for domain
 * controllers; "(Tablet Edition)" may follow (values in public reports on v_R_System.Operating_System_Name_and0).
 */
function isOperatingSystem(system: OperatingSystem): string {
  const { version, builds, kind } = system;
  const name = wqlString(`%${kind === 'client' ? 'Workstation' : 'Server'} ${version}%`);
  const build = builds.map((number) => `SMS_R_System.Build like ${wqlString(`${version}.${number}%`)}`).join(' or ');
  return `(SMS_R_System.OperatingSystemNameandVersion like ${name} and (${build})${branch(system)})`;
}

/** An empty OSBranch does not tell; the batch reads the edition on the device. */
function branch(system: OperatingSystem): string {
  const longTerm = longTermServicing(system);
  if (longTerm === null) return '';
  return ` and (SMS_R_System.OSBranch ${longTerm ? '=' : '<>'} "2" or SMS_R_System.OSBranch is null)`;
}

/**
 * Whether BuildExt shows a lower revision. It is a text: revisions of fewer digits are lower, those of as many compare digit
 * by digit. An underscore stands for one character (Microsoft Learn: "LIKE Operator"). That a text may be compared with < is what the console's criterion "is less than" rests on; not run on a site.
 */
function belowRevision(operatingSystems: readonly OperatingSystem[]): string | null {
  const conditions = operatingSystems.flatMap(({ version, builds, minimumRevision }) => {
    if (minimumRevision === null) return [];
    const digits = String(minimumRevision).length;
    return builds.map((build) => {
      const form = (count: number): string => wqlString(`${version}.${build}.${'_'.repeat(count)}`);
      const shorter = Array.from({ length: digits - 1 }, (_, index) => `SMS_R_System.BuildExt like ${form(index + 1)}`);
      const asLong = `SMS_R_System.BuildExt like ${form(digits)} and SMS_R_System.BuildExt < ${wqlString(`${version}.${build}.${minimumRevision}`)}`;
      return [...shorter, `(${asLong})`].join(' or ');
    });
  });
  return conditions.length === 0 ? null : conditions.join(' or ');
}

/** By a sub-select, so that a device without BuildExt stays in. */
function butNotTooLow(operatingSystems: readonly OperatingSystem[]): string {
  const tooLow = belowRevision(operatingSystems);
  return tooLow === null ? '' : ` and ${resourceId} not in (select ${resourceId} from SMS_R_System where ${tooLow})`;
}

/** Titles begin with year and month of the release, so that an update from before the coverage is none of it. */
function securityUpdateInstalled(operatingSystems: readonly OperatingSystem[], from: string): string {
  const name = `${update}.LocalizedDisplayName`;
  const titles = securityUpdateTitles(operatingSystems).map((title) => `${name} like ${wqlContains(title)}`);
  const others = otherUpdateWords.map((words) => `${name} not like ${wqlContains(words)}`);
  const since = `${update}.LastStatusChangeTime >= ${wqlString(`${from} 00:00:00`)}`;
  return `${update}.Status = 3 and ${since} and ${name} >= ${wqlString(firstUpdateMonth(from))} and (${titles.join(' or ')}) and ${others.join(' and ')}`;
}

/** Short values such as 3 stand inside other GUIDs, so only a GUID is looked for anywhere. */
function esuValueHolds(value: string): string {
  if (!isGuid(value.toLowerCase())) return `SMS_R_System.ESUValue = ${wqlString(value)}`;
  return `SMS_R_System.ESUValue like ${wqlContains(value)}`;
}

/**
 * Status 1 counts only for an ESU license, as scanners ask too: an activation ID of Windows itself is licensed on every
 * activated device. The inventory class has no LicenseIsAddon by default; it has the name.
 */
function licensedInInventory(activationId: string): string {
  return selectLicense(
    `${isLicense(activationId)} and ${license}.LicenseStatus = 1 and ${license}.Name like ${wqlContains('ESU')}`,
  );
}

/** The form that collections of real sites have: an inventory class joined to SMS_R_System, also in a sub-select. */
function selectLicense(condition: string): string {
  return `select ${resourceId} from SMS_R_System ${joinLicense} where ${condition}`;
}

function isLicense(activationId: string): string {
  return `${license}.ID = ${wqlString(activationId)}`;
}
