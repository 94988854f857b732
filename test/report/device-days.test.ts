import { describe, expect, it } from '@jest/globals';
import type { DeviceList } from '../../src/report/device-list.js';
import type { ReportOptions } from '../../src/report/figures.js';
import { workOut } from '../../src/report/work-out.js';
import { type ListedDevice, listOf, readText, windows10Ids } from '../support/device-lists.js';

const [year1, year2] = windows10Ids;
const windows10 = 'Microsoft Windows NT Workstation 10.0,10.0.19045';

function figures(lists: readonly [DeviceList, ...DeviceList[]], options: Partial<ReportOptions> = {}) {
  return workOut(lists, { staleDays: 14, ...options }).figures;
}

const on = (day: string, devices: readonly ListedDevice[], file: string): DeviceList =>
  listOf(
    devices.map((device) => ({ lastDiscovery: day, lastInventory: day, ...device })),
    file,
  );

describe('lists of one day', () => {
  it('of two sites are taken together, whatever their order', () => {
    const one = on('2026-11-20', [{ name: 'A', licensedIds: year2 }], 'abc.csv');
    const two = on('2026-11-20', [{ name: 'B', exitCode: '23', offerId: year2 }], 'xyz.csv');
    for (const lists of [[one, two] as const, [two, one] as const]) {
      const { total, trend, list } = figures(lists);
      expect(total).toMatchObject({ eligible: 2, licensed: 1, failed: 1, coverage: 50 });
      expect(trend).toHaveLength(1);
      expect(list.devices).toBe(2);
    }
  });

  it('of two bundles of one site keep the exit code of each', () => {
    const wide = on('2026-11-20', [{ name: 'A', exitCode: '23', offerId: year2 }], 'one.csv');
    const other = on('2026-11-20', [{ name: 'a', exitCode: '', offerId: year1 }], 'two.csv');
    for (const lists of [[wide, other] as const, [other, wide] as const])
      expect(figures(lists).total).toMatchObject({ eligible: 1, failed: 1, needs: 0 });
  });

  it('make one point of the trend, with both names', () => {
    const { trend } = figures([
      on('2026-11-13', [{ name: 'A', licensedIds: 'none' }], 'old.csv'),
      on('2026-11-20', [{ name: 'A', licensedIds: year2 }], 'abc.csv'),
      on('2026-11-20', [{ name: 'B', licensedIds: year2 }], 'xyz.csv'),
    ]);
    expect(trend.map(({ day, file, total }) => [day, file, total.coverage])).toEqual([
      ['2026-11-13', 'old.csv', 0],
      ['2026-11-20', 'abc.csv, xyz.csv', 100],
    ]);
  });

  it('may be the licenses of the devices, whose column Name is that of the license', () => {
    const devices = readText(`Name,OS,Build,LastDiscovery\nPC1,${windows10},2026-11-20\nPC2,${windows10},2026-11-20\n`);
    const licenses = readText(
      `PSComputerName,Name,ID,LicenseStatus\nPC1,Client-ESU-Year2 add-on,${year2},1\nPC2,Client-ESU-Year2 add-on,${year2},5\n`,
      'cim.csv',
    );
    const { total, list } = figures([devices, licenses]);
    expect(total).toMatchObject({ eligible: 2, licensed: 1, needs: 1 });
    expect(list.notices.find(({ kind }) => kind === 'missing')).not.toMatchObject({
      columns: expect.arrayContaining(['licensedIds']) as unknown,
    });
  });

  it('say which devices of a list of statuses no other list has', () => {
    const devices = readText(`Name,OS,Build\nPC1,${windows10}\nPC2,${windows10}\nPC2,${windows10}\n`);
    const statuses = readText('Device,ExitCode\npc1,23\npc9,0\npc8,0\n', 's.csv');
    expect(figures([devices, statuses]).list.notices).toContainEqual({
      kind: 'unmatched',
      file: 's.csv',
      devices: 2,
      example: 'pc9',
    });
  });

  it('may be a list of statuses, which adds to devices of the same name and makes none', () => {
    const devices = readText(`Name,OS,Build,LastDiscovery\nPC1,${windows10},2026-11-20\nPC2,${windows10},2026-11-20\n`);
    const statuses = readText(
      'Device,ExitCode,LastStatusTime\nCONTOSO\\pc1,23,2026-11-19\npc9,0,2026-11-19\n',
      's.csv',
    );
    const domain = readText('Device,ExitCode,LastStatusTime\npc2.contoso.com,0,2026-11-19\n', 't.csv');
    expect(figures([devices, statuses, domain]).total).toMatchObject({
      eligible: 2,
      licensed: 1,
      failed: 1,
      unknown: 0,
    });
  });
});

describe('a list that does not tell', () => {
  const plain = readText(`Name,OS,Build\nPC1,${windows10}\nPC2,${windows10}\n`);

  it('who is licensed gives unknown, not 0 %', () => {
    expect(figures([plain]).total).toMatchObject({ eligible: 2, licensed: 0, needs: 0, unknown: 2, coverage: null });
  });

  it('its day leaves the year to the day of the machine', () => {
    const list = readText(`Name,OS,Build,LicensedActivationIds\nPC1,${windows10},${year1}\n`);
    expect(figures([list], { clock: '2026-11-27' })).toMatchObject({
      total: { eligible: 1, licensed: 0, coverage: 0 },
      offers: [{ year: 2, yearReason: 'today' }],
    });
    expect(figures([list]).offers[0]).toMatchObject({ year: 1, yearReason: 'seen' });
  });
});

describe('what an unlicensed device needs next', () => {
  it('is told by build, stamp, inventory and exit code', () => {
    const heading =
      'Name,OS,Build,BuildExt,LicensedActivationIds,KnownActivationIds,LastExitCode,Readiness,LastDiscovery,OfferActivationId';
    const other = '2de67392-b7a7-462a-b1ca-108dd189f588';
    const row = (name: string, ...cells: readonly string[]) =>
      `${name},${windows10},${cells.join(',')},2026-11-20,${year2}`;
    const { readiness, total } = figures([
      readText(
        [
          heading,
          row('A', '10.0.19045.3803', other, '', '', 'ready'),
          row('B', '10.0.19045.6456', other, year2, '', ''),
          row('C', '10.0.19045.6456', other, '', '', ''),
          row('D', '10.0.19045.6456', '', '', '', 'restart-or-order'),
          row('E', '10.0.19045.6456', '', '', '21', ''),
          row('F', '', '', '', '', ''),
          row('G', '10.0.19045.6456', year2, year2, '', ''),
        ].join('\n'),
      ),
    ]);
    expect(total).toMatchObject({ eligible: 7, licensed: 1 });
    expect(readiness).toEqual([
      { product: 'windows-10', readiness: 'ready', devices: 1, lowestBuild: null },
      { product: 'windows-10', readiness: 'build-too-low', devices: 1, lowestBuild: '10.0.19045.6456' },
      { product: 'windows-10', readiness: 'package-missing', devices: 2, lowestBuild: null },
      { product: 'windows-10', readiness: 'restart-or-order', devices: 1, lowestBuild: null },
      { product: 'windows-10', readiness: 'unknown', devices: 1, lowestBuild: null },
    ]);
  });
});

describe('updated as well as licensed', () => {
  it('counts security updates of the coverage only', () => {
    const title = (month: string, kind = 'Cumulative Update') => `${month} ${kind} for Windows 10 Version 22H2`;
    const rows = [title('2026-11'), title('2026-10'), title('2026-11', 'Servicing Stack Update'), ''].map(
      (update, index) => `PC${index},${windows10},${year2},2026-11-20,${update}`,
    );
    const list = readText(['Name,OS,Build,LicensedActivationIds,LastDiscovery,SecurityUpdate', ...rows].join('\n'));
    expect(figures([list]).total).toMatchObject({ licensed: 4, updated: 1, notUpdated: 3 });
  });
});

describe('what else is asked for', () => {
  const list = readDeviceListBy([
    'Site',
    'Name,OS,Build,ESUValue,LastDiscovery,Site',
    `A,${windows10},${year2},2026-11-20,ABC`,
    `B,${windows10},0,2026-11-20,XYZ`,
    `C,${windows10},0,2026-11-20,XYZ`,
  ]);

  it('breaks the figures down by a column', () => {
    expect(figures([list]).groups.map(({ name, eligible, licensed }) => [name, eligible, licensed])).toEqual([
      ['XYZ', 2, 0],
      ['ABC', 1, 1],
    ]);
  });

  it('compares activations, and says how far the target is', () => {
    const made = figures([list], { activations: 2, target: { day: '2026-12-04', percent: 100 } });
    expect(made.activations).toEqual({ bought: 2, needed: 3, missing: 1 });
    expect(made.target).toEqual({ day: '2026-12-04', percent: 100, devices: 2, days: 14 });
  });
});

function readDeviceListBy([by = '', ...lines]: readonly string[]): DeviceList {
  return readText(lines.join('\n'), 'devices.csv', by);
}
