import type { OfferPlan, PackagePlan } from '../../src/plan/package-plan.js';
import type { Readiness } from '../../src/plan/stamp.js';
import type { System } from './circumstances.js';
import type { LicenseRecord, StampRecord, SystemRecord, UpdateRecord } from './sms-tables.js';

/** One invented device: what it is, and what discovery, inventory, software updates and the registry stamp say of it. */
export interface TableDevice {
  /** As its own registry has it. */
  readonly itself: System;
  /** Win32_OperatingSystem.Caption, for lists that have it in place of discovery's name. */
  readonly caption: string;
  readonly discovery: SystemRecord;
  readonly licenses: readonly LicenseRecord[];
  readonly stamps: readonly StampRecord[];
  readonly updates: readonly UpdateRecord[];
}

type Kind = System['productType'];
/** [discovery's name, NT version, build, ProductType, EditionID, caption, branches of discovery] */
type Machine = readonly [string, string, string, Kind, string, string, readonly (number | null)[]];

const nt = 'Microsoft Windows NT';
const unknownBranch = [null] as const;

const machines: readonly Machine[] = [
  [`${nt} Workstation 6.1`, '6.1', '7601', 'WinNT', 'Professional', 'Windows 7 Professional', unknownBranch],
  [`${nt} Workstation 6.1 (Tablet Edition)`, '6.1', '7601', 'WinNT', 'Enterprise', 'Windows 7 Enterprise', [null, 0]],
  [`${nt} Workstation 6.1`, '6.1', '7600', 'WinNT', 'Professional', 'Windows 7 Professional', unknownBranch],
  [`${nt} Server 6.0`, '6.0', '6002', 'ServerNT', 'ServerStandard', 'Windows Server® 2008 Standard', unknownBranch],
  [`${nt} Server 6.0`, '6.0', '6003', 'ServerNT', 'ServerEnterprise', 'Windows Server® 2008 Enterprise', unknownBranch],
  [`${nt} Server 6.1`, '6.1', '7601', 'ServerNT', 'ServerStandard', 'Windows Server 2008 R2 Standard', unknownBranch],
  [
    `${nt} Advanced Server 6.1`,
    '6.1',
    '7601',
    'LanmanNT',
    'ServerDatacenter',
    'Windows Server 2008 R2 Datacenter',
    [0],
  ],
  [`${nt} Server 6.2`, '6.2', '9200', 'ServerNT', 'ServerStandard', 'Windows Server 2012 Standard', unknownBranch],
  [
    `${nt} Server 6.2`,
    '6.2',
    '9200',
    'ServerNT',
    'ServerStorageStandard',
    'Windows Storage Server 2012 Standard',
    [null],
  ],
  [
    `${nt} Server 6.3`,
    '6.3',
    '9600',
    'ServerNT',
    'ServerDatacenter',
    'Windows Server 2012 R2 Datacenter',
    unknownBranch,
  ],
  [`${nt} Advanced Server 6.3`, '6.3', '9600', 'LanmanNT', 'ServerStandard', 'Windows Server 2012 R2 Standard', [0]],
  [`${nt} Server 6.3`, '6.3', '9600', 'ServerNT', 'ServerHyper', 'Hyper-V Server 2012 R2', unknownBranch],
  [`${nt} Server 6.3`, '6.3', '9600', 'ServerNT', 'ServerSolution', 'Windows Server 2012 R2 Essentials', unknownBranch],
  [`${nt} Workstation 6.3`, '6.3', '9600', 'WinNT', 'Professional', 'Windows 8.1 Pro', unknownBranch],
  [`${nt} Workstation 10.0`, '10.0', '19045', 'WinNT', 'Enterprise', 'Windows 10 Enterprise', [0, null, 1]],
  [`${nt} Workstation 10.0`, '10.0', '19045', 'WinNT', 'Core', 'Windows 10 Home', [0]],
  [`${nt} Workstation 10.0 (Tablet Edition)`, '10.0', '19045', 'WinNT', 'Professional', 'Windows 10 Pro', [0]],
  [`${nt} Workstation 10.0`, '10.0', '19045', 'WinNT', 'EnterpriseS', 'Windows 10 Enterprise LTSC', [2, null]],
  [`${nt} Workstation 10.0`, '10.0', '19045', 'WinNT', 'IoTEnterpriseS', 'Windows 10 IoT Enterprise LTSC', [2]],
  [`${nt} Server 10.0`, '10.0', '19045', 'ServerNT', 'ServerRdsh', 'Windows 10 Enterprise multi-session', [0, null]],
  [`${nt} Server 10.0`, '10.0', '19045', 'ServerNT', 'ServerRdsh', 'Windows 10 Enterprise for Virtual Desktops', [0]],
  [`${nt} Workstation 10.0`, '10.0', '19044', 'WinNT', 'EnterpriseS', 'Windows 10 Enterprise LTSC', [2]],
  [`${nt} Workstation 10.0`, '10.0', '14393', 'WinNT', 'EnterpriseS', 'Windows 10 Enterprise 2016 LTSB', [2, null]],
  [`${nt} Workstation 10.0`, '10.0', '14393', 'WinNT', 'Enterprise', 'Windows 10 Enterprise', [0, 1, null]],
  [`${nt} Workstation 10.0`, '10.0', '22631', 'WinNT', 'Enterprise', 'Windows 11 Enterprise', [0]],
  [`${nt} Server 10.0`, '10.0', '14393', 'ServerNT', 'ServerDatacenter', 'Windows Server 2016 Datacenter', [null, 2]],
  [`${nt} Server 10.0`, '10.0', '14393', 'ServerNT', 'ServerStorageStandard', 'Windows Storage Server 2016', [null]],
  [`${nt} Server 10.0`, '10.0', '17763', 'ServerNT', 'ServerStandard', 'Windows Server 2019 Standard', [null]],
];

/** Revisions around the lowest that takes the key; null: a client that does not tell it. */
const revisions = [6456, 3803, null, 6455, 1, 10_000, 6457, 99, 999, 7000, 6456];

/** [Client, Obsolete] */
const records: readonly (readonly [number | null, number | null])[] = [
  [1, 0],
  [1, 0],
  [1, null],
  [1, 0],
  [0, 0],
  [1, 1],
  [null, null],
];

const windowsItself = '2de67392-b7a7-462a-b1ca-108dd189f588';
const windowsName = 'Windows(R), Enterprise edition';

/** Devices of every machine in every state of the record, license, stamp and update, mixed so that each meets each. */
export function deviceTable(plan: PackagePlan, otherYear: string): readonly TableDevice[] {
  const { activationId, operatingSystems, coverage } = plan.offer;
  const esuValues = [null, activationId, '0', '', `{${activationId.toUpperCase()}};${otherYear}`, otherYear, '3'];
  const titled = operatingSystems[0]?.name.replace(/ (?:SP\d|22H2|Enterprise .*)$/u, '') ?? '';
  const kinds = licenseKinds(activationId, otherYear);
  const updates = updateKinds(titled, coverage?.from ?? '2026-01-01');
  const stamps = stampKinds(plan.offer);
  const devices: TableDevice[] = [];
  for (const machine of machines)
    for (const branch of machine[6]) for (let variant = 0; variant < 18; variant += 1) add(machine, branch);
  return devices;

  function add([name, version, build, productType, edition, caption]: Machine, OSBranch: number | null): void {
    // Lists of 7, 11, 8, 9, 5 and 7 entries: no two of them walk in step.
    const number = devices.length;
    const of = <T>(list: readonly T[], stride: number): T => list[(number * stride) % list.length] as T;
    const ResourceID = 16_777_220 + number;
    const revision = of(revisions, 1);
    const [Client, Obsolete] = of(records, 3);
    devices.push({
      itself: { build, edition, productType, revision },
      caption: `Microsoft ${caption}`,
      discovery: {
        ResourceID,
        Name: `PC${number}`,
        OperatingSystemNameandVersion: name,
        Build: `${version}.${build}`,
        BuildExt: revision === null ? null : `${version}.${build}.${revision}`,
        OSBranch,
        Client,
        Obsolete,
        ESUValue: of(esuValues, 1),
      },
      licenses: of(kinds, 1).map((row) => ({ ResourceID, ...row })),
      stamps: of(stamps, 1).map((row) => ({ ResourceID, ActivationId: activationId, ...row })),
      updates: of(updates, 1).map((row) => ({ MachineID: ResourceID, ...row })),
    });
  }
}

type Rows<T, Key extends keyof T> = readonly (readonly Omit<T, Key>[])[];

function licenseKinds(id: string, other: string): Rows<LicenseRecord, 'ResourceID'> {
  const own = (LicenseStatus: number) => ({ ID: id, LicenseStatus });
  const itself = { ID: windowsItself, LicenseStatus: 1, Name: windowsName };
  return [
    [],
    [itself],
    [itself, own(0)],
    [itself, own(1)],
    [own(1), { ID: other, LicenseStatus: 1 }],
    [{ ID: other, LicenseStatus: 1 }],
    [own(5), { ID: other, LicenseStatus: 0 }],
    [{ ID: id.toUpperCase(), LicenseStatus: 1 }, itself],
  ];
}

/** What activate-esu.bat leaves; Check alone leaves no result. */
function stampKinds({ operatingSystems, prerequisites }: OfferPlan): Rows<StampRecord, 'ResourceID' | 'ActivationId'> {
  // Where it has nothing to look for, the batch cannot tell.
  const looksFor = (what: boolean, word: Readiness): Readiness => (what ? word : 'unknown');
  const hasPackage = prerequisites.length > 0;
  const hasMinimum = operatingSystems.some(({ minimumRevision }) => minimumRevision !== null);
  return [
    [],
    [{ Result: '0', LicenseStatus: '1', Readiness: 'ready' }],
    [{ Result: '21', LicenseStatus: 'none', Readiness: looksFor(hasPackage, 'package-missing') }],
    [{ Result: '23', LicenseStatus: '0', Readiness: 'ready' }],
    [{ Result: '1231', LicenseStatus: '0', Readiness: 'ready' }],
    [{ Result: null, LicenseStatus: 'none', Readiness: looksFor(hasPackage, 'restart-or-order') }],
    [{ Result: null, LicenseStatus: 'none', Readiness: looksFor(hasMinimum, 'build-too-low') }],
    [{ Result: '26', LicenseStatus: 'unknown', Readiness: 'unknown' }],
    [{ Result: '21', LicenseStatus: '1', Readiness: 'ready' }], // licensed since, as Check found
  ];
}

function updateKinds(system: string, from: string): Rows<UpdateRecord, 'MachineID'> {
  const after = `${Number(from.slice(0, 4)) + 1}-01`;
  const update = (title: string, Status = 3, time = `${after}-20 09:00:00`) => ({
    LocalizedDisplayName: title,
    Status,
    LastStatusChangeTime: time,
  });
  return [
    [],
    [update(`${after} Cumulative Update for ${system} for x64-based Systems (KB5)`)],
    [update(`${after} Cumulative Update for ${system} for x64-based Systems (KB5)`, 2)],
    [update(`${after} Security Monthly Quality Rollup for ${system} (KB6)`), update(`${after} Servicing Stack Update`)],
    [
      update(`${after} Extended Security Updates (ESU) Licensing Preparation Package for ${system}`),
      update(`${after} Cumulative Update for .NET Framework 4.8 for ${system} (KB7)`),
      update(`2019-01 Cumulative Update for ${system} (KB8)`),
    ],
  ];
}
