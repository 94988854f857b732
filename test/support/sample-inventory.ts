import type { ProductId } from '../../src/catalog/product.js';
import type { LicenseRecord, SystemRecord } from './sms-tables.js';

/** One device as discovery and hardware inventory know it, with what a person would say about it. */
export interface SampleDevice {
  readonly system: SystemRecord;
  readonly licenses: readonly LicenseRecord[];
  /** The offer that covers it; null when none does, or when it cannot be reached. */
  readonly coveredBy: ProductId | null;
  /** Program years that `ESUValue` and inventory show as licensed. */
  readonly esuValueYears: readonly number[];
  readonly inventoryYears: readonly number[];
}

type YearIds = readonly [string, string, string];
/** [what discovery says, build, covered by, branch] */
type Machine = readonly [string | null, string | null, ProductId | null, number?];

/**
 * A fleet with every hard case: each machine of the list with each value of ESUValue, with each kind of license rows and
 * in each state of its record.
 *
 * @param ids the three activation IDs of one product; all other values in the fleet are strangers to it
 */
export function sampleInventory(ids: YearIds): readonly SampleDevice[] {
  const devices: SampleDevice[] = [];
  for (const [operatingSystem, build, coveredBy, branch] of machines) {
    for (const [esuValue, esuValueYears] of esuValues(ids)) add({ esuValue, esuValueYears });
    for (const [licenses, inventoryYears] of licenseRows(ids)) add({ licenses, inventoryYears });
    for (const [client, obsolete, reachable] of recordStates) add({ client, obsolete, reachable });
    // Licensed by both, so that a machine which no offer covers is told from one that is.
    add({ esuValue: ids[0], esuValueYears: [1], licenses: [[ids[0], 1]], inventoryYears: [1] });

    function add(what: Partial<Variant>): void {
      const { esuValue, esuValueYears, licenses, inventoryYears, client, obsolete, reachable } = { ...plain, ...what };
      const ResourceID = 16_777_220 + devices.length;
      devices.push({
        system: {
          ResourceID,
          Name: `PC${devices.length}`,
          OperatingSystemNameandVersion: operatingSystem,
          Build: build,
          OSBranch: branch ?? null,
          Client: client,
          Obsolete: obsolete,
          ESUValue: esuValue,
        },
        licenses: licenses.map(([ID, LicenseStatus]) => ({ ResourceID, ID, LicenseStatus })),
        coveredBy: reachable ? coveredBy : null,
        esuValueYears,
        inventoryYears,
      });
    }
  }
  return devices;
}

interface Variant {
  readonly esuValue: string | null;
  readonly esuValueYears: readonly number[];
  readonly licenses: readonly (readonly [string, number])[];
  readonly inventoryYears: readonly number[];
  readonly client: number | null;
  readonly obsolete: number | null;
  readonly reachable: boolean;
}

const plain: Variant = {
  esuValue: null,
  esuValueYears: [],
  licenses: [],
  inventoryYears: [],
  client: 1,
  obsolete: 0,
  reachable: true,
};

const nt = 'Microsoft Windows NT';

/** Domain controllers report as "Advanced Server", tablets as a workstation with a suffix. */
const machines: readonly Machine[] = [
  [`${nt} Workstation 6.1`, '6.1.7601', 'windows-7'],
  [`${nt} Workstation 6.1 (Tablet Edition)`, '6.1.7601', 'windows-7'],
  [`${nt} Workstation 6.1`, '6.1.7600', null], // Windows 7 without SP1
  [`${nt} Workstation 6.1`, null, null],
  [`${nt} Workstation 6.1`, '', null],
  [`${nt} Workstation 6.0`, '6.0.6002', null], // Windows Vista SP2
  [`${nt} Workstation 6.0`, '6.0.6003', null],
  [`${nt} Workstation 6.2`, '6.2.9200', null], // Windows 8
  [`${nt} Workstation 6.3`, '6.3.9600', null], // Windows 8.1
  [`${nt} Server 6.0`, '6.0.6002', 'windows-server-2008'],
  [`${nt} Server 6.0`, '6.0.6003', 'windows-server-2008'],
  [`${nt} Advanced Server 6.0`, '6.0.6003', 'windows-server-2008'],
  [`${nt} Server 6.0`, '6.0.6001', null], // Windows Server 2008 SP1
  [`${nt} Server 6.1`, '6.1.7601', 'windows-server-2008'],
  [`${nt} Advanced Server 6.1`, '6.1.7601', 'windows-server-2008'],
  [`${nt} Server 6.1`, '6.1.7600', null],
  [`${nt} Server 6.1`, null, null],
  [`${nt} Server 6.2`, '6.2.9200', 'windows-server-2012'],
  [`${nt} Advanced Server 6.2`, '6.2.9200', 'windows-server-2012'],
  [`${nt} Server 6.3`, '6.3.9600', 'windows-server-2012'],
  [`${nt} Advanced Server 6.3`, '6.3.9600', 'windows-server-2012'],
  [`${nt} Workstation 10.0`, '10.0.19045', 'windows-10'],
  [`${nt} Workstation 10.0 (Tablet Edition)`, '10.0.19045', 'windows-10'],
  [`${nt} Workstation 10.0`, '10.0.19045.6456', 'windows-10'],
  [`${nt} Workstation 10.0`, '10.0.19044', null], // 21H2 and LTSC 2021
  [`${nt} Workstation 10.0`, '10.0.17763', null], // LTSC 2019
  [`${nt} Workstation 10.0`, '10.0.10240', null], // LTSB 2015
  [`${nt} Workstation 10.0`, null, null],
  [`${nt} Workstation 10.0`, '10.0.14393', 'windows-10-ltsb-2016', 2],
  [`${nt} Workstation 10.0`, '10.0.14393', 'windows-10-ltsb-2016'], // discovery does not tell
  [`${nt} Workstation 10.0`, '10.0.14393', null, 0], // version 1607 of other editions
  [`${nt} Workstation 10.0`, '10.0.14393', null, 1],
  [`${nt} Workstation 10.0`, '10.0.19045', 'windows-10', 0],
  [`${nt} Workstation 10.0`, '10.0.19045', null, 2], // no such release is known
  [`${nt} Workstation 10.0`, '10.0.22631', null], // Windows 11
  [`${nt} Workstation 10.0`, '10.0.26100', null], // Windows 11 and LTSC 2024
  [`${nt} Workstation 11.0`, '11.0.19045', null],
  [`${nt} Server 10.0`, '10.0.14393', 'windows-server-2016'],
  [`${nt} Advanced Server 10.0`, '10.0.14393', 'windows-server-2016'],
  [`${nt} Server 10.0`, '10.0.17763', null], // Windows Server 2019
  [`${nt} Server 10.0`, '10.0.19045', null], // Windows 10 multi-session reports as a server
  ['Linux Workstation 6.10', '6.10.7601', null],
  [null, '6.1.7601', null],
  [null, null, null],
];

/** An activation ID that belongs to none of the products. */
const stranger = '5f0d9a11-7c1e-4b70-a5d2-0e4d6a3c9b58';

function esuValues([first, second, third]: YearIds): readonly (readonly [string | null, readonly number[]])[] {
  return [
    [null, []],
    ['', []],
    ['0', []],
    ['1', []],
    ['3', []],
    [first, [1]],
    [second, [2]],
    [third, [3]],
    [second.toUpperCase(), [2]],
    [`{${second}}`, [2]],
    [`{${third.toUpperCase()}}`, [3]],
    [`${first};${second}`, [1, 2]],
    [`${first}, ${second}, ${third}`, [1, 2, 3]],
    [`0;${third}`, [3]],
    [stranger, []],
    [first.slice(0, -1), []],
    [second.replaceAll('-', ''), []],
    ['%', []],
  ];
}

type LicenseRows = readonly (readonly [string, number])[];

function licenseRows([first, second, third]: YearIds): readonly (readonly [LicenseRows, readonly number[]])[] {
  return [
    [[[first, 1]], [1]],
    [[[first.toUpperCase(), 1]], [1]],
    [[[first, 0]], []],
    [[[second, 5]], []],
    [[[second, 2]], []],
    [
      [
        [first, 1],
        [second, 0],
        [third, 0],
      ],
      [1],
    ],
    [
      [
        [first, 1],
        [second, 1],
      ],
      [1, 2],
    ],
    // Windows itself is licensed, the year is not.
    [
      [
        [stranger, 1],
        [second, 0],
      ],
      [],
    ],
    [[[third, 1]], [3]],
  ];
}

/** [Client, Obsolete, whether a deployment can reach it] */
const recordStates: readonly (readonly [number | null, number | null, boolean])[] = [
  [1, null, true],
  [1, 1, false],
  [0, 0, false],
  [null, 0, false],
  [null, null, false],
];
