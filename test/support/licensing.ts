import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { products } from '../../src/catalog/products.js';
import type { ProductKey } from '../../src/config/product-key.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';

/** One license that the licensing service of a test knows. Seconds are those of its clock, which only waiting moves. */
export interface License {
  readonly name: string;
  /** What LicenseIsAddon says; `unknown` is NULL. */
  readonly addOn: 'yes' | 'no' | 'unknown';
  readonly status: number | string;
  /** The installed key, of which the service tells the last five characters. */
  readonly key: string;
  /** The key that belongs to it. */
  readonly takes: string;
  readonly appearsAfter: number;
  readonly keyShowsAfter: number;
  /** How long after its activation it is licensed. */
  readonly licensedAfter: number | 'never';
  /** When it is licensed whatever anybody does. */
  readonly licensedAt: number | '';
  /** What a key that is installed brings along. */
  readonly installationId: string;
  readonly confirmationId: string;
  /** The key cannot be taken away. */
  readonly keyStays: boolean;
}

/** What goes wrong: from the first to the last of its times (from 1), with an HRESULT. */
export type Failures = Readonly<Record<string, readonly [first: number, last: number, hresult: number]>>;

export interface Licensing {
  /** The license of the plan, as far as it is not one without a key that takes the key of the test; null: not known. */
  readonly license?: Partial<License> | null;
  /** Licenses beside that of the plan, by activation ID; more than Windows itself and the other years. */
  readonly others?: Readonly<Record<string, Partial<License>>>;
  readonly fail?: Failures;
  /** LicenseIsAddon is no column of the class. */
  readonly withoutAddOnColumn?: boolean;
  /** Updates that Win32_QuickFixEngineering names. */
  readonly updates?: readonly string[];
}

/** The activation ID of the Windows that each test computer has. */
export const windowsItself = '73111121-5638-40f6-bc11-f1d7b0d64300';

const fresh: License = {
  name: 'Windows(R), Client-ESU-Year2 add-on for Enterprise,EnterpriseN,Professional,Core',
  addOn: 'yes',
  status: 0,
  key: '',
  takes: '',
  appearsAfter: 0,
  keyShowsAfter: 0,
  licensedAfter: 0,
  licensedAt: '',
  installationId: '3'.repeat(63),
  confirmationId: '',
  keyStays: false,
};

/** The state from which stand-ins/licensing.vbs starts. */
export function licensingState(plan: PackagePlan, key: ProductKey, given: Licensing): string {
  const own = given.license === null ? {} : { [plan.offer.activationId]: { takes: key, ...given.license } };
  const licenses = { ...windows(plan), ...otherYears(plan), ...own, ...given.others };
  return [
    'now\t0',
    ...Object.entries(given.fail ?? {}).map(([what, [first, last, hresult]]) =>
      ['fail', what, `${first}-${last}`, hresult | 0].join('\t'),
    ),
    ...(given.withoutAddOnColumn === true ? ['unknown\tLicenseIsAddon'] : []),
    ...(given.updates ?? []).map((number) => `update\t${number}`),
    ...Object.entries(licenses).map(([id, license]) => licenseLine(id, { ...fresh, ...license })),
    '',
  ].join('\r\n');
}

function windows(plan: PackagePlan): Readonly<Record<string, Partial<License>>> {
  const name = `Windows(R), ${plan.offer.product} edition`;
  return { [windowsItself]: { name, addOn: 'no', status: 1, key: '2YT43' } };
}

function otherYears({ offer }: PackagePlan): Readonly<Record<string, Partial<License>>> {
  const years = products.find(({ id }) => id === offer.product)?.years ?? [];
  return Object.fromEntries(
    years.flatMap(({ year, activationId }) =>
      activationId === null || year === offer.year
        ? []
        : [[activationId, { name: `Windows(R), Client-ESU-Year${year} add-on for Enterprise` }]],
    ),
  );
}

function licenseLine(id: string, license: License): string {
  const shown = license.key.slice(-5);
  const fields = {
    Name: license.name,
    LicenseIsAddon: license.addOn === 'unknown' ? 'null' : license.addOn,
    LicenseStatus: license.status,
    PartialProductKey: shown,
    OfflineInstallationId: shown === '' ? '' : license.installationId,
    takes: license.takes,
    appearsAfter: license.appearsAfter,
    keyShowsAfter: license.keyShowsAfter,
    licensedAfter: license.licensedAfter,
    licensedAt: license.licensedAt,
    installationId: license.installationId,
    confirmationId: license.confirmationId,
    keyStays: license.keyStays ? 'yes' : 'no',
  };
  return ['license', id, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join('\t');
}

/**
 * The generated esu-wmi.vbs, unchanged but for its connections and its clock: it talks to the licensing service of the
 * test and, where it runs in a task sequence, to that of the test.
 */
export function connected(script: string, inTaskSequence = false): string {
  const connections = [
    wmi,
    ['GetObject("winmgmts:{impersonationLevel=impersonate}!\\\\.\\root\\ccm:SMS_Client")', 'StandInClient()'],
    ['WScript.Sleep ', 'StandInSleep '],
    ...(inTaskSequence ? [[`CreateObject("Microsoft.SMS.TSEnvironment")`, 'StandInTaskSequence()'] as const] : []),
  ] as const;
  return withService(connections.reduce(reconnected, script));
}

/** A discovery script, unchanged but for its connection to WMI. */
export function connectedDiscovery(script: string): string {
  return withService(reconnected(script, wmi));
}

type Connection = readonly [real: string, standIn: string];

const wmi: Connection = ['GetObject("winmgmts:{impersonationLevel=impersonate}!\\\\.\\root\\cimv2")', 'StandInWmi()'];

function reconnected(text: string, [real, standIn]: Connection): string {
  if (text.split(real).length !== 2) throw new Error(`The script does not have once: ${real}`);
  return text.replace(real, () => standIn);
}

/** What a script declares it must declare before it runs: the service stands first. */
function withService(script: string): string {
  return script.replace(
    'Option Explicit\r\n',
    () => `Option Explicit\r\n${standIn('licensing')}${standIn('task-sequence')}`,
  );
}

/** The environment of the task sequence in which a batch runs. */
export interface TaskSequence {
  /** Its variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The numbers of errors: of the object that cannot be made, and of variables that cannot be read. */
  readonly refused?: number;
  readonly fails?: number;
}

/** The state from which stand-ins/task-sequence.vbs starts. */
export function taskSequenceState({ variables = {}, refused, fails }: TaskSequence): string {
  return [
    ...(refused === undefined ? [] : [`refused\t${refused}`]),
    ...(fails === undefined ? [] : [`fails\t${fails}`]),
    ...Object.entries(variables).map(([name, value]) => `variable\t${name}\t${value}`),
  ].join('\r\n');
}

/** slmgr.vbs on the same service. */
export function slmgrStandIn(): string {
  return `${standIn('licensing')}${standIn('slmgr')}`;
}

function standIn(name: string): string {
  const text = readFileSync(fileURLToPath(new URL(`stand-ins/${name}.vbs`, import.meta.url)), 'utf8');
  return text.replaceAll(/\r?\n/gu, '\r\n');
}
