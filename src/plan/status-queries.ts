import { firstUpdateMonth, otherUpdateWords, securityUpdateTitles } from '../catalog/security-updates.js';
import { products } from '../catalog/products.js';
import { sqlContains, sqlString } from '../text/sql.js';
import { wqlContains } from '../text/wql.js';
import type { OfferPlan, PackageObject, ProgramObject, ProgramPurpose, StatusQueriesPlan } from './package-plan.js';
import { stampClass } from './stamp.js';
import { stampsQuery } from './stamp-wql.js';
import { installedUpdatesQuery, inventoriedQuery, knownLicensesQuery } from './wql.js';

/**
 * The questions by which a site tells whether the roll-out worked; Export-EsuStatus.ps1 asks the WQL ones.
 *
 * Sources: Microsoft Learn, class pages of SMS_R_System (AgentName, AgentTime and the rest; not Build, BuildExt, OSBranch and
 * ESUValue: wql.ts says what is known of them), SMS_G_System_WORKSTATION_STATUS (LastHardwareScan),
 * SMS_UpdateComplianceStatus and SMS_ClientAdvertisementStatus; the SQL views by the pages on discovery, hardware inventory,
 * software updates and status views and by their sample queries. Build01, BuildExt, OSBranch01, ESUValue, LastHWScan and
 * AgentTime as columns: public queries. Attributes of SWLicensingProduct in CMPivot: by its WMI class.
 */
export function planStatusQueries(
  offer: OfferPlan,
  packageObject: PackageObject,
  programs: readonly ProgramObject[],
): StatusQueriesPlan {
  const program = programThatTells(programs);
  const { activationId, operatingSystems, coverage } = offer;
  return {
    program,
    devices: `select ${[...deviceProperties, 'BuildExt', 'OSBranch', 'ESUValue'].join(',')} from SMS_R_System`,
    devicesWithoutEsuValue: `select ${deviceProperties.join(',')} from SMS_R_System`,
    inventory: 'select ResourceID,LastHardwareScan from SMS_G_System_WORKSTATION_STATUS',
    licenses: `select ResourceID,ID from SMS_G_System_SOFTWARE_LICENSING_PRODUCT where LicenseStatus = 1 and Name like ${wqlContains('ESU')}`,
    knownLicenses: knownLicensesQuery(idsOfProduct(offer)),
    licenseInventory: inventoriedQuery(),
    updates: coverage === null ? null : installedUpdatesQuery(operatingSystems, coverage.from),
    stamps: stampsQuery(activationId),
    sql: sql(offer, packageObject, program),
    stampSql: stampSql(activationId),
    cmPivot: `SWLicensingProduct | where (ID == '${activationId}') | project Device, ID, Name, LicenseStatus`,
  };
}

/** Every ID of the product that is public, so that a report on another of its years can tell too. */
function idsOfProduct({ product, activationId }: OfferPlan): readonly string[] {
  const years = products.find(({ id }) => id === product)?.years ?? [];
  return [...new Set([...years.flatMap((year) => year.activationId ?? []), activationId])];
}

/** The program whose exit code 0 means licensed: it is the last that runs on a device. */
function programThatTells(programs: readonly ProgramObject[]): string {
  const named = (wanted: ProgramPurpose): string | undefined =>
    programs.find(({ purpose }) => purpose === wanted)?.name;
  return named('deposit') ?? named('activate') ?? named('check') ?? '';
}

/** In place of activation IDs, where inventory has licenses and none of the product's. */
export const noneKnown = 'none';

const deviceProperties = [
  'ResourceID',
  'Name',
  'OperatingSystemNameandVersion',
  'Build',
  'Client',
  'Obsolete',
  'AgentName',
  'AgentTime',
];

/**
 * The same list from the site database, a row for each license and deployment of a device: esupack report takes them
 * together. Plain joins only, so that every SQL Server that a site may run on takes it.
 */
function sql(offer: OfferPlan, { name, manufacturer, version }: PackageObject, program: string): string {
  const activationId = sqlString(offer.activationId);
  const updates = updatesSql(offer);
  return `SELECT sys.Name0 AS Name, sys.ResourceID AS ResourceID, sys.Operating_System_Name_and0 AS OperatingSystem,
  sys.Build01 AS Build, sys.BuildExt AS BuildExt, sys.OSBranch01 AS OSBranch, sys.Client0 AS Client, sys.Obsolete0 AS Obsolete,
  sys.ESUValue AS ESUValue, lic.ID0 AS LicensedActivationIds,
  COALESCE(known.ID0, CASE WHEN inv.ResourceID IS NOT NULL THEN ${sqlString(noneKnown)} END) AS KnownActivationIds,
  disc.AgentTime AS LastDiscovery, hw.LastHWScan AS LastInventory,
  run.LastExecutionResult AS LastExitCode, run.LastState AS LastState, run.LastStatusTime AS LastStatusTime,
  ${activationId} AS OfferActivationId${
    updates === null
      ? ''
      : `,
  upd.Title AS SecurityUpdate, upd.LastStatusChangeTime AS SecurityUpdateTime`
  }
FROM v_R_System AS sys
LEFT JOIN v_GS_SOFTWARE_LICENSING_PRODUCT AS lic ON lic.ResourceID = sys.ResourceID AND lic.LicenseStatus0 = 1
  AND lic.Name0 LIKE ${sqlContains('ESU')}
LEFT JOIN v_GS_SOFTWARE_LICENSING_PRODUCT AS known ON known.ResourceID = sys.ResourceID
  AND known.ID0 IN (${idsOfProduct(offer).map(sqlString).join(', ')})
LEFT JOIN (
  SELECT ResourceID FROM v_GS_SOFTWARE_LICENSING_PRODUCT WHERE ID0 IS NOT NULL GROUP BY ResourceID
) AS inv ON inv.ResourceID = sys.ResourceID
LEFT JOIN v_GS_WORKSTATION_STATUS AS hw ON hw.ResourceID = sys.ResourceID
LEFT JOIN (
  SELECT ResourceId, MAX(AgentTime) AS AgentTime FROM v_AgentDiscoveries
  WHERE AgentName = 'Heartbeat Discovery' GROUP BY ResourceId
) AS disc ON disc.ResourceId = sys.ResourceID
LEFT JOIN (
  SELECT cas.ResourceID, cas.LastExecutionResult, cas.LastState, cas.LastStatusTime
  FROM v_ClientAdvertisementStatus AS cas
  INNER JOIN v_Advertisement AS adv ON adv.AdvertisementID = cas.AdvertisementID
  INNER JOIN v_Package AS pkg ON pkg.PackageID = adv.PackageID
  WHERE pkg.Name = ${sqlString(name)} AND pkg.Manufacturer = ${sqlString(manufacturer)}
    AND pkg.Version = ${sqlString(version)} AND adv.ProgramName = ${sqlString(program)}
) AS run ON run.ResourceID = sys.ResourceID
${updates === null ? '' : `${updates}\n`}ORDER BY sys.Name0, sys.ResourceID`;
}

/** The newest security update of each device, by the rule of catalog/security-updates.ts. */
function updatesSql({ operatingSystems, coverage }: OfferPlan): string | null {
  if (coverage === null) return null;
  const titles = securityUpdateTitles(operatingSystems).map((title) => `info.Title LIKE ${sqlContains(title)}`);
  const others = otherUpdateWords.map((words) => `info.Title NOT LIKE ${sqlContains(words)}`);
  return `LEFT JOIN (
  SELECT ucs.ResourceID, MAX(info.Title) AS Title, MAX(ucs.LastStatusChangeTime) AS LastStatusChangeTime
  FROM v_UpdateComplianceStatus AS ucs
  INNER JOIN v_UpdateInfo AS info ON info.CI_ID = ucs.CI_ID
  WHERE ucs.Status = 3 AND info.Title >= ${sqlString(firstUpdateMonth(coverage.from))}
    AND (${titles.join('\n      OR ')})
    AND ${others.join(' AND ')}
  GROUP BY ucs.ResourceID
) AS upd ON upd.ResourceID = sys.ResourceID`;
}

/** The view is there once a client has reported the class. */
function stampSql(activationId: string): string {
  return `SELECT sys.Name0 AS Name, sys.ResourceID AS ResourceID, st.Result0 AS StampResult, st.HResult0 AS StampHResult,
  st.LicenseStatus0 AS StampLicenseStatus, st.Time0 AS StampTime, st.Readiness0 AS Readiness, st.CheckResult0 AS CheckResult,
  st.CheckTime0 AS CheckTime, ${sqlString(activationId)} AS OfferActivationId
FROM v_R_System AS sys
INNER JOIN ${stampClass.view} AS st ON st.ResourceID = sys.ResourceID AND st.${stampClass.keyProperty}0 = ${sqlString(activationId)}
ORDER BY sys.Name0, sys.ResourceID`;
}
