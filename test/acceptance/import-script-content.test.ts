import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import { freshSite, type SiteState, type Workplace, siteFolder, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

describeWith('PowerShell', powerShellMissing, 'the import script, distributing content', () => {
  const folder = siteFolder();
  const plan = planned();
  const changed: PackagePlan = { ...plan, batch: { ...plan.batch, logLimitBytes: 1_000_000 } };

  async function place(state: Partial<SiteState> = {}, chosen = plan): Promise<Workplace> {
    return workplace(join(folder, chosen === plan ? 'site' : 'next'), chosen, { ...freshSite, ...state });
  }

  function distribute(at: Workplace, targets: string): Promise<Session> {
    return at.run(`-SiteCode ABC -ContentPath '${at.share}' ${targets}`);
  }

  const targetsOf = ({ distributions }: SiteState): readonly string[] =>
    distributions.map(({ Kind, Name }) => `${String(Kind)} ${String(Name)}`);

  it.each([
    ['as soon as the group has been told', false],
    ['after the site has worked through the group', true],
  ])('takes a point of a group that is named too for done: the point has a row %s', async (_what, lags) => {
    const at = await place({ pointsLag: lags });
    const both = "-DistributionPointGroup 'All DPs' -DistributionPoint dp01.contoso.com";
    const session = await distribute(at, both);
    expect(session.errors).toEqual([]);
    expect(session.information.at(-1)).toMatch(/^Done\. .* Left for you: 0\.$/u);
    expect(targetsOf(at.site())).toEqual(['group All DPs']);
    at.change({});
    expect((await distribute(at, both)).information.at(-1)).toMatch(/^Nothing was changed\. .* Left for you: 0\.$/u);
  });

  it('takes what somebody else has done meanwhile for done', async () => {
    const at = await place();
    await distribute(at, '-DistributionPoint dp01.contoso.com');
    // What the first two questions did not show yet, the third one does.
    const notYet = { cmdlet: 'Invoke-CMWmiQuery', query: 'SMS_DistributionPoint', once: true, how: 'silent' } as const;
    at.change({ faults: [notYet, notYet] });
    const session = await distribute(at, '-DistributionPoint dp01.contoso.com');
    expect(session.errors).toEqual([]);
    expect(at.site().calls).toMatchObject({ 'Start-CMContentDistribution': 1 });
    expect(targetsOf(at.site())).toEqual(['point dp01.contoso.com']);
  });

  it('distributes to a second group, whatever the status of the first one says', async () => {
    const at = await place({ pointsLag: true });
    await distribute(at, "-DistributionPointGroup 'All DPs'");
    at.change({});
    const session = await distribute(at, '-DistributionPointGroup Branches');
    expect(session.errors).toEqual([]);
    expect(at.site().changes).toEqual(['Start-CMContentDistribution']);
  });

  it('distributes again to a point from which the content is being taken away', async () => {
    const at = await place();
    await distribute(at, '-DistributionPoint dp01.contoso.com');
    const [target] = at.site().distributions;
    at.change({ distributions: [{ ...target, Status: 3 }] });
    expect((await distribute(at, '-DistributionPoint dp01.contoso.com')).errors).toEqual([]);
    expect(at.site().changes).toEqual(['Start-CMContentDistribution']);
  });

  it('takes two names in one text for two, as powershell.exe -File passes them', async () => {
    const at = await place();
    const session = await distribute(at, "-DistributionPointGroup 'All DPs,Branches'");
    expect(session.errors).toEqual([]);
    expect(targetsOf(at.site())).toEqual(['group All DPs', 'group Branches']);
  });

  it.each([false, true])(
    'lets points fetch content that a new bundle has changed, also where rows lag: %p',
    async (lag) => {
      const first = await place({ pointsLag: lag });
      await distribute(first, "-DistributionPointGroup 'All DPs'");
      const second = await place({ ...first.site(), changes: [], calls: {} }, changed);
      const session = await distribute(second, "-DistributionPointGroup 'All DPs'");
      expect(session.errors).toEqual([]);
      expect(second.site().changes).toEqual(['Set-CMPackage', 'Update-CMDistributionPoint', 'Set-CMPackage']);
      expect(second.site().packages[0]).toMatchObject({ SourceVersion: 2 });
      second.change({});
      await distribute(second, '-DistributionPointGroup Branches');
      expect(second.site().changes).toEqual(['Start-CMContentDistribution']);
    },
  );

  it('says that content is on no distribution point', async () => {
    const at = await place();
    const session = await distribute(at, '');
    expect(session.information).toContainEqual(expect.stringMatching(/^Left {6}Content .*on no distribution point/u));
  });

  it('reports an error of distribution that is none of "targeted already"', async () => {
    const at = await place({ faults: [{ cmdlet: 'Start-CMContentDistribution', how: 'error' }] });
    const session = await distribute(at, "-DistributionPointGroup 'All DPs'");
    expect(session.errors).toEqual([expect.stringMatching(/^Content .* failed: The SMS Provider reported an error/u)]);
    expect(at.site().packages[0]?.Description).not.toMatch(/#[0-9a-f]{8}$/u);
  });

  it('does not call content distributed that the site does not show', async () => {
    const at = await place({ faults: [{ cmdlet: 'Start-CMContentDistribution', how: 'silent' }] });
    const session = await distribute(at, "-DistributionPointGroup 'All DPs'");
    expect(session.errors).toEqual([]);
    expect(session.information).toContainEqual(
      expect.stringMatching(/^Left {6}Content .*asked for: .*does not show it yet/u),
    );
    at.change({ faults: [] });
    expect((await distribute(at, "-DistributionPointGroup 'All DPs'")).errors).toEqual([]);
    expect(targetsOf(at.site())).toEqual(['group All DPs']);
  });
});
