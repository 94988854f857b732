import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { longTermServicing } from '../../src/catalog/editions.js';
import { systemRows } from '../../src/emit/batch-systems.js';
import type { CollectionPlan, PackagePlan } from '../../src/plan/package-plan.js';
import { readDeviceList } from '../../src/report/device-list.js';
import { workOut } from '../../src/report/work-out.js';
import type { JudgedDevice } from '../../src/report/judge.js';
import { deviceTable, type TableDevice } from '../support/device-table.js';
import { exportedStatus } from '../support/exported-status.js';
import { planned } from '../support/planned.js';
import { smsTables } from '../support/sms-tables.js';
import { askSqlite } from '../support/sqlite.js';

/** What each output says of a device, side by side: nobody may be told two things of one device. */
interface Said {
  readonly device: TableDevice;
  /** `<file> <role>` of each collection that the device is in. */
  readonly collections: ReadonlySet<string>;
  /** Whether activate-esu.bat goes on there. */
  readonly batch: boolean;
  readonly report: JudgedDevice;
  /** The report on a list with captions in place of discovery's names. */
  readonly byCaption: JudgedDevice;
}

const plans = products.map(({ id, years: [first, second] }) =>
  planned({
    product: id,
    year: '2',
    ...(second.activationId === null ? { activationId: '0a1b2c3d-4e5f-4a6b-8c7d-9e8f7a6b5c02' } : {}),
    id: `${id}-${first.year}`,
  }),
);

describe('one table of devices', () => {
  describe.each(plans.map((plan) => [plan.offer.product, plan] as const))('for %s', (_, plan) => {
    const said = everythingSaid(plan);
    const inAny = (...roles: string[]) => said.filter(({ collections }) => roles.some((role) => collections.has(role)));
    const names = (some: readonly Said[]): string[] => some.map(nameOf);
    const only = (holds: (each: Said) => boolean): string[] => names(said.filter(holds));
    const isEligible = ({ report }: Said): boolean => report.evidence !== null;

    it('has hundreds of them, and each answer', () => {
      expect(said.length).toBeGreaterThan(400);
      for (const { role } of [...plan.collections, ...plan.inventoryCollections]) {
        expect([role, inAny(`inventory ${role}`, `discovery ${role}`).length > 0]).toEqual([role, true]);
      }
      for (const { role } of plan.stampCollections)
        expect([role, inAny(`stamp ${role}`).length > 0]).toEqual([role, true]);
    });

    it('calls the same devices eligible in collection and report', () => {
      expect(only(isEligible)).toEqual(names(inAny('discovery eligible')));
    });

    it('lets the batch refuse only editions of which discovery does not tell', () => {
      const reached = said.filter(({ device: { discovery } }) => discovery.Client === 1 && discovery.Obsolete !== 1);
      expect(names(reached.filter((each) => each.batch && !isEligible(each)))).toEqual([]);
      const systems = plan.offer.operatingSystems;
      for (const { device, batch, byCaption, report } of reached) {
        if (report.evidence !== null && !batch) {
          const told = systems.some(
            (system) => longTermServicing(system) !== null && device.discovery.OSBranch !== null,
          );
          const editions = systems.flatMap(({ requiredEditions, excludedEditions }) => [
            ...requiredEditions,
            ...excludedEditions,
          ]);
          expect([nameOf({ device }), told, editions.length > 0]).toEqual([nameOf({ device }), false, true]);
        }
        // A caption names the edition: then the report says what the batch does.
        expect([nameOf({ device }), byCaption.evidence !== null]).toEqual([nameOf({ device }), batch]);
      }
    });

    it.each(['discovery', 'inventory'])('is divided into licensed and needs by %s', (by) => {
      const [licensed, needs] = [inAny(`${by} licensed`), inAny(`${by} needs`)];
      expect(names([...licensed, ...needs]).toSorted()).toEqual(names(inAny('discovery eligible')).toSorted());
    });

    it.each([
      ['discovery', 'esuValue'],
      ['inventory', 'inventory'],
      ['stamp', 'stamp'],
    ] as const)('is licensed by %s where the report says so', (by, source) => {
      expect(only(({ report }) => report.evidence?.verdicts[source] === 'licensed')).toEqual(
        names(inAny(`${by} licensed`)),
      );
    });

    it('is in one collection of next steps by each source, and in none once that source calls it licensed', () => {
      const steps = ['build too low', 'not ready', 'restart or order', 'ready'];
      for (const by of ['inventory', 'stamp']) {
        const all = said.map(({ collections }) =>
          ['licensed', ...steps].filter((role) => collections.has(`${by} ${role}`)),
        );
        expect(all.filter((roles) => roles.length > 1)).toEqual([]);
      }
      expect(names(inAny('stamp failed').filter(({ collections }) => collections.has('stamp licensed')))).toEqual([]);
    });

    it('needs next, in the report, what the first collection says that knows', () => {
      for (const { device, collections, report } of said) {
        if (report.readiness === null) continue;
        expect([nameOf({ device }), report.readiness]).toEqual([nameOf({ device }), nextStep(collections, device)]);
      }
    });

    it('failed in the report where the stamp’s collection says so and nothing calls it licensed', () => {
      const failed = inAny('stamp failed').filter(({ report }) => report.state !== 'licensed');
      expect(only(({ report }) => report.state === 'failed')).toEqual(names(failed));
    });

    it('is licensed and not updated in both, where the coverage has begun', () => {
      const notUpdated = ({ report }: Said): boolean =>
        report.updated === false && report.evidence?.verdicts.inventory === 'licensed';
      expect(only(notUpdated)).toEqual(names(inAny('inventory not updated')));
    });
  });
});

/** Discovery first, then the stamp, then inventory, then the exit code 21 of the stamp. */
function nextStep(collections: ReadonlySet<string>, device: TableDevice): string {
  const [stamp] = device.stamps;
  const words = {
    'build too low': 'build-too-low',
    'not ready': 'package-missing',
    'restart or order': 'restart-or-order',
    ready: 'ready',
  } as const;
  if (collections.has('discovery build too low')) return words['build too low'];
  const roles = Object.keys(words) as (keyof typeof words)[];
  // A build that the batch found too low and discovery no longer does was updated since.
  const isUpdated = (role: string): boolean => role === 'build too low' && device.discovery.BuildExt !== null;
  const told = roles.find((role) => collections.has(`stamp ${role}`) && !isUpdated(role));
  if (told !== undefined) return words[told];
  if (stamp?.LicenseStatus === '1') return stamp.Readiness ?? 'unknown';
  const known = roles.find((role) => collections.has(`inventory ${role}`));
  if (known !== undefined) return words[known];
  return stamp?.Result === '21' ? 'package-missing' : 'unknown';
}

function nameOf({ device: { discovery, caption } }: Pick<Said, 'device'>): string {
  return `${discovery.Name}, ${caption}, ${discovery.BuildExt ?? discovery.Build ?? ''}, branch ${discovery.OSBranch ?? 'unknown'}`;
}

function everythingSaid(plan: PackagePlan): readonly Said[] {
  const otherYear = 'f0e1d2c3-b4a5-4968-8776-655443322110';
  const devices = deviceTable(plan, otherYear);
  const tables = smsTables(
    devices.map(({ discovery }) => discovery),
    devices.flatMap(({ licenses }) => licenses),
    devices.flatMap(({ updates }) => updates),
    devices.flatMap(({ stamps }) => stamps),
  );
  const members = new Map(devices.map(({ discovery }) => [discovery.ResourceID, new Set<string>()]));
  const sources: readonly (readonly [string, readonly CollectionPlan[]])[] = [
    ['discovery', plan.collections],
    ['inventory', plan.inventoryCollections],
    ['stamp', plan.stampCollections],
  ];
  for (const [by, collections] of sources)
    for (const { role, query } of collections)
      for (const { ResourceID } of askSqlite(tables, query)) members.get(Number(ResourceID))?.add(`${by} ${role}`);
  const captions = new Map(devices.map(({ discovery, caption }) => [discovery.ResourceID as unknown, caption]));
  const report = judged(plan, exportedStatus(tables, plan));
  const byCaption = judged(
    plan,
    exportedStatus(tables, plan, (row) => captions.get(row.ResourceID) ?? ''),
  );
  return devices.map((device, index) => {
    const [one, other] = [report[index], byCaption[index]];
    if (one?.device.name !== device.discovery.Name || other === undefined) throw new Error('The report lost a device');
    const collections = members.get(device.discovery.ResourceID) ?? new Set();
    return { device, collections, batch: batchGoesOn(plan, device), report: one, byCaption: other };
  });
}

function judged({ offer }: PackagePlan, csv: string): readonly JudgedDevice[] {
  const { product, year, activationId } = offer;
  const list = readDeviceList('table.csv', Buffer.from(csv));
  return workOut([list], { staleDays: 14, product, year, activationId }).devices;
}

/** The system check of activate-esu.bat, by the rows that its template gets. */
function batchGoesOn({ offer }: PackagePlan, { itself }: TableDevice): boolean {
  const kind = itself.productType === 'WinNT' ? 'client' : 'server';
  const begins = (edition: unknown): boolean =>
    itself.edition.toLowerCase().startsWith(String((edition as { prefix: unknown }).prefix).toLowerCase());
  return systemRows(offer).some(
    (row) =>
      (row.kind as unknown) === kind &&
      (row.build as unknown) === itself.build &&
      (row.required === null || begins(row.required)) &&
      !(row.excluded as readonly unknown[]).some(begins),
  );
}
