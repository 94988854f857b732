import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import {
  freshSite,
  inventoryClass,
  type RunOptions,
  type SiteObject,
  type Workplace,
  siteFolder,
  workplace,
} from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

/** What SMS_RbacSecuredObject says of an account that may do everything but the named bits of a type. */
function rights(lacking: Readonly<Record<number, number>> = {}): readonly SiteObject[] {
  return [1, 2, 7, 11, 20].map((ObjectTypeID) => ({
    ObjectTypeID,
    GrantedOperations: 0x7fff_ffff & ~(lacking[ObjectTypeID] ?? 0),
  }));
}

describeWith('PowerShell', powerShellMissing, 'the import script, before the first change', () => {
  const folder = siteFolder();
  const plan = planned();
  let at: Workplace;
  beforeEach(async () => {
    at = await workplace(join(folder, 'site'), plan);
  });

  function run(parameters = '', options: RunOptions = {}): Promise<Session> {
    return at.run(`-SiteCode ABC -ContentPath '${at.share}' ${parameters}`, options);
  }

  async function expectBlocked(parameters: string, message: RegExp): Promise<void> {
    const session = await run(parameters);
    expect(session.errors).toEqual([expect.stringMatching(message)]);
    expect(at.site().changes).toEqual([]);
  }

  describe('a site without ESUValue', () => {
    const byEsuValue = plan.collections.filter(({ query }) => query.includes('ESUValue')).map(({ name }) => name);

    it('gets everything else, deployment included, and the rest once it has the property', async () => {
      at.change({ missing: ['SMS_R_System.ESUValue'] });
      const parameters = "-DistributionPointGroup 'All DPs' -Deploy";
      const session = await run(parameters);
      expect(session.errors).toEqual([]);
      expect(byEsuValue).toHaveLength(2);
      for (const name of byEsuValue) {
        expect(session.information).toContain(
          `Left      Collection ${name}: its query needs SMS_R_System.ESUValue, which the site does not know`,
        );
      }
      expect(at.site().deployments).toHaveLength(1);
      at.change({});
      await run(parameters);
      expect(at.site().changes).toEqual([]);
      at.change({ missing: [] });
      expect((await run(parameters)).errors).toEqual([]);
      expect(at.site().collections.map(({ Name }) => Name)).toEqual(expect.arrayContaining(byEsuValue));
    });
  });

  it('names every reason not to start at once', async () => {
    at.change({
      collections: [...freshSite.collections, { CollectionID: 'ABC00098', Name: plan.collections[0]?.name }],
      queries: [{ QueryID: 'ABC00097', Name: plan.queries[0]?.name, Comments: '' }],
    });
    await expectBlocked('', /^Nothing was changed\. Fix these 2 problems first:\s+Collection .*\s+Query /u);
    await expectBlocked(
      "-Deploy -Program Format -DeadlineDateTime '2026-12-01'",
      /^Nothing was changed\. Fix these 2 problems first.*\s+Parameter -Program: there is no program Format. Use one of: Activate, Check, Remove\s+Parameter -/u,
    );
  });

  it('finds a console that cannot make folders', async () => {
    at.change({ lacking: ['Get-CMFolder', 'New-CMFolder'] });
    await expectBlocked('-Folder ESU', /^Folder ESU: the console on this computer cannot create folders by script/u);
    expect((await run()).errors).toEqual([]);
  });

  it.each([
    ['create packages', { 2: 0x400 }, ''],
    ['distribute packages', { 2: 0x8 }, "-DistributionPointGroup 'All DPs'"],
    ['create queries', { 7: 0x400 }, ''],
    ['create configuration items', { 11: 0x400 }, '-Baseline'],
    [
      'deploy configuration items to collections',
      { 1: 0x40_0000 },
      '-Baseline -DeployBaseline -BaselineCollection Eligible',
    ],
    ['deploy packages to collections', { 1: 0x4000 }, '-Deploy'],
    ['deploy task sequences to collections', { 1: 0x80_0000 }, '-TaskSequence -Deploy -TargetCollection Eligible'],
  ])('finds rights that the site says are missing: %s', async (what, lacking, parameters) => {
    at.change({ rights: rights(lacking) });
    await expectBlocked(parameters, new RegExp(`^Right ${what}: your account does not have this permission`, 'u'));
    expect((await run(`${parameters} -Force`)).errors).toEqual([]);
    at.change({});
    expect((await run(parameters)).errors).toEqual([]);
  });

  it('starts where all rights are there, and where the site tells none', async () => {
    at.change({ rights: rights() });
    expect((await run()).errors).toEqual([]);
    at.change({ ...freshSite, rights: [{ ObjectTypeID: 2, GrantedOperations: 0 }] });
    expect((await run()).errors).toEqual([]);
  });

  it('asks nothing in between: with -Confirm and nobody there, nothing is changed', async () => {
    await expectBlocked('-Confirm', /^This session is not interactive: .*without -Confirm/u);
  });

  it('keeps incremental updates when the refresh days change', async () => {
    await run();
    const [first, ...rest] = at.site().collections.slice(freshSite.collections.length);
    at.change({
      lazy: true,
      collections: [
        ...freshSite.collections,
        { ...first, RefreshType: 6, RefreshSchedule: [{ DaySpan: 30 }] },
        ...rest,
      ],
    });
    const session = await run();
    expect(session.errors).toEqual([]);
    expect(at.site().changes).toEqual(['Set-CMCollection']);
    expect(at.site().collections[freshSite.collections.length]).toMatchObject({
      RefreshType: 6,
      RefreshSchedule: [{ DaySpan: plan.collections[0]?.refreshDays }],
    });
  });

  it('names a query that was changed in the console, and leaves it', async () => {
    await run();
    const [rule, ...rules] = at.site().rules;
    at.change({ rules: [{ ...rule, QueryExpression: 'select * from SMS_R_System where Client = 1' }, ...rules] });
    const session = await run();
    expect(session.errors).toEqual([]);
    expect(session.information).toContainEqual(
      expect.stringMatching(/^Left {6}Rule Eligible .*its query was changed in the console/u),
    );
    expect(at.site().changes).toEqual([]);
  });

  describe('Yes to All', () => {
    it('holds for every change', async () => {
      const session = await run('-Confirm', { answer: 'yes to all' });
      expect(session.errors).toEqual([]);
      expect(session.questions).toHaveLength(1);
      expect(at.site().packages).toHaveLength(1);
    });
  });

  describe('the inventory class', () => {
    beforeEach(() => {
      at.change({ missing: [inventoryClass] });
    });

    it('is asked for before the first change, and its collections follow when it appears at once', async () => {
      await expectBlocked('-EnableInventoryClass', /^This session is not interactive.* in the hierarchy.* use -Force/u);
      expect((await run('-EnableInventoryClass -Force')).errors).toEqual([]);
      expect(at.site().collections.map(({ Name }) => Name)).toEqual(
        expect.arrayContaining(plan.inventoryCollections.map(({ name }) => name)),
      );
    });

    it('leaves its collections to a later run where it takes its time', async () => {
      at.change({ classAppears: false });
      const parameters = '-EnableInventoryClass -Force -Deploy -TargetCollection NotLicensedByInventory';
      const session = await run(parameters);
      expect(session.errors).toEqual([]);
      expect(session.information).toContainEqual(
        expect.stringMatching(/^Left {6}InventoryClass .*asked for: .*run the command again in an hour/u),
      );
      expect(session.information).toContainEqual(expect.stringMatching(/^Left {6}Deployment /u));
      expect(at.site().deployments).toEqual([]);
      at.change({ missing: [] });
      expect((await run(parameters)).errors).toEqual([]);
      expect(at.site().deployments).toHaveLength(1);
    });
  });
});
