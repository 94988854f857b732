import { describe, expect, it } from '@jest/globals';
import { readDeviceList } from '../../src/report/device-list.js';
import { workOut } from '../../src/report/work-out.js';
import { planned } from '../support/planned.js';
import { askSqlite, type Row, sqlValue } from '../support/sqlite.js';

const plan = planned({ name: "Contoso's ESU" });
const id = plan.offer.activationId;
const esuName = 'Windows(R), Client-ESU-Year2 add-on for Enterprise';
// Windows itself, activated: no license of ours.
const windowsName = 'Windows(R), Enterprise edition';

/** The views with the columns that Microsoft's pages and public queries name; a query of any other column fails here. */
const views: Readonly<Record<string, readonly Row[]>> = {
  v_R_System: [1, 2, 3].map((ResourceID) => ({
    ResourceID,
    Name0: `PC${ResourceID}`,
    Operating_System_Name_and0: 'Microsoft Windows NT Workstation 10.0',
    Build01: '10.0.19045',
    BuildExt: '10.0.19045.6456',
    OSBranch01: 0,
    Client0: 1,
    Obsolete0: 0,
    ESUValue: ResourceID === 2 ? id : null,
  })),
  v_GS_SOFTWARE_LICENSING_PRODUCT: [
    { ResourceID: 1, ID0: id, LicenseStatus0: 1, Name0: esuName },
    { ResourceID: 1, ID0: 'f520e45e-7413-4a34-a497-d2765967d094', LicenseStatus0: 1, Name0: esuName },
    { ResourceID: 3, ID0: id, LicenseStatus0: 0, Name0: esuName },
    { ResourceID: 1, ID0: '2de67392-b7a7-462a-b1ca-108dd189f588', LicenseStatus0: 1, Name0: windowsName },
    { ResourceID: 2, ID0: '2de67392-b7a7-462a-b1ca-108dd189f588', LicenseStatus0: 1, Name0: windowsName },
  ],
  v_UpdateInfo: [
    { CI_ID: 10, Title: '2026-11 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB1)' },
    { CI_ID: 11, Title: '2026-12 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB2)' },
    { CI_ID: 12, Title: '2026-12 Cumulative Update for .NET Framework 4.8 for Windows 10 Version 22H2 (KB3)' },
    { CI_ID: 13, Title: '2026-10 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB4)' },
    { CI_ID: 14, Title: '2026-11 Extended Security Updates (ESU) Licensing Preparation Package for Windows 10' },
  ],
  v_UpdateComplianceStatus: [
    { ResourceID: 1, CI_ID: 10, Status: 3, LastStatusChangeTime: '2026-11-11' },
    { ResourceID: 1, CI_ID: 11, Status: 3, LastStatusChangeTime: '2026-12-09' },
    { ResourceID: 1, CI_ID: 12, Status: 3, LastStatusChangeTime: '2026-12-10' },
    { ResourceID: 2, CI_ID: 11, Status: 2, LastStatusChangeTime: '2026-12-09' },
    { ResourceID: 3, CI_ID: 13, Status: 3, LastStatusChangeTime: '2026-11-01' },
    { ResourceID: 3, CI_ID: 14, Status: 3, LastStatusChangeTime: '2026-11-01' },
  ],
  v_GS_ESUPACK_STAMP0: [
    stampRow(3, '21', 'package-missing'),
    stampRow(1, '0', 'ready'),
    { ...stampRow(2, '0', 'ready'), ActivationId0: '2de67392-b7a7-462a-b1ca-108dd189f588' },
  ],
  v_GS_WORKSTATION_STATUS: [{ ResourceID: 1, LastHWScan: '2026-11-20 08:00:00.000' }],
  v_AgentDiscoveries: [
    { ResourceId: 1, AgentName: 'Heartbeat Discovery', AgentTime: '2026-11-18 08:00:00.000' },
    { ResourceId: 1, AgentName: 'Heartbeat Discovery', AgentTime: '2026-11-19 08:00:00.000' },
    { ResourceId: 1, AgentName: 'SMS_AD_SYSTEM_DISCOVERY_AGENT', AgentTime: '2026-11-22 08:00:00.000' },
  ],
  v_ClientAdvertisementStatus: [
    {
      ResourceID: 3,
      AdvertisementID: 'ABC20001',
      LastExecutionResult: '1231',
      LastState: 10,
      LastStatusTime: '2026-11-18',
    },
    {
      ResourceID: 3,
      AdvertisementID: 'ABC20002',
      LastExecutionResult: '22',
      LastState: 11,
      LastStatusTime: '2026-11-19',
    },
    {
      ResourceID: 2,
      AdvertisementID: 'ABC20009',
      LastExecutionResult: '27',
      LastState: 11,
      LastStatusTime: '2026-11-19',
    },
  ],
  v_Advertisement: [
    { AdvertisementID: 'ABC20001', PackageID: 'ABC00001', ProgramName: 'Activate' },
    { AdvertisementID: 'ABC20002', PackageID: 'ABC00001', ProgramName: 'Activate' },
    { AdvertisementID: 'ABC20009', PackageID: 'ABC00002', ProgramName: 'Activate' },
  ],
  v_Package: [
    {
      PackageID: 'ABC00001',
      Name: plan.package.name,
      Manufacturer: plan.package.manufacturer,
      Version: plan.package.version,
    },
    { PackageID: 'ABC00002', Name: 'Another', Manufacturer: 'Contoso', Version: '1' },
  ],
};

function stampRow(ResourceID: number, Result0: string, Readiness0: string): Row {
  return {
    ResourceID,
    ActivationId0: id,
    Result0,
    HResult0: '0x00000000',
    LicenseStatus0: Result0 === '0' ? '1' : 'none',
    Time0: '2026-11-19T08:00:00',
    Readiness0,
    CheckResult0: null,
    CheckTime0: null,
  };
}

function tables(): string {
  return Object.entries(views)
    .flatMap(([name, rows]) => [
      `create table ${name} (${Object.keys(rows[0] ?? {}).join(', ')});`,
      ...rows.map((row) => `insert into ${name} values (${Object.values(row).map(sqlValue).join(', ')});`),
    ])
    .join('\n');
}

/** As SQL Server Management Studio saves results: NULL in so many letters. */
function asCsv(rows: readonly Row[]): string {
  const lines = rows.map((row) => Object.values(row).map((cell) => (cell === null ? 'NULL' : String(cell))));
  return [Object.keys(rows[0] ?? {}), ...lines].map((cells) => cells.join(',')).join('\r\n');
}

describe('the SQL of the plan, run unchanged on tables named after the views', () => {
  const rows = askSqlite(tables(), plan.statusQueries.sql);

  it('gives a row for each license and deployment, with the headings of Export-EsuStatus.ps1', () => {
    expect(rows.map(({ Name }) => Name)).toEqual(['PC1', 'PC1', 'PC1', 'PC1', 'PC2', 'PC3', 'PC3']);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'Name',
      'ResourceID',
      'OperatingSystem',
      'Build',
      'BuildExt',
      'OSBranch',
      'Client',
      'Obsolete',
      'ESUValue',
      'LicensedActivationIds',
      'KnownActivationIds',
      'LastDiscovery',
      'LastInventory',
      'LastExitCode',
      'LastState',
      'LastStatusTime',
      'OfferActivationId',
      'SecurityUpdate',
      'SecurityUpdateTime',
    ]);
  });

  it('names the newest security update of the coverage, and what inventory knows of the license', () => {
    const said = new Set(
      rows.map(({ Name, SecurityUpdate, KnownActivationIds }) => [Name, SecurityUpdate, KnownActivationIds].join('|')),
    );
    const newest = '2026-12 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB2)';
    const year1 = 'f520e45e-7413-4a34-a497-d2765967d094';
    expect([...said].sort()).toEqual(
      [`PC1|${newest}|${id}`, `PC1|${newest}|${year1}`, 'PC2||none', `PC3||${id}`].sort(),
    );
  });

  it('has the stamps of this year in a list of their own', () => {
    const stamps = askSqlite(tables(), plan.statusQueries.stampSql);
    expect(stamps.map(({ Name, StampResult, Readiness }) => [Name, StampResult, Readiness])).toEqual([
      ['PC1', '0', 'ready'],
      ['PC3', '21', 'package-missing'],
    ]);
  });

  it('is a list that the report reads: one device each, the newest status, the heartbeat alone', () => {
    const list = readDeviceList('sql.csv', Buffer.from(asCsv(rows)));
    expect(list.devices).toMatchObject([
      { name: 'PC1', licensedIds: [id, 'f520e45e-7413-4a34-a497-d2765967d094'], lastDiscovery: '2026-11-19' },
      { name: 'PC2', licensedIds: null, esuIds: [id], knownIds: [], runs: [{ exitCode: null }] },
      { name: 'PC3', licensedIds: null, runs: [{ exitCode: 22, moment: '2026-11-19' }], knownIds: [id] },
    ]);
    expect(workOut([list], { staleDays: 14 }).figures.total).toMatchObject({ eligible: 3, licensed: 2, failed: 1 });
  });
});
