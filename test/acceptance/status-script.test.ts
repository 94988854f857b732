import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { readDeviceList } from '../../src/report/device-list.js';
import { workOut } from '../../src/report/work-out.js';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import {
  freshSite,
  inventoryClass,
  stampInventory,
  type SiteState,
  type Workplace,
  siteFolder,
  workplace,
} from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

const plan = planned({ name: "Contoso's ESU" });
const id = plan.offer.activationId;
const esuName = 'Windows(R), Client-ESU-Year2 add-on for Enterprise';
// Windows itself, activated: no license of ours.
const windowsName = 'Windows(R), Enterprise edition';

const update = 'Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB1)';
const stamp = {
  Result: '21',
  HResult: '0xC004F050',
  LicenseStatus: 'none',
  Time: '2026-11-17T07:00:00',
  Readiness: 'package-missing',
  CheckResult: '28',
  CheckTime: '2026-11-18T07:00:00',
};

/** The baseline of the bundle, as the site has it. */
const onSite = {
  CI_ID: 16_900_001,
  ModelName: `${plan.baseline.scope}/${plan.baseline.baseline.logicalName}`,
  SDMPackageVersion: 1,
  LocalizedDisplayName: plan.baseline.baseline.name,
  LocalizedDescription: '',
};

/** Three devices, what inventory says of them, and how the program ended on one. */
const fleet: Partial<SiteState> = {
  devices: [
    {
      ResourceID: 1,
      Name: 'PC-B',
      ESUValue: '0',
      AgentTime: ['2026-11-19T08:00:00', '2026-11-22T08:00:00'],
    },
    {
      ResourceID: 2,
      Name: '東京-A',
      ESUValue: `{${id.toUpperCase()}}`,
      AgentTime: ['20261118080000.000000+000', ''],
    },
    { ResourceID: 3, Name: 'PC "C"', ESUValue: '', AgentTime: ['', ''] },
  ].map((device) => ({
    ...device,
    Build: '10.0.19045',
    BuildExt: '10.0.19045.6456',
    OSBranch: 0,
    OperatingSystemNameandVersion: 'Microsoft Windows NT Workstation 10.0',
    Client: 1,
    Obsolete: 0,
    AgentName: ['Heartbeat Discovery', 'SMS_AD_SYSTEM_DISCOVERY_AGENT'],
  })),
  inventory: {
    SMS_G_System_WORKSTATION_STATUS: [{ ResourceID: 1, LastHardwareScan: '2026-11-18T07:00:00' }],
    [inventoryClass]: [
      { ResourceID: 1, ID: id.toUpperCase(), LicenseStatus: 1, Name: esuName },
      { ResourceID: 1, ID: 'f520e45e-7413-4a34-a497-d2765967d094', LicenseStatus: 1, Name: esuName },
      { ResourceID: 3, ID: id.toUpperCase(), LicenseStatus: 0, Name: esuName },
      { ResourceID: 1, ID: '2de67392-b7a7-462a-b1ca-108dd189f588', LicenseStatus: 1, Name: windowsName },
      { ResourceID: 2, ID: '2de67392-b7a7-462a-b1ca-108dd189f588', LicenseStatus: 1, Name: windowsName },
    ],
    [stampInventory]: [
      { ResourceID: 3, ActivationId: id, ...stamp },
      {
        ResourceID: 1,
        ActivationId: '2de67392-b7a7-462a-b1ca-108dd189f588',
        ...stamp,
        Result: '0',
        LicenseStatus: '1',
      },
    ],
    SMS_G_System_CI_ComplianceState: [
      { ResourceID: 1, CI_ID: 16_900_001, ComplianceState: 2 },
      { ResourceID: 2, CI_ID: 16_900_001, ComplianceState: 1 },
      // A baseline of somebody else.
      { ResourceID: 3, CI_ID: 16_900_002, ComplianceState: 1 },
    ],
    SMS_UpdateComplianceStatus: [
      {
        MachineID: 1,
        LocalizedDisplayName: `2026-11 ${update}`,
        Status: 3,
        LastStatusChangeTime: '2026-11-12 09:00:00',
      },
      {
        MachineID: 1,
        LocalizedDisplayName: `2026-12 ${update}`,
        Status: 3,
        LastStatusChangeTime: '2026-12-09 09:00:00',
      },
      {
        MachineID: 1,
        LocalizedDisplayName: `2026-10 ${update}`,
        Status: 3,
        LastStatusChangeTime: '2026-12-10 09:00:00',
      },
      {
        MachineID: 2,
        LocalizedDisplayName: `2026-12 ${update}`,
        Status: 2,
        LastStatusChangeTime: '2026-12-09 09:00:00',
      },
      {
        MachineID: 2,
        LocalizedDisplayName: '2026-11 Extended Security Updates (ESU) Licensing Preparation Package for Windows 10',
        Status: 3,
        LastStatusChangeTime: '2026-12-09 09:00:00',
      },
      {
        MachineID: 3,
        LocalizedDisplayName: `2026-12 ${update.replace('Update for', 'Update Preview for')}`,
        Status: 3,
        LastStatusChangeTime: '2026-12-09 09:00:00',
      },
    ],
  },
};

describeWith('PowerShell', powerShellMissing, 'the status script, really run', () => {
  const folder = siteFolder();
  const list = join(folder, 'status.csv');
  let at: Workplace;

  function exportStatus(parameters = `-Path '${list}'`): Promise<Session> {
    return at.run(`-SiteCode ABC ${parameters} | ForEach-Object { $_.FullName }`, {
      command: `'${join(folder, plan.id, 'Export-EsuStatus.ps1')}'`,
      after: '(Get-Location).Provider.Name',
    });
  }

  beforeAll(async () => {
    at = await workplace(folder, plan, { ...freshSite, ...fleet });
    await at.run(`-SiteCode ABC -ContentPath '${at.share}' -DistributionPoint dp01.contoso.com -Deploy`);
    const [deployment] = at.site().deployments;
    at.change({
      statuses: [
        { ResourceID: 3, LastExecutionResult: '21', LastState: 11, LastStatusTime: '2026-11-17T07:00:00' },
        { ResourceID: 3, LastExecutionResult: '1231', LastState: 10, LastStatusTime: '2026-11-16T07:00:00' },
      ].map((status) => ({ ...status, AdvertisementID: deployment?.AdvertisementID })),
    });
  });

  beforeEach(() => {
    rmSync(list, { force: true });
    at.change({ ...fleet, faults: [], missing: [], moreDevices: 0 });
  });

  it('ends well, names the file and stands where it stood', async () => {
    const session = await exportStatus();
    expect({ failure: session.failure, errors: session.errors, warnings: session.warnings }).toEqual({
      failure: '',
      errors: [],
      warnings: [],
    });
    expect(session.output).toEqual([list, 'FileSystem']);
    expect(at.site().changes).toEqual([]);
  });

  it('writes the state of the baseline, where it is on the site', async () => {
    const said = async (): Promise<ReadonlyMap<string, readonly unknown[]>> => {
      await exportStatus();
      const { devices } = readDeviceList('status.csv', readFileSync(list));
      return new Map(devices.map(({ name, baseline }) => [name, baseline.map(({ verdict }) => verdict)]));
    };
    at.change({ configuration: [onSite] });
    expect(await said()).toEqual(
      new Map([
        ['PC "C"', []],
        ['PC-B', []],
        ['東京-A', ['licensed']],
      ]),
    );
    expect(readFileSync(list, 'utf8')).toContain('"NonCompliant"\r\n');
    at.change({ configuration: [] });
    expect([...(await said()).values()]).toEqual([[], [], []]);
    expect(readFileSync(list, 'utf8')).toContain(',"BaselineState"\r\n');
  });

  it('writes one row for each device, which the report reads', async () => {
    await exportStatus();
    expect(readFileSync(list).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const { devices, notices, problems } = readDeviceList('status.csv', readFileSync(list));
    expect({ notices, problems }).toEqual({ notices: [], problems: [] });
    const byName = new Map(devices.map((device) => [device.name, device]));
    expect([...byName.keys()].sort()).toEqual(['PC "C"', 'PC-B', '東京-A'].sort());
    expect(byName.get('PC-B')).toMatchObject({
      licensedIds: [id, 'f520e45e-7413-4a34-a497-d2765967d094'].sort(),
      lastDiscovery: '2026-11-19',
      lastInventory: '2026-11-18',
      runs: [{ offerId: id, exitCode: null }],
      revision: 6456,
      knownIds: [id, 'f520e45e-7413-4a34-a497-d2765967d094'].sort(),
      updates: [`2026-12 ${update}`],
      lastUpdate: '2026-12-09',
      stamps: [],
    });
    expect(byName.get('東京-A')).toMatchObject({
      esuIds: [id],
      lastDiscovery: '2026-11-18',
      licensedIds: null,
      knownIds: [],
      updates: [],
    });
    expect(byName.get('PC "C"')).toMatchObject({
      runs: [
        { exitCode: 21, state: 'failed', moment: '2026-11-17' },
        { exitCode: 21, state: null, moment: '2026-11-17' },
      ],
      knownIds: [id],
      updates: [],
      stamps: [{ offerId: id, licensed: false, readiness: 'package-missing', day: '2026-11-18' }],
    });
    const { figures } = workOut([readDeviceList('status.csv', readFileSync(list))], { staleDays: 14 });
    expect(figures.total).toMatchObject({ eligible: 3, licensed: 2, failed: 1 });
    expect(figures.offers[0]).toMatchObject({ product: 'windows-10', year: 2, yearReason: 'list' });
  });

  it('goes on without what the site lacks, and says so', async () => {
    at.change({ missing: ['SMS_R_System.ESUValue', 'SMS_R_System.BuildExt', inventoryClass, stampInventory] });
    const session = await exportStatus();
    expect(session.errors).toEqual([]);
    expect(session.warnings.join('\n')).toMatch(
      /no property BuildExt[^]*no property ESUValue[^]*SoftwareLicensingProduct is not enabled/u,
    );
    expect(readDeviceList('status.csv', readFileSync(list)).devices).toHaveLength(3);
  });

  it.each([
    ['a query that breaks halfway', 'SMS_R_System$', 'partial'],
    ['a class that may not be read', `from ${inventoryClass} where ResourceID`, 'denied'],
    ['an error that says nothing of ESUValue', 'select ESUValue', 'generic'],
    ['a status that cannot be read', 'SMS_ClientAdvertisementStatus', 'soft'],
    ['a stamp that may not be read', `from ${stampInventory} where ActivationId`, 'denied'],
    ['updates that break halfway', 'from SMS_UpdateComplianceStatus', 'partial'],
  ] as const)('writes no file where it has not read all: %s', async (_what, query, how) => {
    at.change({ faults: [{ cmdlet: 'Invoke-CMWmiQuery', query, how }] });
    writeFileSync(list, 'the list of yesterday');
    const session = await exportStatus();
    expect(session.errors).toEqual([expect.stringMatching(/ failed: /u)]);
    expect(session.warnings.join()).not.toMatch(/no property|not enabled/u);
    expect(readFileSync(list, 'utf8')).toBe('the list of yesterday');
  });

  it('says at once that there is no folder to write to', async () => {
    const session = await exportStatus(`-Path '${join(folder, 'missing', 'status.csv')}'`);
    expect(session.errors).toEqual([
      expect.stringMatching(/^The folder .*missing does not exist\. Create it, or specify another/u),
    ]);
    expect(at.site().calls).toEqual({});
    mkdirSync(join(folder, 'a folder'));
    expect((await exportStatus(`-Path '${join(folder, 'a folder')}'`)).errors[0]).toMatch(/is a folder/u);
  });

  it('writes no file where the site shows no device', async () => {
    at.change({ devices: [] });
    expect((await exportStatus()).errors).toEqual([expect.stringMatching(/returned no devices.*No file was written/u)]);
    expect(existsSync(list)).toBe(false);
  });

  it('asks as often for five thousand devices as for three', async () => {
    await exportStatus();
    const { trips } = at.site();
    at.change({ moreDevices: 5000 });
    expect((await exportStatus()).errors).toEqual([]);
    expect(at.site().trips).toBe(trips);
    expect(readFileSync(list, 'utf8').split('\r\n').length).toBeGreaterThan(5000);
  }, 600_000);
});
