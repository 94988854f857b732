import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import {
  buildTooLowQuery,
  eligibleQuery,
  esuValueListQuery,
  installationIdsQuery,
  licensedByEsuValueQuery,
  licensedByInventoryQuery,
  needsByEsuValueQuery,
  needsByInventoryQuery,
  notReadyQuery,
  notUpdatedQuery,
  readyQuery,
  siteEsuValuesQuery,
} from '../../src/plan/wql.js';
import { stampedFailed, stampedLicensed, stampedReadiness } from '../../src/plan/stamp-wql.js';
import { type SampleDevice, sampleInventory } from '../support/sample-inventory.js';
import { smsTables } from '../support/sms-tables.js';
import { askSqlite } from '../support/sqlite.js';

describe('the generated WQL, run unchanged on a sample inventory', () => {
  for (const { id, years, operatingSystems } of products) {
    const ids = years.map(({ year, activationId }) => activationId ?? inventedId(year)) as [string, string, string];
    const fleet = sampleInventory(ids);
    const tables = tablesOf(fleet);
    const members = (query: string): unknown[] => askSqlite(tables, query).map((row) => row.ResourceID);
    const covered = fleet.filter(({ coveredBy }) => coveredBy === id);

    it(`finds what ${id} covers`, () => {
      expect(members(eligibleQuery(operatingSystems))).toEqual(resourceIds(covered));
      expect(covered.length).toBeGreaterThan(25);
      expect(fleet.length - covered.length).toBeGreaterThan(500);
    });

    it.each([1, 2, 3])(`tells by ESUValue which of them are licensed for ${id} year %i`, (year) => {
      const value = ids[year - 1] ?? '';
      const licensed = covered.filter(({ esuValueYears }) => esuValueYears.includes(year));
      const needs = covered.filter(({ esuValueYears }) => !esuValueYears.includes(year));
      expect(members(licensedByEsuValueQuery(operatingSystems, value))).toEqual(resourceIds(licensed));
      expect(members(needsByEsuValueQuery(operatingSystems, value))).toEqual(resourceIds(needs));
      expect([licensed.length, needs.length]).not.toContain(0);
    });

    it.each([1, 2, 3])(`tells by inventory which of them are licensed for ${id} year %i`, (year) => {
      const activationId = ids[year - 1] ?? '';
      const licensed = covered.filter(({ inventoryYears }) => inventoryYears.includes(year));
      const needs = covered.filter(({ inventoryYears }) => !inventoryYears.includes(year));
      expect(members(licensedByInventoryQuery(operatingSystems, activationId))).toEqual(resourceIds(licensed));
      expect(members(needsByInventoryQuery(operatingSystems, activationId))).toEqual(resourceIds(needs));
      expect([licensed.length, needs.length]).not.toContain(0);
    });

    it(`counts no license of Windows itself for ${id}`, () => {
      const [activationId] = ids;
      const [device] = covered;
      const own = { ResourceID: device?.system.ResourceID ?? 0, ID: activationId, LicenseStatus: 1 };
      const askFor = (Name: string | null): readonly unknown[] =>
        askSqlite(
          smsTables(
            fleet.map(({ system }) => system),
            [{ ...own, Name }],
          ),
          licensedByInventoryQuery(operatingSystems, activationId),
        );
      expect(askFor('Windows(R), Client-ESU-Year1 add-on for Enterprise')).toHaveLength(1);
      expect(askFor('Windows(R), Enterprise edition')).toEqual([]);
      expect(askFor(null)).toEqual([]);
    });

    it.each([1, 2, 3])(`tells which of them are not ready for the key of ${id} year %i`, (year) => {
      const activationId = ids[year - 1] ?? '';
      const knows = ({ licenses }: SampleDevice): boolean =>
        licenses.some(({ ID }) => ID.toLowerCase() === activationId.toLowerCase());
      const notReady = covered.filter((device) => device.licenses.length > 0 && !knows(device));
      expect(members(notReadyQuery(operatingSystems, activationId))).toEqual(resourceIds(notReady));
      expect([notReady.length, covered.filter(knows).length]).not.toContain(0);
      const ready = covered.filter((device) => knows(device) && !device.inventoryYears.includes(year));
      expect(members(readyQuery(operatingSystems, activationId))).toEqual(resourceIds(ready));
    });

    it(`tells the devices of ${id} whose build is too low, and looks for no other fault on them`, () => {
      const minimum = operatingSystems[0]?.minimumRevision ?? null;
      const query = buildTooLowQuery(operatingSystems);
      expect(query === null).toBe(minimum === null);
      if (query === null || minimum === null) return;
      const revisions = ['1', '99', '999', '1000', '3803', '6455', '6456', '6457', '9999', '10000', null];
      const revisionOf = (index: number): string | null => revisions[index % revisions.length] ?? null;
      const tables = smsTables(
        covered.map(({ system }, index) => {
          const revision = revisionOf(index);
          return { ...system, BuildExt: revision === null ? null : `10.0.19045.${revision}` };
        }),
        covered.flatMap(({ licenses }) => licenses),
      );
      const ask = (asked: string): unknown[] => askSqlite(tables, asked).map((row) => row.ResourceID);
      const low = covered.filter((_, index) => Number(revisionOf(index) ?? minimum) < minimum);
      expect(ask(query)).toEqual(resourceIds(low));
      const lowIds = new Set<unknown>(resourceIds(low));
      for (const other of [notReadyQuery(operatingSystems, ids[0]), readyQuery(operatingSystems, ids[0])]) {
        const found = ask(other);
        expect(found).not.toEqual([]);
        expect(found.filter((device) => lowIds.has(device))).toEqual([]);
      }
    });

    it(`tells by the stamp what the batch found on devices of ${id}`, () => {
      const [activationId, other] = ids;
      const kinds = [
        { Result: '0', LicenseStatus: '1', Readiness: 'ready' },
        { Result: '0', LicenseStatus: '0', Readiness: 'ready' }, // a key that was collected, not activated
        { Result: '23', LicenseStatus: '0', Readiness: 'ready' },
        { Result: '1231', LicenseStatus: '0', Readiness: 'ready' },
        { Result: '21', LicenseStatus: 'none', Readiness: 'package-missing' },
        { Result: '21', LicenseStatus: 'none', Readiness: 'restart-or-order' },
        { Result: null, LicenseStatus: null, Readiness: 'build-too-low' }, // Check alone
        { Result: '0', LicenseStatus: '1', Readiness: null }, // a batch of an older version
      ];
      const stamps = covered.flatMap(({ system: { ResourceID } }, index) => {
        const kind = kinds[index % (kinds.length + 1)];
        if (kind === undefined) return [];
        return [
          { ResourceID, ActivationId: activationId.toUpperCase(), ...kind },
          { ResourceID, ActivationId: other, Result: '26', LicenseStatus: 'unknown', Readiness: 'unknown' },
        ];
      });
      const all = smsTables(
        fleet.map(({ system }) => system),
        [],
        [],
        stamps,
      );
      const found = (condition: string): unknown[] =>
        askSqlite(all, `${eligibleQuery(operatingSystems)} and ${condition}`).map((row) => row.ResourceID);
      const of = (...wanted: readonly number[]): unknown[] =>
        resourceIds(covered.filter((_, index) => wanted.includes(index % (kinds.length + 1))));
      expect(found(stampedLicensed(activationId))).toEqual(of(0, 7));
      expect(found(stampedFailed(activationId))).toEqual(of(2, 4, 5));
      expect(found(stampedReadiness(activationId, 'ready'))).toEqual(of(1, 2, 3));
      expect(found(stampedReadiness(activationId, 'package-missing'))).toEqual(of(4));
      expect(found(stampedReadiness(activationId, 'restart-or-order'))).toEqual(of(5));
      expect(found(stampedReadiness(activationId, 'build-too-low'))).toEqual(of(6));
      expect(covered.length).toBeGreaterThan(kinds.length);
    });

    it(`lists the devices that are not licensed for ${id}, with their Installation IDs`, () => {
      const activationId = ids[1];
      const rows = fleet.flatMap(({ system, licenses }) =>
        licenses
          .filter(({ ID, LicenseStatus }) => ID === activationId && LicenseStatus !== 1)
          .map(() => ({ ResourceID: system.ResourceID, OfflineInstallationId: null })),
      );
      expect(askSqlite(tables, installationIdsQuery(activationId))).toEqual(rows);
      expect(rows).not.toEqual([]);
    });

    it(`tells which devices licensed for ${id} have had no update since the coverage began`, () => {
      const licensed = covered.filter(({ inventoryYears }) => inventoryYears.includes(1));
      const [system] = operatingSystems;
      const title = `2026-11 Cumulative Update for ${titleOf(system?.name ?? '')} for x64-based Systems (KB5071546)`;
      const update = {
        MachineID: 0,
        LocalizedDisplayName: title,
        Status: 3,
        LastStatusChangeTime: '2026-11-12 09:00:00',
      };
      const records = [
        update,
        { ...update, LastStatusChangeTime: '2026-10-14 00:00:00' },
        { ...update, LastStatusChangeTime: '2026-10-13 23:59:59' },
        { ...update, Status: 2 },
        { ...update, LocalizedDisplayName: title.replace('Update for', 'Update for .NET Framework 4.8 for') },
        { ...update, LocalizedDisplayName: 'Security Intelligence Update for Microsoft Defender Antivirus' },
        { ...update, LocalizedDisplayName: title.replace('Cumulative Update', 'Servicing Stack Update') },
        { ...update, LocalizedDisplayName: title.replace('Cumulative Update', 'Security Update') },
        { ...update, LocalizedDisplayName: title.replace('Cumulative Update', preparationPackage) },
        { ...update, LocalizedDisplayName: title.replace('Cumulative Update', 'Cumulative Update Preview') },
        { ...update, LocalizedDisplayName: title.replace('2026-11', '2026-10') },
      ];
      const updates = records.map((record, index) => ({
        ...record,
        MachineID: licensed[index < 2 ? index : 2 + (index % (licensed.length - 2))]?.system.ResourceID ?? 0,
      }));
      expect(licensed.length).toBeGreaterThan(4);
      const all = smsTables(
        fleet.map((device) => device.system),
        fleet.flatMap(({ licenses }) => licenses),
        updates,
      );
      const found = askSqlite(all, notUpdatedQuery(operatingSystems, ids[0], '2026-10-14')).map(
        (row) => row.ResourceID,
      );
      expect(found).toEqual(resourceIds(licensed.slice(2)));
    });

    it(`lists name, operating system and ESUValue of what ${id} covers`, () => {
      const rows = covered.map(({ system: { Name, OperatingSystemNameandVersion, ESUValue } }) => ({
        Name,
        OperatingSystemNameandVersion,
        ESUValue,
      }));
      expect(askSqlite(tables, esuValueListQuery(operatingSystems))).toEqual(rows);
    });
  }

  const fleet = sampleInventory([inventedId(1), inventedId(2), inventedId(3)]);
  const tables = tablesOf(fleet);
  const windows7 = products[0]?.operatingSystems ?? [];

  it('shows every value that the site holds, whatever the device', () => {
    const values = fleet.flatMap(({ system }) => system.ESUValue ?? []);
    expect(askSqlite(tables, siteEsuValuesQuery()).map((row) => row.ESUValue)).toEqual(values);
  });

  it('selects what a membership rule selects by convention, in this order', () => {
    expect(Object.keys(askSqlite(tables, eligibleQuery(windows7))[0] ?? {})).toEqual([
      'ResourceID',
      'ResourceType',
      'Name',
      'SMSUniqueIdentifier',
      'ResourceDomainORWorkgroup',
      'Client',
    ]);
  });

  it('compares with another value when told to', () => {
    const rows = askSqlite(tables, licensedByEsuValueQuery(windows7, '3'));
    const meant = fleet.filter(({ coveredBy, system }) => coveredBy === 'windows-7' && system.ESUValue === '3');
    expect(rows.map((row) => row.ResourceID)).toEqual(resourceIds(meant));
    expect(meant).not.toEqual([]);
  });

  it('would fail on a property or class that is not documented', () => {
    const query = eligibleQuery(windows7);
    expect(() => askSqlite(tables, query.replace('SMS_R_System.Build ', 'SMS_R_System.BuildNumber '))).toThrow(
      /no such column/u,
    );
    expect(() => askSqlite(tables, query.replace(' from SMS_R_System ', ' from SMS_Systems '))).toThrow(
      /no such table/u,
    );
  });
});

function tablesOf(fleet: readonly SampleDevice[]): string {
  return smsTables(
    fleet.map(({ system }) => system),
    fleet.flatMap(({ licenses }) => licenses),
  );
}

const preparationPackage = 'Extended Security Updates (ESU) Licensing Preparation Package';

/** As titles of updates name a system. */
function titleOf(name: string): string {
  return name.startsWith('Windows 10') ? 'Windows 10 Version 22H2' : name.replace(/ SP\d$/u, '');
}

function resourceIds(devices: readonly SampleDevice[]): number[] {
  return devices.map(({ system }) => system.ResourceID);
}

/** For the products whose activation IDs are not public. */
function inventedId(year: number): string {
  return `0a1b2c3d-4e5f-4a6b-8c7d-9e8f7a6b5c0${year}`;
}
