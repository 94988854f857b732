import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../src/config/config.js';
import type { CollectionPlan, PackagePlan } from '../../src/plan/package-plan.js';
import { readDeviceList } from '../../src/report/device-list.js';
import { workOut } from '../../src/report/work-out.js';
import type { Circumstances } from '../support/circumstances.js';
import { deviceTable, type TableDevice } from '../support/device-table.js';
import { exportedStatus } from '../support/exported-status.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';
import { smsTables } from '../support/sms-tables.js';
import { askSqlite } from '../support/sqlite.js';

interface Sample {
  /** Caption and revision: a device of the table that runs it. */
  readonly caption: string;
  readonly revision?: number;
  readonly given: Circumstances;
  /** Exit code, role of the collection by the stamp, state and next step of the report. */
  readonly exitCode: number;
  readonly role: string | null;
  readonly state: string;
  readonly next: string | null;
}

const packages = 'Software\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages';
const preparation = 'Package_for_KB5072653~31bf3856ad364e35~amd64~~19041.6564.1.3';
const has = (name: string): Circumstances => ({
  machine: [{ path: `${packages}\\${name}`, values: { CurrentState: 0x70 } }],
});
const installed = has(preparation);
const without = has(preparation.replace('5072653', '5066791'));
const refused: Circumstances = { fail: { InstallProductKey: [1, 9, 0xc004f050] } };
const check = { arguments: 'check' };
const tenEnterprise = 'Microsoft Windows 10 Enterprise';

const windows10: readonly Sample[] = [
  { caption: tenEnterprise, given: {}, exitCode: 0, role: 'licensed', state: 'licensed', next: null },
  { caption: tenEnterprise, given: check, exitCode: 28, role: 'ready', state: 'needs', next: 'ready' },
  {
    caption: tenEnterprise,
    given: { ...check, license: { status: 1, key: '6789B' } },
    exitCode: 0,
    role: 'licensed',
    state: 'licensed',
    next: null,
  },
  {
    caption: tenEnterprise,
    given: { ...check, ...without, license: null },
    exitCode: 28,
    role: 'not ready',
    state: 'needs',
    next: 'package-missing',
  },
  {
    caption: tenEnterprise,
    given: { ...check, ...installed, license: null },
    exitCode: 28,
    role: 'restart or order',
    state: 'needs',
    next: 'restart-or-order',
  },
  {
    caption: tenEnterprise,
    revision: 3803,
    given: { ...check, license: null },
    exitCode: 28,
    role: 'build too low',
    state: 'needs',
    next: 'build-too-low',
  },
  {
    caption: tenEnterprise,
    given: { ...refused, license: null },
    exitCode: 21,
    role: 'failed',
    state: 'failed',
    next: 'package-missing',
  },
  // Discovery does not tell that it is LTSC: the batch does.
  {
    caption: 'Microsoft Windows 10 Enterprise LTSC',
    given: check,
    exitCode: 20,
    role: null,
    state: 'failed',
    next: 'not-covered',
  },
];

const server2012: readonly Sample[] = [
  {
    caption: 'Microsoft Hyper-V Server 2012 R2',
    given: {},
    exitCode: 20,
    role: 'failed',
    state: 'failed',
    next: 'not-covered',
  },
  {
    caption: 'Microsoft Windows Server 2012 R2 Standard',
    given: check,
    exitCode: 28,
    role: 'ready',
    state: 'needs',
    next: 'ready',
  },
];

const settings: Partial<Settings> = { product: 'windows-server-2012', year: '3' };

onClientComputer('activate-esu.bat on devices of the table', (computer) => {
  const cases: readonly (readonly [PackagePlan, Sample])[] = [
    ...windows10.map((sample) => [planned(), sample] as const),
    ...server2012.map((sample) => [planned(settings), sample] as const),
  ];
  describe.each(cases.map(([plan, sample]) => [sample.caption, sample.exitCode, sample.role, plan, sample] as const))(
    '%s: %i, %s',
    (_caption, _exitCode, _role, plan, sample) => {
      it('says in its stamp what collections and report make of it', () => {
        const device = deviceOf(plan, sample);
        const { exitCode, stamp } = computer.run({ plan, system: device.itself, ...sample.given });
        expect(exitCode).toBe(sample.exitCode);
        const { ResourceID } = device.discovery;
        const stamps = [{ ResourceID, ActivationId: plan.offer.activationId, ...emptyStamp, ...stamp }];
        const tables = smsTables([device.discovery], [], [], stamps);
        const member = ({ query }: CollectionPlan): boolean => askSqlite(tables, query).length === 1;
        const roles = plan.stampCollections.filter(member).map(({ role }) => role);
        // What failed also says what it needs next.
        expect(roles).toEqual(expect.arrayContaining(sample.role === null ? [] : [sample.role]));
        expect(roles.filter((role) => role !== 'failed').length).toBeLessThan(2);
        const list = readDeviceList('table.csv', Buffer.from(exportedStatus(tables, plan)));
        const { product, year, activationId } = plan.offer;
        const [judged] = workOut([list], { staleDays: 14, product, year, activationId }).devices;
        expect({ state: judged?.state, next: judged?.readiness }).toEqual({ state: sample.state, next: sample.next });
      }, 120_000);
    },
  );
});

const emptyStamp = { Result: null, LicenseStatus: null, Readiness: null };

/** The first of the table that runs it, in reach of deployments, with a revision that its discovery does not tell. */
function deviceOf(plan: PackagePlan, { caption, revision = 6456 }: Sample): TableDevice {
  const found = deviceTable(plan, plan.offer.activationId).find(
    ({ discovery, ...each }) =>
      each.caption === caption && discovery.Client === 1 && discovery.Obsolete !== 1 && discovery.OSBranch !== 2,
  );
  if (found === undefined) throw new Error(`The table has no ${caption}`);
  return {
    ...found,
    itself: { ...found.itself, revision },
    discovery: { ...found.discovery, BuildExt: null, ESUValue: null },
  };
}
