import { sqlString } from '../text/sql.js';
import type { OfferPlan, PackageObject, ProgramObject, ProgramPurpose, StatusQueriesPlan } from './package-plan.js';

/**
 * The questions by which a site tells whether the roll-out worked; Export-EsuStatus.ps1 asks the WQL ones.
 *
 * Sources: Microsoft Learn, class pages of SMS_R_System (AgentName, AgentTime and the rest; not Build and ESUValue: wql.ts
 * says what is known of them), SMS_G_System_WORKSTATION_STATUS (LastHardwareScan) and SMS_ClientAdvertisementStatus; the
 * SQL views by the pages on discovery, hardware inventory and status views and by their sample queries. Build01, ESUValue,
 * LastHWScan and AgentTime as columns: public queries. Attributes of SWLicensingProduct in CMPivot: by its WMI class.
 */
export function planStatusQueries(
  offer: OfferPlan,
  packageObject: PackageObject,
  programs: readonly ProgramObject[],
): StatusQueriesPlan {
  const program = programThatTells(programs);
  return {
    program,
    devices: `select ${[...deviceProperties, 'ESUValue'].join(',')} from SMS_R_System`,
    devicesWithoutEsuValue: `select ${deviceProperties.join(',')} from SMS_R_System`,
    inventory: 'select ResourceID,LastHardwareScan from SMS_G_System_WORKSTATION_STATUS',
    licences: 'select ResourceID,ID from SMS_G_System_SOFTWARE_LICENSING_PRODUCT where LicenseStatus = 1',
    sql: sql(offer.activationId, packageObject, program),
    cmPivot: `SWLicensingProduct | where (ID == '${offer.activationId}') | project Device, ID, LicenseStatus`,
  };
}

/** The program whose exit code 0 means licensed: it is the last that runs on a device. */
function programThatTells(programs: readonly ProgramObject[]): string {
  const named = (wanted: ProgramPurpose): string | undefined =>
    programs.find(({ purpose }) => purpose === wanted)?.name;
  return named('deposit') ?? named('activate') ?? named('check') ?? '';
}

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
 * The same list from the site database, a row for each licence and deployment of a device: esupack report takes them
 * together. Plain joins only, so that every SQL Server that a site may run on takes it.
 */
function sql(activationId: string, { name, manufacturer, version }: PackageObject, program: string): string {
  return `SELECT sys.Name0 AS Name, sys.ResourceID AS ResourceID, sys.Operating_System_Name_and0 AS OperatingSystem,
  sys.Build01 AS Build, sys.Client0 AS Client, sys.Obsolete0 AS Obsolete, sys.ESUValue AS ESUValue,
  lic.ID0 AS LicensedActivationIds, disc.AgentTime AS LastDiscovery, hw.LastHWScan AS LastInventory,
  run.LastExecutionResult AS LastExitCode, run.LastState AS LastState, run.LastStatusTime AS LastStatusTime,
  ${sqlString(activationId)} AS OfferActivationId
FROM v_R_System AS sys
LEFT JOIN v_GS_SOFTWARE_LICENSING_PRODUCT AS lic ON lic.ResourceID = sys.ResourceID AND lic.LicenseStatus0 = 1
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
ORDER BY sys.Name0, sys.ResourceID`;
}
