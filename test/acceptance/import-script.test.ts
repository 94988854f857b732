import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import {
  freshSite,
  inventoryClass,
  type SiteState,
  stampInventory,
  type Workplace,
  siteFolder,
  workplace,
} from '../support/powershell/site.js';

const everything =
  "-SiteCode ABC -DistributionPointGroup 'All DPs' -DistributionPoint dp03.contoso.com -Folder 'ESU\\Year 2' -Deploy " +
  "-Purpose Required -AvailableDateTime '2026-11-10 08:00' -DeadlineDateTime '2026-12-01 20:00'";

// The engine takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

describeWith('PowerShell', powerShellMissing, 'the import script, really run', () => {
  const folder = siteFolder();
  const plan = planned({ excludeCollections: ['ABC00F12'] });
  const needs = plan.inventoryCollections.find(({ role }) => role === 'needs')?.name;
  const all = [...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections];
  const names = all.map(({ name }) => name);

  function place(name: string, state?: SiteState, chosen: PackagePlan = plan): Promise<Workplace> {
    return workplace(join(folder, name), chosen, state);
  }

  describe('on a fresh site', () => {
    let site: SiteState;
    let session: Session;
    let at: Workplace;
    beforeAll(async () => {
      at = await place('site');
      session = await at.run(`${everything} -ContentPath '${at.share}'`);
      site = at.site();
    });

    it('ends without an error, and says what it did', () => {
      expect(session.errors).toEqual([]);
      expect(session.information).toContain(
        `Created   Package ${plan.package.name}: content from ${at.share}\\${plan.id}_files\\${plan.package.name}`,
      );
      expect(session.information.at(-1)).toMatch(/^Done\. Changes: \d+\. Already correct: 0\. Left for you: 0\.$/u);
    });

    it('makes the package with its source path', () => {
      expect(site.packages).toHaveLength(1);
      expect(site.packages[0]).toMatchObject({
        Name: plan.package.name,
        Manufacturer: plan.package.manufacturer,
        Version: plan.package.version,
        Language: 'EN',
        PkgSourcePath: `${at.share}\\${plan.id}_files\\${plan.package.name}`,
        ObjectPath: '/ESU/Year 2',
      });
    });

    it('makes programs that run as the import zip says: hidden, unattended, without notification', () => {
      for (const program of plan.programs) {
        expect(site.programs).toContainEqual({
          PackageID: site.packages[0]?.PackageID,
          ProgramName: program.name,
          CommandLine: program.commandLine,
          Comment: program.comment,
          Duration: program.minutes,
          DiskSpaceReq: program.diskSpace,
          ProgramFlags: program.flags,
        });
      }
      expect(site.programs).toHaveLength(plan.programs.length);
    });

    it('makes the collections with query, schedule, limit and exclusion', () => {
      const made = site.collections.slice(freshSite.collections.length);
      expect(made.map(({ Name }) => Name)).toEqual(names);
      for (const collection of all) {
        const { CollectionID, ...rest } = made.find(({ Name }) => Name === collection.name) ?? {};
        expect(rest).toMatchObject({
          LimitToCollectionID: 'SMSDM003',
          RefreshType: 2,
          RefreshSchedule: [{ DaySpan: collection.refreshDays }],
          ObjectPath: '/ESU/Year 2',
        });
        expect(site.rules.filter((rule) => rule.CollectionID === CollectionID).map(({ Said }) => Said)).toEqual([
          collection.query,
        ]);
        expect(site.excludes).toContainEqual({ CollectionID, ExcludeCollectionID: 'ABC00F12' });
      }
    });

    it('makes the queries', () => {
      expect(
        site.queries.slice(1).map(({ Name, Expression, TargetClassName }) => [Name, Expression, TargetClassName]),
      ).toEqual(plan.queries.map(({ name, query, targetClass }) => [name, query, targetClass]));
    });

    it('distributes the content', () => {
      expect(site.distributions.map(({ Kind, Name }) => [Kind, Name])).toEqual([
        ['group', 'All DPs'],
        ['point', 'dp03.contoso.com'],
      ]);
    });

    it('deploys Activate to Eligible: a daily schedule as the deadline, no expiry, rerun if failed, on slow networks too', () => {
      expect(site.deployments).toHaveLength(1);
      expect(site.deployments[0]).toMatchObject({
        ProgramName: 'Activate',
        CollectionID: site.collections.find(({ Name }) => Name === names[0])?.CollectionID,
        OfferType: 0,
        PresentTime: '2026-11-10T08:00:00',
        AssignedSchedule: [{ DaySpan: 1, StartTime: '2026-12-01T20:00:00' }],
        ExpirationTimeEnabled: false,
        RerunBehavior: 'RerunIfFailedPreviousAttempt',
        FastNetworkOption: 'DownloadContentFromDistributionPointAndRunLocally',
        SlowNetworkOption: 'DownloadContentFromDistributionPointAndLocally',
      });
    });

    it('changes nothing the second time and says so', async () => {
      at.change({});
      const second = await at.run(`${everything} -ContentPath '${at.share}' -Verbose`);
      expect(second.errors).toEqual([]);
      expect(second.information.at(-1)).toMatch(/^Nothing was changed\. Already correct: \d+\. Left for you: 0\.$/u);
      expect(at.site().changes).toEqual([]);
      expect(at.site()).toEqual({ ...site, calls: at.site().calls, trips: at.site().trips, changes: [] });
      expect(second.verbose.join('\n')).toContain(`Unchanged: Package ${plan.package.name}`);
    });

    it('knows its objects again when an administrator has renamed and moved them', async () => {
      const packages = site.packages.map((each) => ({ ...each, Name: 'ESU, ours', ObjectPath: '/Elsewhere' }));
      const collections = site.collections.map((each) =>
        each.Name === names[0] ? { ...each, Name: 'Renamed', RefreshType: 6 } : each,
      );
      at.change({ packages, collections });
      const third = await at.run(`${everything} -ContentPath '${at.share}'`);
      expect(third.errors).toEqual([]);
      expect(at.site().changes).toEqual([]);
    });

    it('puts back what was changed by hand, and nothing else', async () => {
      const packages = site.packages.map((each) => ({ ...each, PkgSourcePath: '\\\\old\\share\\' }));
      const programs = site.programs.map((each) => ({ ...each, Duration: 120, ProgramFlags: 0x8810_4000 }));
      const collections = site.collections.map((each) =>
        each.Name === names[1]
          ? { ...each, LimitToCollectionID: 'SMS00001', RefreshSchedule: [{ DaySpan: 30 }] }
          : each,
      );
      const rules = site.rules.map((each, index) =>
        index === 0 ? { ...each, RuleName: 'Eligible [esupack 00000000]' } : each,
      );
      at.change({
        packages,
        programs,
        collections,
        rules: [...rules, { CollectionID: rules[0]?.CollectionID, RuleName: 'A rule of mine', QueryExpression: 'x' }],
      });
      const fourth = await at.run(`${everything} -ContentPath '${at.share}'`);
      expect(fourth.errors).toEqual([]);
      const after = at.site();
      expect(after.packages).toEqual(site.packages);
      expect(after.programs).toEqual(site.programs);
      expect(after.collections).toEqual(site.collections);
      expect(after.rules.map(({ RuleName }) => RuleName).toSorted()).toEqual(
        [...site.rules.map(({ RuleName }) => RuleName), 'A rule of mine'].toSorted(),
      );
      expect(after.changes.toSorted()).toEqual([
        'Add-CMDeviceCollectionQueryMembershipRule',
        'Remove-CMCollectionQueryMembershipRule',
        'Set-CMCollection',
        'Set-CMPackage',
        ...plan.programs.map(() => 'Set-CMProgram'),
      ]);
    });
  });

  it('shows every change with -WhatIf, and makes none', async () => {
    const before = { ...freshSite, missing: [inventoryClass] };
    const at = await place('site', before);
    const session = await at.run(`${everything} -ContentPath '${at.share}' -EnableInventoryClass -Supersede -WhatIf`);
    expect(session.errors).toEqual([]);
    expect(at.site()).toEqual({ ...before, calls: at.site().calls, trips: at.site().trips });
    expect(session.host.filter((line) => line.startsWith('What if:')).length).toBeGreaterThan(25);
    expect(session.information.at(-1)).toMatch(/^Nothing was changed \(-WhatIf\)\. Planned changes: \d+\./u);
  });

  it('leaves the inventory collections out where the class is missing, and makes them once it is there', async () => {
    const at = await place('site', { ...freshSite, missing: [inventoryClass] });
    const first = await at.run(`-SiteCode ABC -ContentPath '${at.share}'`);
    expect(first.errors).toEqual([]);
    expect(first.information.join('\n')).toContain('the site has no inventory class SoftwareLicensingProduct');
    const last = plan.inventoryCollections.at(-1)?.name;
    expect(at.site().collections.map(({ Name }) => Name)).not.toContain(last);
    const refused = await at.run(`-SiteCode ABC -ContentPath '${at.share}' -EnableInventoryClass`, { answer: 'no' });
    expect(refused.questions).toHaveLength(1);
    expect(at.site().missing).toEqual([inventoryClass]);
    const agreed = await at.run(
      `-SiteCode ABC -ContentPath '${at.share}' -EnableInventoryClass -Deploy -TargetCollection NotLicensedByInventory`,
      { answer: 'yes' },
    );
    expect(agreed.errors).toEqual([]);
    expect(at.site().missing).toEqual([]);
    expect(at.site().collections.map(({ Name }) => Name)).toContain(last);
    expect(at.site().deployments[0]?.CollectionID).toBe(
      at.site().collections.find(({ Name }) => Name === needs)?.CollectionID,
    );
  });

  it('makes the collections of the stamp once its class is there, and does not ask for it', async () => {
    const at = await place('site', { ...freshSite, missing: [stampInventory] });
    const made = (): unknown[] => at.site().collections.map(({ Name }) => Name);
    const stamp = plan.stampCollections.map(({ name }) => name);
    const first = await at.run(`-SiteCode ABC -ContentPath '${at.share}'`);
    expect(first.errors).toEqual([]);
    expect(first.information.filter((line) => line.startsWith('Left'))).toEqual([expect.stringContaining('Content')]);
    expect(first.information.join('\n')).not.toMatch(/stamp/iu);
    expect(made().filter((name) => stamp.includes(String(name)))).toEqual([]);
    const refused = await at.run(`-SiteCode ABC -ContentPath '${at.share}' -Deploy -TargetCollection ReadyByStamp`);
    expect(refused.errors.join()).toMatch(/no inventory class for the registry stamp\. See the hand-off sheet/u);
    at.change({ missing: [] });
    expect((await at.run(`-SiteCode ABC -ContentPath '${at.share}'`)).errors).toEqual([]);
    expect(made()).toEqual(expect.arrayContaining(stamp));
    expect(stamp.length).toBeGreaterThan(4);
  });

  it('carries hostile names to the site as they are', async () => {
    const prefix = `O'Brien [x*] $(calc) \`" \u2019 & ; | {{x}} 日本`;
    const hostile = planned({
      collectionPrefix: prefix,
      name: `A'b $x [1] {y}`,
      publisher: 'P\'q "r" `s',
      id: 'x.y_z',
    });
    const at = await place('site', freshSite, hostile);
    for (const run of [1, 2]) {
      const session = await at.run(
        `-SiteCode ABC -ContentPath '${at.share}' -Folder 'O''Brien [1]' -DistributionPointGroup 'All DPs'`,
      );
      expect(session.errors).toEqual([]);
      if (run === 1) at.change({});
    }
    const site = at.site();
    expect(site.changes).toEqual([]);
    expect(site.packages).toMatchObject([{ Name: hostile.package.name, Manufacturer: hostile.package.manufacturer }]);
    expect(site.collections.slice(freshSite.collections.length).map(({ Name }) => Name)).toEqual(
      [...hostile.collections, ...hostile.inventoryCollections, ...hostile.stampCollections].map(({ name }) => name),
    );
    expect(site.queries.slice(1).map(({ Expression }) => Expression)).toEqual(
      hostile.queries.map(({ query }) => query),
    );
  });

  it('puts location and preferences back, and returns objects only with -PassThru', async () => {
    const at = await place('site');
    const session = await at.run(`-SiteCode ABC -ContentPath '${at.share}' -PassThru`, {
      before: "$ErrorActionPreference = 'Continue'; Set-Location -LiteralPath '/tmp'; $start = Get-Location",
      after:
        "'after: {0} {1} {2}' -f $ErrorActionPreference, ((Get-Location).Path -eq $start.Path), (Get-Location).Provider.Name; $undefined",
    });
    expect(session.errors).toEqual([]);
    expect(session.output).toContain('after: Continue True FileSystem');
    expect(session.output.filter((line) => line.includes('"Action":"Created"')).length).toBeGreaterThan(10);
    const silent = await at.run(`-ContentPath '${at.share}'`);
    expect(silent.output).toEqual([]);
    expect(silent.errors).toEqual([]);
  });
});
