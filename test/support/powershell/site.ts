import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll } from '@jest/globals';
import { emitFiles } from '../../../src/emit/emitters.js';
import type { PackagePlan } from '../../../src/plan/package-plan.js';
import { sealFiles } from '../../../src/seal/seal-files.js';
import { inventedKey } from '../planned.js';
import { runPowerShell, type Session } from './host.js';

/** The class of hardware inventory that the site may not have enabled. */
export const inventoryClass = 'SMS_G_System_SOFTWARE_LICENSING_PRODUCT';

/** That of the registry stamp, which an administrator adds by files. */
export const stampInventory = 'SMS_G_System_ESUPACK_STAMP';

export type SiteObject = Readonly<Record<string, unknown>>;

/** What the stand-in site holds (test/support/powershell/stand-in/Site.cs). */
export interface SiteState {
  readonly siteCode: string;
  readonly server: string;
  /** Sites that the console of this machine knows. */
  readonly connected: readonly string[];
  readonly nextId: number;
  /** Classes and properties (SMS_R_System.ESUValue) that the site does not know. */
  readonly missing: readonly string[];
  /** Whether enabling the inventory class makes it appear at once. */
  readonly classAppears: boolean;
  /** Cmdlets that the console is too old for. */
  readonly lacking: readonly string[];
  /** Whether cmdlets leave lazy properties to Get(). */
  readonly lazy: boolean;
  /** Whether the summary of deployments, and the points of groups, come later. */
  readonly summaryLags: boolean;
  readonly pointsLag: boolean;
  readonly faults: readonly Fault[];
  /** How many collections and devices there are besides. */
  readonly moreCollections: number;
  readonly moreDevices: number;
  readonly devices: readonly SiteObject[];
  readonly inventory: Readonly<Record<string, readonly SiteObject[]>>;
  readonly statuses: readonly SiteObject[];
  /** Rows of SMS_RbacSecuredObject; null where the site does not tell. */
  readonly rights: readonly SiteObject[] | null;
  /** Deployments of other kinds, and console folders of objects whose site tells no ObjectPath. */
  readonly summaries: readonly SiteObject[];
  readonly places: readonly SiteObject[];
  readonly sites: readonly SiteObject[];
  readonly packages: readonly SiteObject[];
  readonly programs: readonly SiteObject[];
  readonly collections: readonly SiteObject[];
  readonly rules: readonly SiteObject[];
  readonly excludes: readonly SiteObject[];
  readonly queries: readonly SiteObject[];
  readonly distributions: readonly SiteObject[];
  readonly deployments: readonly SiteObject[];
  /** Configuration items and baselines, and deployments of these. */
  readonly configuration: readonly SiteObject[];
  readonly baselineDeployments: readonly SiteObject[];
  readonly sequences: readonly SiteObject[];
  /** Variables of collections, with the values that the site shows to nobody. */
  readonly variables: readonly SiteObject[];
  readonly folders: readonly SiteObject[];
  readonly pointGroups: readonly SiteObject[];
  readonly points: readonly SiteObject[];
  /** How often each cmdlet was called, and those that changed something. */
  readonly calls: Readonly<Record<string, number>>;
  readonly changes: readonly string[];
  /** Everything that went to the provider: calls, and each object that is fetched once more for its lazy properties. */
  readonly trips: number;
}

/** What a cmdlet does wrong (test/support/powershell/stand-in/Faults.cs). */
export interface Fault {
  readonly cmdlet: string;
  readonly call?: number;
  readonly query?: string;
  readonly once?: true;
  readonly how: 'error' | 'soft' | 'silent' | 'denied' | 'generic' | 'partial' | 'kill-before' | 'kill-after';
}

/** A site as it is before any of ours: built-in collections, two distribution points and a group. */
export const freshSite: SiteState = {
  siteCode: 'ABC',
  server: 'cm01.contoso.com',
  connected: ['ABC'],
  nextId: 1,
  missing: [],
  classAppears: true,
  lacking: [],
  lazy: false,
  summaryLags: false,
  pointsLag: false,
  faults: [],
  moreCollections: 0,
  moreDevices: 0,
  devices: [],
  inventory: {},
  statuses: [],
  rights: null,
  summaries: [],
  places: [],
  sites: [{ SiteCode: 'ABC', SiteName: 'Contoso' }],
  packages: [],
  programs: [],
  collections: [
    { CollectionID: 'SMS00001', Name: 'All Systems', Comment: '', LimitToCollectionID: '' },
    { CollectionID: 'SMSDM003', Name: 'All Desktop and Server Clients', Comment: '', LimitToCollectionID: '' },
    { CollectionID: 'ABC00P01', Name: 'Pilot', Comment: '', LimitToCollectionID: 'SMS00001', MemberCount: 7 },
    { CollectionID: 'ABC00F12', Name: 'Azure', Comment: '', LimitToCollectionID: 'SMS00001' },
  ],
  rules: [],
  excludes: [],
  queries: [{ QueryID: 'ABC00Q01', Name: 'All servers', Comments: '', Expression: 'select Name from SMS_R_System' }],
  distributions: [],
  deployments: [],
  configuration: [],
  baselineDeployments: [],
  sequences: [],
  variables: [],
  folders: [],
  pointGroups: [
    {
      GroupID: '{0F1E2D3C-0000-0000-0000-000000000001}',
      Name: 'All DPs',
      Members: ['dp01.contoso.com', 'dp02.contoso.com'],
    },
    { GroupID: '{0F1E2D3C-0000-0000-0000-000000000002}', Name: 'Branches', Members: ['dp03.contoso.com'] },
  ],
  points: [{ Name: 'dp01.contoso.com' }, { Name: 'dp02.contoso.com' }, { Name: 'dp03.contoso.com' }],
  calls: {},
  changes: [],
  trips: 0,
};

/** A share with a bundle on it, and a site to roll it out to. */
export interface Workplace {
  /** The folder of the bundle, as this machine and as the site server know it. */
  readonly bundle: string;
  readonly share: string;
  readonly script: string;
  readonly run: (parameters: string, options?: RunOptions) => Promise<Session>;
  readonly site: () => SiteState;
  readonly change: (changes: Partial<SiteState>) => void;
}

export interface RunOptions {
  readonly answer?: 'yes' | 'yes to all' | 'no';
  /** Another script or command than Import-EsuPackage.ps1 of the bundle. */
  readonly command?: string;
  /** Commands before and after the script in the same session. */
  readonly before?: string;
  readonly after?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The day of the tests, on which nobody waits. */
const clock = 'function global:Get-Date { [datetime] $env:ESUPACK_NOW }; function global:Start-Sleep { }';

/**
 * An empty folder for a site, removed when the tests of this file end. PowerShell compiles a script again at each new path, so
 * that all test files of a process have the same place.
 */
export function siteFolder(): string {
  const folder = join(tmpdir(), `esupack-site-${process.pid}`);
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  remove();
  mkdirSync(folder);
  afterAll(remove);
  return folder;
}

/**
 * Writes the bundle of a plan into `folder`, and lets the script of that bundle run against the site of `folder`. What another
 * test had there is gone: one place for all takes a third off.
 */
export async function workplace(folder: string, plan: PackagePlan, state: SiteState = freshSite): Promise<Workplace> {
  const bundle = join(folder, plan.id);
  const siteFile = join(folder, 'site.json');
  rmSync(bundle, { recursive: true, force: true });
  for (const { path, content } of await bundleFiles(plan)) {
    mkdirSync(dirname(join(bundle, path)), { recursive: true });
    writeFileSync(join(bundle, path), content);
  }
  writeSite(siteFile, state);
  const share = uncPath(bundle);
  const script = join(bundle, 'Import-EsuPackage.ps1');
  const run = (parameters: string, { answer, command, before = '', after = '', environment = {} }: RunOptions = {}) =>
    runPowerShell(`${clock}\n${before}\n& ${command ?? `'${script}'`} ${parameters}\n${after}`, {
      ESUPACK_SITE: siteFile,
      ESUPACK_ANSWER: answer ?? '',
      ESUPACK_NOW: '2026-11-02T09:30:00',
      ...environment,
    });
  const site = () => JSON.parse(readFileSync(siteFile, 'utf8')) as SiteState;
  const change = (changes: Partial<SiteState>) => {
    writeSite(siteFile, { ...site(), calls: {}, changes: [], trips: 0, ...changes });
  };
  return { bundle, share, script, run, site, change };
}

type BundleFiles = Awaited<ReturnType<typeof sealFiles>>['files'];

const sealed = new Map<string, BundleFiles>();

/** Many tests begin with the bundle of the same plan, which is made once. */
async function bundleFiles(plan: PackagePlan): Promise<BundleFiles> {
  const name = JSON.stringify(plan);
  const files =
    sealed.get(name) ?? (await sealFiles(plan, emitFiles(plan, { key: inventedKey }), { key: inventedKey })).files;
  sealed.set(name, files);
  return files;
}

/** PowerShell on this system takes `\\tmp\x` for `/tmp/x`, so that a UNC path can be had without a server. */
export function uncPath(path: string): string {
  return `\\${path.replaceAll('/', '\\')}`;
}

function writeSite(file: string, state: SiteState): void {
  writeFileSync(file, JSON.stringify(state, null, 2));
}
