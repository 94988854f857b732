import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readDeviceList } from '../../src/report/device-list.js';
import { workOut } from '../../src/report/figures.js';
import { powerShellInteger, powerShellString } from '../../src/text/powershell.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { planned } from '../support/planned.js';
import { endPowerShell, powerShellMissing, runPowerShell, type Session } from '../support/powershell/host.js';
import { modules } from '../support/powershell/places.js';
import { workplace } from '../support/powershell/site.js';

const plan = planned({ name: "Contoso's ESU" });
const id = plan.offer.activationId;

/** What the SMS Provider of the stand-in site answers, class by class. */
const answers = {
  SMS_R_System: [
    {
      ResourceID: 1,
      Name: 'PC-B',
      Build: '10.0.19045',
      ESUValue: '0',
      AgentTime: ['2026-11-19T08:00:00', '2026-11-22T08:00:00'],
    },
    {
      ResourceID: 2,
      Name: '東京-A',
      Build: '10.0.19045',
      ESUValue: `{${id.toUpperCase()}}`,
      AgentTime: ['20261118080000.000000+000', ''],
    },
    { ResourceID: 3, Name: 'PC "C"', Build: '10.0.19045', ESUValue: '', AgentTime: ['', ''] },
  ].map((device) => ({
    ...device,
    OperatingSystemNameandVersion: 'Microsoft Windows NT Workstation 10.0',
    Client: 1,
    Obsolete: 0,
    AgentName: ['Heartbeat Discovery', 'SMS_AD_SYSTEM_DISCOVERY_AGENT'],
  })),
  SMS_G_System_WORKSTATION_STATUS: [{ ResourceID: 1, LastHardwareScan: '2026-11-18T07:00:00' }],
  SMS_G_System_SOFTWARE_LICENSING_PRODUCT: [
    { ResourceID: 1, ID: id.toUpperCase() },
    { ResourceID: 1, ID: '2de67392-b7a7-462a-b1ca-108dd189f588' },
  ],
  SMS_ClientAdvertisementStatus: [
    { ResourceID: 3, LastExecutionResult: '21', LastState: 11, LastStatusTime: '2026-11-17T07:00:00' },
    { ResourceID: 3, LastExecutionResult: '1231', LastState: 10, LastStatusTime: '2026-11-16T07:00:00' },
  ],
};

describeWith('PowerShell', powerShellMissing, 'the status script, really run', () => {
  const folder = temporaryFolder();
  const list = join(folder, 'status.csv');
  let session: Session;
  afterAll(endPowerShell);

  /** `failing`: classes and properties that the site lacks. */
  function exportStatus(failing = '^$'): Promise<Session> {
    const commands = [
      'Import-Module -Name ConfigurationManager',
      `$global:failing = '${failing}'`,
      `$global:answers = ${literal(answers)}`,
      `. '${join(modules, 'export-stand-ins.ps1')}'`,
      `& '${join(folder, plan.id, 'Export-EsuStatus.ps1')}' -SiteCode ABC -Path '${list}' | ForEach-Object { $_.FullName }`,
      '(Get-Location).Provider.Name',
    ];
    return runPowerShell(commands.join('\n'), { ESUPACK_SITE: join(folder, 'site.json'), PSModulePath: modules });
  }

  beforeAll(async () => {
    const at = await workplace(folder, plan);
    await at.run(`-SiteCode ABC -ContentPath '${at.share}' -DistributionPoint dp01.contoso.com -Deploy`);
    expect(at.site().deployments).not.toEqual([]);
    session = await exportStatus();
  }, 120_000);

  it('ends well, names the file and stands where it stood', () => {
    expect({ failure: session.failure, errors: session.errors, warnings: session.warnings }).toEqual({
      failure: '',
      errors: [],
      warnings: [],
    });
    expect(session.output).toEqual([list, 'FileSystem']);
  });

  it('writes one row for each device, which the report reads', () => {
    const { devices, notices, problems } = readDeviceList('status.csv', readFileSync(list));
    expect({ notices, problems }).toEqual({ notices: [], problems: [] });
    const byName = new Map(devices.map((device) => [device.name, device]));
    expect([...byName.keys()].sort()).toEqual(['PC "C"', 'PC-B', '東京-A'].sort());
    expect(byName.get('PC-B')).toMatchObject({
      licensedIds: [id, '2de67392-b7a7-462a-b1ca-108dd189f588'].sort(),
      lastDiscovery: '2026-11-19',
      lastInventory: '2026-11-18',
      exitCode: null,
      offerId: id,
    });
    expect(byName.get('東京-A')).toMatchObject({ esuIds: [id], lastDiscovery: '2026-11-18', licensedIds: null });
    expect(byName.get('PC "C"')).toMatchObject({ exitCode: 21, state: 'failed', lastStatus: '2026-11-17' });
  });

  it('gives the figures of the site', () => {
    const { figures } = workOut([readDeviceList('status.csv', readFileSync(list))], { staleDays: 14 });
    expect(figures.total).toMatchObject({ eligible: 3, licensed: 2, failed: 1 });
    expect(figures.offers[0]).toMatchObject({ product: 'windows-10', year: 2, yearReason: 'list' });
  });

  it('goes on without what the site lacks, and says so', async () => {
    const without = await exportStatus('ESUValue|SOFTWARE_LICENSING_PRODUCT');
    expect(without.failure).toBe('');
    expect(without.warnings.join('\n')).toMatch(/no property ESUValue[^]*SoftwareLicensingProduct is not enabled/u);
    expect(readDeviceList('status.csv', readFileSync(list)).devices).toHaveLength(3);
  }, 60_000);
});

/** A value as PowerShell reads it; objects inside lists are what the provider returns, the outermost is a table. */
function literal(value: unknown, outermost = true): string {
  if (typeof value === 'number') return powerShellInteger(value);
  if (typeof value === 'string') return powerShellString(value);
  if (Array.isArray(value)) return `@(${value.map((each) => literal(each, false)).join(', ')})`;
  const entries = Object.entries(value as object).map(([key, each]) => `'${key}' = ${literal(each, false)}`);
  return `${outermost ? '' : '[pscustomobject] '}@{ ${entries.join('; ')} }`;
}
