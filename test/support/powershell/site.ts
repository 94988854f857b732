import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emitFiles } from '../../../src/emit/emitters.js';
import type { PackagePlan } from '../../../src/plan/package-plan.js';
import { sealFiles } from '../../../src/seal/seal-files.js';
import { inventedKey } from '../planned.js';
import { runPowerShell, type Session } from './host.js';
import { modules } from './places.js';

export type SiteObject = Readonly<Record<string, unknown>>;

/** What the stand-in site holds (test/support/powershell/host/Site.cs). */
export interface SiteState {
  readonly siteCode: string;
  readonly server: string;
  /** Sites that the console of this machine knows. */
  readonly connected: readonly string[];
  readonly nextId: number;
  readonly inventoryClass: boolean;
  /** Whether enabling the class makes it appear at once. */
  readonly classAppears: boolean;
  readonly sites: readonly SiteObject[];
  readonly packages: readonly SiteObject[];
  readonly programs: readonly SiteObject[];
  readonly collections: readonly SiteObject[];
  readonly rules: readonly SiteObject[];
  readonly excludes: readonly SiteObject[];
  readonly queries: readonly SiteObject[];
  readonly distributions: readonly SiteObject[];
  readonly deployments: readonly SiteObject[];
  readonly folders: readonly SiteObject[];
  readonly pointGroups: readonly SiteObject[];
  readonly points: readonly SiteObject[];
  readonly denied: readonly string[];
  readonly failing: Readonly<Record<string, number>>;
  /** How often each cmdlet was called, and those that changed something. */
  readonly calls: Readonly<Record<string, number>>;
  readonly changes: readonly string[];
}

/** A site as it is before any of ours: built-in collections, two distribution points and a group. */
export const freshSite: SiteState = {
  siteCode: 'ABC',
  server: 'cm01.contoso.com',
  connected: ['ABC'],
  nextId: 1,
  inventoryClass: true,
  classAppears: true,
  sites: [{ SiteCode: 'ABC', SiteName: 'Contoso' }],
  packages: [],
  programs: [],
  collections: [
    { CollectionID: 'SMS00001', Name: 'All Systems', Comment: '', LimitToCollectionID: '' },
    { CollectionID: 'SMSDM003', Name: 'All Desktop and Server Clients', Comment: '', LimitToCollectionID: '' },
    { CollectionID: 'ABC00P01', Name: 'Pilot', Comment: '', LimitToCollectionID: 'SMS00001' },
    { CollectionID: 'ABC00F12', Name: 'Azure', Comment: '', LimitToCollectionID: 'SMS00001' },
  ],
  rules: [],
  excludes: [],
  queries: [{ QueryID: 'ABC00Q01', Name: 'All servers', Comments: '', Expression: 'select Name from SMS_R_System' }],
  distributions: [],
  deployments: [],
  folders: [],
  pointGroups: [
    { GroupID: '{0F1E2D3C-0000-0000-0000-000000000001}', Name: 'All DPs' },
    { GroupID: '{0F1E2D3C-0000-0000-0000-000000000002}', Name: 'Branches' },
  ],
  points: [{ Name: 'dp01.contoso.com' }],
  denied: [],
  failing: {},
  calls: {},
  changes: [],
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
  readonly answer?: 'yes' | 'no';
  /** Commands before and after the script in the same session. */
  readonly before?: string;
  readonly after?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Writes the bundle of a plan into `folder`, and lets the script of that bundle run against the site of `folder`. */
export async function workplace(folder: string, plan: PackagePlan, state: SiteState = freshSite): Promise<Workplace> {
  const bundle = join(folder, plan.id);
  const siteFile = join(folder, 'site.json');
  const { files } = await sealFiles(plan, emitFiles(plan, { key: inventedKey }), { key: inventedKey });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(bundle, path)), { recursive: true });
    writeFileSync(join(bundle, path), content);
  }
  writeSite(siteFile, state);
  const share = uncPath(bundle);
  const script = join(bundle, 'Import-EsuPackage.ps1');
  const run = (parameters: string, { answer, before = '', after = '', environment = {} }: RunOptions = {}) =>
    runPowerShell(`${before}\n& '${script}' ${parameters}\n${after}`, {
      ESUPACK_SITE: siteFile,
      ESUPACK_ANSWER: answer ?? '',
      ESUPACK_NOW: '2026-11-02T09:30:00',
      PSModulePath: modules,
      SMS_ADMIN_UI_PATH: '',
      ...environment,
    });
  const site = () => JSON.parse(readFileSync(siteFile, 'utf8')) as SiteState;
  const change = (changes: Partial<SiteState>) => {
    writeSite(siteFile, { ...site(), calls: {}, changes: [], ...changes });
  };
  return { bundle, share, script, run, site, change };
}

/** PowerShell on this system takes `\\tmp\x` for `/tmp/x`, so that a UNC path can be had without a server. */
export function uncPath(path: string): string {
  return `\\${path.replaceAll('/', '\\')}`;
}

export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

function writeSite(file: string, state: SiteState): void {
  writeFileSync(file, JSON.stringify(state, null, 2));
}
