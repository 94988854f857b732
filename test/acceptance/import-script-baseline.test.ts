import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import { freshSite, type SiteState, type Workplace, siteFolder, workplace } from '../support/powershell/site.js';

// The engine takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

describeWith('PowerShell', powerShellMissing, 'the import script and the configuration baseline', () => {
  const folder = siteFolder();
  const plan = planned();
  const { item, baseline, scope } = plan.baseline;
  const model = (logicalName: string): string => `${scope}/${logicalName}`;

  function place(name: string, state: SiteState = freshSite, chosen: PackagePlan = plan): Promise<Workplace> {
    return workplace(join(folder, name), chosen, state);
  }
  const run = (at: Workplace, parameters: string): Promise<Session> =>
    at.run(`-SiteCode ABC -ContentPath '${at.share}' ${parameters}`);

  describe('on a fresh site', () => {
    let at: Workplace;
    let site: SiteState;
    let session: Session;
    beforeAll(async () => {
      at = await place('site');
      session = await run(at, '-Baseline -DeployBaseline -BaselineCollection Eligible');
      site = at.site();
    });

    it('is imported from the cabinet, item and baseline, with the identities of the plan', () => {
      expect(session.errors).toEqual([]);
      expect(site.configuration).toEqual([
        expect.objectContaining({
          ModelName: model(item.logicalName),
          SDMPackageVersion: 1,
          LocalizedDisplayName: item.name,
        }),
        expect.objectContaining({
          ModelName: model(baseline.logicalName),
          SDMPackageVersion: 1,
          LocalizedDisplayName: baseline.name,
        }),
      ]);
      expect(session.information).toContain(
        `Created   Baseline ${baseline.name}: version 1, with the configuration item ${item.name}`,
      );
    });

    it('is deployed to Eligible: daily, without remediation, within maintenance windows', () => {
      const eligible = site.collections.find(({ Name }) => Name === plan.collections[0]?.name);
      expect(site.baselineDeployments).toEqual([
        expect.objectContaining({
          TargetCollectionID: eligible?.CollectionID,
          EnforcementEnabled: false,
          OverrideServiceWindows: false,
          Schedule: [{ DaySpan: 1, StartTime: '2026-11-02T09:30:00' }],
        }),
      ]);
    });

    it('is as it should be the second time', async () => {
      at.change({});
      const again = await run(at, '-Baseline -DeployBaseline -BaselineCollection Eligible');
      expect(again.errors).toEqual([]);
      expect(at.site().changes).toEqual([]);
    });

    it('goes with -Remove: deployment, baseline, item, and the collection it was deployed to', async () => {
      at.change({});
      const removal = await at.run('-SiteCode ABC -Remove -Force');
      expect(removal.errors).toEqual([]);
      const left = at.site();
      expect([left.configuration, left.baselineDeployments]).toEqual([[], []]);
      expect(left.collections).toHaveLength(freshSite.collections.length);
    });
  });

  it('holds up no other removal where the site keeps the item, as for the baseline of somebody else', async () => {
    const at = await place('site');
    await run(at, '-Baseline');
    at.change({ faults: [{ cmdlet: 'Remove-CMConfigurationItem', how: 'error' }] });
    const removal = await at.run('-SiteCode ABC -Remove -Force');
    expect(removal.errors).toEqual([expect.stringContaining(item.name)]);
    const left = at.site();
    expect(left.configuration).toEqual([expect.objectContaining({ LocalizedDisplayName: item.name })]);
    expect([left.packages, left.queries]).toEqual([freshSite.packages, freshSite.queries]);
    expect(left.collections).toHaveLength(freshSite.collections.length);
  });

  it('is neither asked for nor made without -Baseline', async () => {
    const at = await place('site');
    await run(at, '');
    expect(at.site().configuration).toEqual([]);
    expect(at.site().calls['Import-CMBaseline']).toBeUndefined();
  });

  it('is not deployed without -DeployBaseline', async () => {
    const at = await place('site');
    await run(at, '-Baseline');
    expect(at.site().configuration).toHaveLength(2);
    expect(at.site().baselineDeployments).toEqual([]);
  });

  it('is said, and not made, with -WhatIf', async () => {
    const at = await place('site');
    const session = await run(at, '-Baseline -DeployBaseline -BaselineCollection ABC00P01 -WhatIf');
    expect(session.errors).toEqual([]);
    expect(at.site().changes).toEqual([]);
  });

  it('is brought to a higher version, and keeps its deployment', async () => {
    const at = await place('site', freshSite);
    await run(at, '-Baseline -DeployBaseline -BaselineCollection ABC00P01');
    const next = await place('next', at.site(), planned({ baselineVersion: '2' }));
    const session = await run(next, '-Baseline -DeployBaseline -BaselineCollection ABC00P01');
    expect(session.errors).toEqual([]);
    expect(session.information).toContain(`Changed   Baseline ${baseline.name}: from version 1 to 2`);
    expect(next.site().configuration.map((each) => each.SDMPackageVersion)).toEqual([2, 2]);
    expect(next.site().baselineDeployments).toHaveLength(1);
  });

  it('is left where the site has other content under the same version, and the version to write is said', async () => {
    const at = await place('site', freshSite);
    await run(at, '-Baseline');
    const other = await place('next', at.site(), planned({ collectionPrefix: 'Other' }));
    const session = await run(other, '-Baseline');
    expect(session.errors).toEqual([]);
    expect(session.information.join('\n')).toContain('Generate the bundle with --baseline-version 2');
    expect(other.site().configuration[1]).toMatchObject({ LocalizedDisplayName: baseline.name });
  });

  it('is left where somebody has raised the version on the site', async () => {
    const at = await place('site', freshSite);
    await run(at, '-Baseline');
    at.change({ configuration: at.site().configuration.map((each) => ({ ...each, SDMPackageVersion: 5 })) });
    const session = await run(at, '-Baseline');
    expect(session.information.join('\n')).toContain('generate the bundle with --baseline-version 6');
    expect(at.site().changes).toEqual([]);
  });

  it('is imported again where the item alone is there', async () => {
    const at = await place('site', freshSite);
    await run(at, '-Baseline');
    at.change({ configuration: at.site().configuration.slice(0, 1) });
    const session = await run(at, '-Baseline');
    expect(session.errors).toEqual([]);
    expect(at.site().configuration).toHaveLength(2);
  });

  it('that is deployed with remediation is named', async () => {
    const at = await place('site', freshSite);
    await run(at, '-Baseline -DeployBaseline -BaselineCollection ABC00P01');
    at.change({
      baselineDeployments: at.site().baselineDeployments.map((each) => ({ ...each, EnforcementEnabled: true })),
    });
    const session = await run(at, '-Baseline -DeployBaseline -BaselineCollection ABC00P01');
    expect(session.information.join('\n')).toContain('is deployed with remediation');
  });

  it.each([
    ['-DeployBaseline -BaselineCollection Eligible', 'Add -Baseline'],
    ['-Baseline -DeployBaseline', 'specify -BaselineCollection Eligible'],
    ['-Baseline -DeployBaseline -BaselineCollection everything', 'everything is not a collection ID'],
    ['-Baseline -BaselineCollection ABC00P01', 'Add -DeployBaseline'],
    ['-Baseline -DeployBaseline -BaselineCollection ABC00404', 'there is no device collection with this ID'],
  ])('refuses %s, before anything is changed', async (parameters, says) => {
    const at = await place('site');
    const session = await run(at, parameters);
    expect(session.errors.join('\n')).toContain(says);
    expect(at.site().changes).toEqual([]);
  });

  it.each([
    ['Import-CMBaseline', 'error'],
    ['Import-CMBaseline', 'silent'],
    ['New-CMBaselineDeployment', 'soft'],
    ['New-CMBaselineDeployment', 'kill-after'],
  ] as const)('goes on after %s failed (%s)', async (cmdlet, how) => {
    const at = await place('site', { ...freshSite, faults: [{ cmdlet, call: 1, how }] });
    const parameters = '-Baseline -DeployBaseline -BaselineCollection ABC00P01';
    await run(at, parameters);
    at.change({ faults: [] });
    const session = await run(at, parameters);
    expect(session.errors).toEqual([]);
    expect(at.site().configuration).toHaveLength(2);
    expect(at.site().baselineDeployments).toHaveLength(1);
  });
});
