/**
 * The WQL of collections and queries; every query is one line.
 *
 * Properties are those of Microsoft's SMS_R_System page but for two. `Build` is the discovery attribute "Operating System
 * Build", documented for Windows 10 with values such as 10.0.19041 (Microsoft Learn: "Manage Windows as a service using
 * Configuration Manager"); its property name is as in public collection queries, its form for Windows 7 to Server 2012 R2
 * is inferred. `ESUValue` is not documented at all; a console of 2020 showed a Windows 7 activation ID in it, and 0
 * elsewhere. The inventory class name follows from its documented class ID; no site's own query with it was seen.
 */
import type { OperatingSystem } from '../catalog/product.js';
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
 * Eligible devices whose inventory holds licences, but not this one: the preparation package is missing, or has had no
 * restart. That the licence row comes with the package, also without a key, was seen on machines, and is not documented.
 */
export function notReadyQuery(operatingSystems: readonly OperatingSystem[], activationId: string): string {
  return `${eligibleQuery(operatingSystems)} and ${resourceId} in (${selectLicence(`${licence}.ID is not null`)}) and ${resourceId} not in (${selectLicence(isLicence(activationId))})`;
}

/**
 * Licensed devices on which software updates reports no update for the operating system as installed since the
 * coverage began. ESU updates bear no mark of their own, so a title decides: it names the system, and no other part.
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
  const update = 'SMS_UpdateComplianceStatus';
  const names = [...new Set(operatingSystems.map(({ name }) => marketingName(name)))];
  const title = names.map((name) => `${update}.LocalizedDisplayName like ${wqlContains(name)}`).join(' or ');
  const since = `${update}.LastStatusChangeTime >= ${wqlString(`${from} 00:00:00`)}`;
  const updated = `select ${update}.MachineID from ${update} where ${update}.Status = 3 and ${since} and (${title}) and ${update}.LocalizedDisplayName not like ${wqlContains('.NET')}`;
  return `${licensedByInventoryQuery(operatingSystems, activationId)} and ${resourceId} not in (${updated})`;
}

/** Name and Installation ID of eligible devices on which this licence is known and not active. */
export function installationIdsQuery(operatingSystems: readonly OperatingSystem[], activationId: string): string {
  const columns = `SMS_R_System.Name,${licence}.OfflineInstallationId,${licence}.LicenseStatus`;
  return `select ${columns} from SMS_R_System ${joinLicence} where ${eligible(operatingSystems)} and ${isLicence(activationId)} and ${licence}.LicenseStatus <> 1`;
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

const licence = 'SMS_G_System_SOFTWARE_LICENSING_PRODUCT';

const joinLicence = `inner join ${licence} on ${licence}.ResourceID = ${resourceId}`;

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
function isOperatingSystem({ version, builds, kind }: OperatingSystem): string {
  const name = wqlString(`%${kind === 'client' ? 'Workstation' : 'Server'} ${version}%`);
  const build = builds.map((number) => `SMS_R_System.Build like ${wqlString(`${version}.${number}%`)}`).join(' or ');
  return `(SMS_R_System.OperatingSystemNameandVersion like ${name} and (${build}))`;
}

/** Short values such as 3 stand inside other GUIDs, so only a GUID is looked for anywhere. */
function esuValueHolds(value: string): string {
  if (!isGuid(value.toLowerCase())) return `SMS_R_System.ESUValue = ${wqlString(value)}`;
  return `SMS_R_System.ESUValue like ${wqlContains(value)}`;
}

function licensedInInventory(activationId: string): string {
  return selectLicence(`${isLicence(activationId)} and ${licence}.LicenseStatus = 1`);
}

/** The form that collections of real sites have: an inventory class joined to SMS_R_System, also in a sub-select. */
function selectLicence(condition: string): string {
  return `select ${resourceId} from SMS_R_System ${joinLicence} where ${condition}`;
}

function isLicence(activationId: string): string {
  return `${licence}.ID = ${wqlString(activationId)}`;
}

/** `Windows 7 SP1` -> `Windows 7`: titles of updates name no service pack. */
function marketingName(name: string): string {
  return name.replace(/ (?:SP\d|22H2|Enterprise .*)$/u, '');
}
