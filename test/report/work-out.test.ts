import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ReportOptions } from '../../src/report/figures.js';
import { workOut } from '../../src/report/work-out.js';
import { reaches } from '../../src/report/tally.js';
import { type ListedDevice, listOf, readText, windows10Ids, windows7Ids } from '../support/device-lists.js';

const year2 = windows10Ids[1];
const windows7 = { system: 'Microsoft Windows NT Workstation 6.1', build: '6.1.7601' };

function figures(devices: readonly ListedDevice[], options: Partial<ReportOptions> = {}) {
  return workOut([listOf(devices)], { staleDays: 14, ...options }).figures;
}

describe('figures', () => {
  it('count each device of an offer once', () => {
    const { total, offers, notCounted } = figures([
      { name: 'A', licensedIds: year2 },
      { name: 'B', exitCode: '0' },
      { name: 'C', exitCode: '21' },
      { name: 'D', exitCode: '1231' },
      { name: 'E', lastInventory: '2026-10-01' },
      { name: 'F', licensedIds: 'none', exitCode: '0' },
      { name: 'G', ...windows7, esuValue: windows7Ids[2] },
      { name: 'H', system: 'Microsoft Windows NT Workstation 10.0', build: '10.0.26100' },
      { name: 'I', build: '' },
      { name: 'J', client: '0' },
      { name: 'K', obsolete: '1' },
    ]);
    expect(total).toEqual({
      eligible: 7,
      licensed: 3,
      needs: 2,
      failed: 1,
      retrying: 1,
      stale: 1,
      unknown: 0,
      updated: 0,
      notUpdated: 0,
      disagree: 1,
      coverage: 42.8,
    });
    expect(offers.map(({ product, year, eligible, licensed }) => [product, year, eligible, licensed])).toEqual([
      ['windows-7', 3, 1, 1],
      ['windows-10', 2, 6, 2],
    ]);
    expect(notCounted).toMatchObject({
      notCovered: [{ system: 'Microsoft Windows NT Workstation 10.0 (10.0.26100)', devices: 1 }],
      unknownSystem: 1,
      noClient: 1,
      obsolete: 1,
    });
  });

  it('always add up', () => {
    const device = fc.record({
      name: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
      build: fc.constantFrom('10.0.19045', '10.0.14393', '10.0.22631', ''),
      client: fc.constantFrom('0', '1', ''),
      licensedIds: fc.constantFrom('', 'none', 'x', ...windows10Ids),
      esuValue: fc.constantFrom('', '0', ...windows10Ids),
      exitCode: fc.constantFrom('', '0', '20', '28', '1231', '3010', '99'),
      lastInventory: fc.constantFrom('', '2026-10-01', '2026-11-19'),
    });
    fc.assert(
      fc.property(fc.array(device, { minLength: 1, maxLength: 30 }), (devices) => {
        const { total, offers, list, notCounted, exitCodes } = figures(devices);
        const sum = (numbers: readonly number[]): number => numbers.reduce((one, two) => one + two, 0);
        expect(total.licensed + total.needs + total.failed + total.retrying + total.unknown).toBe(total.eligible);
        expect(sum(offers.map(({ eligible }) => eligible))).toBe(total.eligible);
        expect(sum(offers.flatMap(({ operatingSystems }) => operatingSystems.map(({ licensed }) => licensed)))).toBe(
          total.licensed,
        );
        expect(sum(exitCodes.map((group) => group.devices))).toBe(total.failed + total.retrying);
        const { notCovered, ...others } = notCounted;
        expect(total.eligible + sum(notCovered.map((system) => system.devices)) + sum(Object.values(others))).toBe(
          list.devices,
        );
      }),
    );
  });

  it('say in which years devices are licensed, whichever year is reported', () => {
    const { offers } = figures([
      { name: 'A', licensedIds: windows10Ids.join(';') },
      { name: 'B', licensedIds: windows10Ids[0] },
    ]);
    expect(offers[0]?.years.map(({ licensed }) => licensed)).toEqual([2, 1, 1]);
  });

  it('group what failed by exit code, with what to do', () => {
    const { exitCodes } = figures([
      { name: 'A', exitCode: '21' },
      { name: 'B', exitCode: '21' },
      { name: 'C', exitCode: '1618' },
      { name: 'D', exitCode: '777' },
      { name: 'E', state: '11' },
      { name: 'F', exitCode: '0' },
    ]);
    expect(exitCodes.map(({ code, state, devices }) => [code, state, devices])).toEqual([
      [21, 'failed', 2],
      [null, 'failed', 1],
      [777, 'failed', 1],
      [1618, 'retrying', 1],
    ]);
    expect(exitCodes[0]?.whatToDo).toContain('Install the updates');
    expect(exitCodes[2]?.whatToDo).toBeNull();
  });

  it('show who disagrees with whom, and where inventory is only late', () => {
    const { disagreements } = figures([
      { name: 'A', licensedIds: 'none', exitCode: '0', lastInventory: '2026-11-18', lastStatus: '2026-11-19' },
      { name: 'B', licensedIds: 'none', exitCode: '0', lastInventory: '2026-11-19', lastStatus: '2026-11-18' },
      { name: 'C', licensedIds: year2, esuValue: '0' },
    ]);
    expect(disagreements).toEqual([
      {
        baseline: null,
        inventory: 'not licensed',
        exitCode: 'licensed',
        esuValue: null,
        stamp: null,
        believed: 'inventory',
        devices: 2,
        inventoryOlder: 1,
      },
      {
        baseline: null,
        inventory: 'licensed',
        exitCode: null,
        esuValue: 'not licensed',
        stamp: null,
        believed: 'inventory',
        devices: 1,
        inventoryOlder: 0,
      },
    ]);
  });
});

describe('stale data', () => {
  const devices = [
    { name: 'A', lastDiscovery: '2026-11-20', lastInventory: '2026-11-20' },
    { name: 'B', lastDiscovery: '2026-11-06', lastInventory: '2026-11-06' },
    { name: 'C', lastDiscovery: '2026-11-05', lastInventory: '2026-11-20' },
    { name: 'D', lastDiscovery: '2026-11-20', lastInventory: '' },
  ];

  it('is older than the limit against the newest day of the list, or was never reported', () => {
    expect(figures(devices)).toMatchObject({ day: '2026-11-20', total: { stale: 2 } });
    expect(figures(devices, { staleDays: 13 }).total.stale).toBe(3);
  });

  it('is measured against another day when told to', () => {
    expect(figures(devices, { today: '2027-01-01' })).toMatchObject({ day: '2027-01-01', total: { stale: 4 } });
  });

  it('is not one whose date cannot be read, or that no list has a date of', () => {
    const list = listOf([
      { name: 'A', lastInventory: 'soon' },
      { name: 'B', lastDiscovery: '' },
    ]);
    expect(workOut([list], { staleDays: 14 }).figures.total.stale).toBe(1);
    const own = 'Microsoft Windows NT Workstation 10.0,10.0.19045';
    const plain = readText(`Name,OS,Build,LastDiscovery\nA,${own},2026-11-20\nB,${own},2026-11-20\n`);
    const inventory = readText('Name,ExitCode,LastInventory\nA,0,2026-11-20\n', 'inventory.csv');
    expect(workOut([plain, inventory], { staleDays: 14 }).figures.total.stale).toBe(0);
  });

  it('is nothing where no device has a date', () => {
    expect(
      figures([
        { name: 'A', lastInventory: '' },
        { name: 'B', lastInventory: '' },
      ]).total.stale,
    ).toBe(0);
  });

  it('is nothing where the list has no such columns', () => {
    const list = readText('Name,OS,Build\nA,Microsoft Windows NT Workstation 10.0,10.0.19045\n');
    expect(workOut([list], { staleDays: 14 }).figures).toMatchObject({ day: null, total: { eligible: 1, stale: 0 } });
  });
});

describe('the year of a report', () => {
  const one = { name: 'A', lastDiscovery: '2026-11-20' };
  it.each([
    ['running', [one], {}, 2],
    ['running', [{ name: 'A', lastDiscovery: '2026-10-13', lastInventory: '2026-10-13' }], {}, 1],
    ['before', [{ name: 'A', lastDiscovery: '2025-01-01', lastInventory: '2025-01-01' }], {}, 1],
    ['over', [{ name: 'A', ...windows7 }], {}, 3],
    ['asked', [one], { year: 3 }, 3],
    ['list', [{ ...one, offerId: windows10Ids[0] }], {}, 1],
    ['seen', [{ name: 'A', lastDiscovery: '', lastInventory: '', licensedIds: windows10Ids[2] }], {}, 3],
    ['first', [{ name: 'A', lastDiscovery: '', lastInventory: '' }], {}, 1],
  ] as const)('is the one that is %s', (yearReason, devices, options, year) => {
    expect(figures(devices, options).offers[0]).toMatchObject({ yearReason, year });
  });

  it('leaves out products without an activation ID, unless one is given', () => {
    const server = [{ name: 'A', system: 'Microsoft Windows NT Server 10.0', build: '10.0.14393', licensedIds: year2 }];
    expect(figures(server)).toMatchObject({
      total: { eligible: 0, coverage: null },
      offers: [{ measured: false, devices: 1 }],
      notCounted: { unmeasured: 1 },
    });
    expect(figures(server, { product: 'windows-server-2016', year: 1, activationId: year2 })).toMatchObject({
      total: { eligible: 1, licensed: 1 },
      offers: [{ measured: true, activationId: year2 }],
    });
  });

  it('is about one product when asked', () => {
    const { total, notCounted } = figures([one, { name: 'B', ...windows7 }], { product: 'windows-7' });
    expect(total.eligible).toBe(1);
    expect(notCounted.otherProduct).toBe(1);
  });
});

describe('several lists', () => {
  const list = (day: string, licensed: number) =>
    listOf(
      Array.from({ length: 4 }, (_, index) => ({
        name: `PC${index}`,
        lastDiscovery: day,
        lastInventory: day,
        licensedIds: index < licensed ? year2 : 'none',
      })),
      `${day}.csv`,
    );

  it('give a trend in the order of their days, whatever order they come in', () => {
    const lists = [list('2026-11-10', 2), list('2026-11-20', 3), list('2026-11-01', 0)] as const;
    const { trend, list: newest } = workOut(lists, { staleDays: 14 }).figures;
    expect(newest.file).toBe('2026-11-20.csv');
    expect(trend.map(({ day, total }) => [day, total.coverage])).toEqual([
      ['2026-11-01', 0],
      ['2026-11-10', 50],
      ['2026-11-20', 75],
    ]);
    expect(trend[0]?.offers).toMatchObject([{ product: 'windows-10', year: 2, licensed: 0 }]);
  });
});

describe('a gate', () => {
  it('is not passed by rounding', () => {
    const tally = (licensed: number, eligible: number) =>
      figures(
        Array.from({ length: eligible }, (_, index) => ({
          name: `P${index}`,
          licensedIds: index < licensed ? year2 : 'none',
        })),
      ).total;
    expect(reaches(tally(19, 20), 95)).toBe(true);
    expect(tally(1999, 2000).coverage).toBe(99.9);
    expect(reaches(tally(1999, 2000), 100)).toBe(false);
    expect(reaches(figures([{ name: 'A', build: '' }]).total, 0)).toBe(false);
  });
});
