import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Settings } from '../../src/config/config.js';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing } from '../support/powershell/host.js';
import {
  freshSite,
  inventoryClass,
  type SiteState,
  type Workplace,
  siteFolder,
  workplace,
} from '../support/powershell/site.js';

// The engine takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

describeWith('PowerShell', powerShellMissing, 'the import script, taking back', () => {
  const folder = siteFolder();
  const { collections, inventoryCollections, stampCollections } = planned();
  const ours = [...collections, ...inventoryCollections, ...stampCollections];

  async function rolledOut(written: Partial<Settings> = {}, state: SiteState = freshSite): Promise<Workplace> {
    const at = await workplace(join(folder, 'site'), planned(written), state);
    const session = await at.run(
      `-SiteCode ABC -ContentPath '${at.share}' -DistributionPointGroup 'All DPs' -Folder ESU -Deploy`,
    );
    expect(session.errors).toEqual([]);
    at.change({});
    return at;
  }

  /** A way to begin as after a roll-out, which is done once. */
  function asAfter(rollOut: () => Promise<Workplace>): () => Promise<Workplace> {
    let done: { readonly at: Workplace; readonly site: SiteState } | undefined;
    return async () => {
      if (done === undefined) {
        const at = await rollOut();
        done = { at, site: at.site() };
      }
      done.at.change(done.site);
      return done.at;
    };
  }

  describe('-Remove', () => {
    const begin = asAfter(rolledOut);
    let at: Workplace;
    beforeEach(async () => {
      at = await begin();
    });

    it('takes back exactly what was made, deployments first', async () => {
      const session = await at.run('-SiteCode ABC -Remove -Confirm:$false');
      expect(session.errors).toEqual([]);
      const { packages, programs, collections, rules, queries, deployments, distributions, changes, folders } =
        at.site();
      expect({ packages, programs, rules, deployments, distributions }).toEqual({
        packages: [],
        programs: [],
        rules: [],
        deployments: [],
        distributions: [],
      });
      expect(collections).toEqual(freshSite.collections);
      expect(queries).toEqual(freshSite.queries);
      expect(folders.length).toBeGreaterThan(0);
      expect(changes).toEqual([
        'Remove-CMPackageDeployment',
        'Remove-CMPackage',
        'Remove-CMQuery',
        'Remove-CMQuery',
        ...ours.map(() => 'Remove-CMCollection'),
      ]);
      at.change({});
      const again = await at.run('-SiteCode ABC -Remove -Confirm:$false');
      expect(again.information).toEqual(['Nothing was changed. Already correct: 1. Left for you: 0.']);
    });

    it('shows it with -WhatIf, asks without, and needs somebody to answer', async () => {
      const shown = await at.run('-SiteCode ABC -Remove -WhatIf');
      expect(shown.errors).toEqual([]);
      expect(shown.host.filter((line) => line.startsWith('What if:'))).toHaveLength(ours.length + 4);
      const alone = await at.run('-SiteCode ABC -Remove');
      expect(alone.errors).toEqual([
        expect.stringMatching(/^This session is not interactive and cannot ask: Remove \d+ objects .* use -Force/u),
      ]);
      const refused = await at.run('-SiteCode ABC -Remove', { answer: 'no' });
      expect(refused.questions).toHaveLength(1);
      expect(at.site().changes).toEqual([]);
      const agreed = await at.run('-SiteCode ABC -Remove', { answer: 'yes' });
      expect(agreed.errors).toEqual([]);
      expect(at.site().packages).toEqual([]);
    });

    it('leaves what others built upon, and names it', async () => {
      const site = at.site();
      const eligible = site.collections.find(({ Name }) => String(Name).endsWith('Eligible'))?.CollectionID;
      const packageId = site.packages[0]?.PackageID;
      at.change({
        programs: [...site.programs, { PackageID: packageId, ProgramName: 'Mine' }],
        collections: [
          ...site.collections,
          { CollectionID: 'ABC00099', Name: 'Mine', Comment: '', LimitToCollectionID: eligible },
        ],
        deployments: [
          ...site.deployments,
          {
            AdvertisementID: 'ABC20099',
            PackageID: 'ABC00777',
            ProgramName: 'Other',
            CollectionID: eligible,
            Comment: 'Mine',
          },
        ],
      });
      const session = await at.run('-SiteCode ABC -Remove -Confirm:$false');
      expect(session.errors).toEqual([]);
      expect(session.information).toContainEqual(
        expect.stringMatching(/^Left {6}Package .*used by program Mine\. Remove that first/u),
      );
      expect(session.information).toContainEqual(
        expect.stringMatching(/^Left {6}Collection .*Eligible: used by collection ABC00099, deployment ABC20099/u),
      );
      const after = at.site();
      expect(after.packages).toHaveLength(1);
      expect(after.collections.map(({ CollectionID }) => CollectionID)).toEqual([
        ...freshSite.collections.map(({ CollectionID }) => CollectionID),
        eligible,
        'ABC00099',
      ]);
      expect(after.deployments).toEqual([expect.objectContaining({ AdvertisementID: 'ABC20099' })]);
    });

    it('leaves what has a name of the bundle without its mark, and names it', async () => {
      const {
        package: identity,
        taskSequence,
        collections: [eligible],
        queries: [query],
      } = planned();
      const { name: Name, manufacturer: Manufacturer, version: Version, language: Language } = identity;
      at.change({
        ...freshSite,
        packages: [{ PackageID: 'ABC00050', Name, Manufacturer, Version, Language, Description: '' }],
        sequences: [{ PackageID: 'ABC00051', Name: taskSequence?.name, Description: '' }],
        collections: [...freshSite.collections, { CollectionID: 'ABC00052', Name: eligible?.name, Comment: '' }],
        queries: [...freshSite.queries, { QueryID: 'ABC00053', Name: query?.name, Comments: '' }],
      });
      const session = await at.run('-SiteCode ABC -Remove -Force');
      expect(session.errors).toEqual([]);
      expect(at.site().changes).toEqual([]);
      for (const [kind, name, id] of [
        ['Package', Name, 'ABC00050'],
        ['TaskSequence', taskSequence?.name, 'ABC00051'],
        ['Collection', eligible?.name, 'ABC00052'],
        ['Query', query?.name, 'ABC00053'],
      ]) {
        expect(session.information).toContain(
          `Left      ${kind} ${name}: ${id} has this name, but not the mark of the bundle. If you imported it in the console, delete it there`,
        );
      }
      expect(session.information.at(-1)).toBe('Nothing was changed. Already correct: 0. Left for you: 4.');
    });

    it('needs neither the share nor the inventory class', async () => {
      at.change({ missing: [inventoryClass] });
      expect(
        (
          await at.run('-SiteCode ABC -Remove -Confirm:$false', {
            environment: { PSModulePath: process.env.PSModulePath ?? '' },
          })
        ).errors,
      ).toHaveLength(1);
      expect((await at.run('-SiteCode ABC -Remove -Confirm:$false')).errors).toEqual([]);
    });
  });

  describe('with the bundle of another year', () => {
    it('keeps the query that both have, until the last one is taken back', async () => {
      const first = await rolledOut({ year: '1' });
      const second = await rolledOut({ year: '2' }, first.site());
      expect(second.site().queries.map(({ Name }) => Name)).toEqual([
        'All servers',
        'ESU Windows 10 Year 1: ESUValue of eligible devices',
        'ESU: ESUValue of all devices',
        'ESU Windows 10 Year 2: ESUValue of eligible devices',
      ]);
      const kept = await second.run('-SiteCode ABC -Remove -Confirm:$false');
      expect(kept.information).toContainEqual(
        expect.stringMatching(/^Left {6}Query ESU: ESUValue of all devices: used by package Windows 10 ESU Year 1/u),
      );
      first.change(second.site());
      await first.run('-SiteCode ABC -Remove -Confirm:$false');
      expect(first.site()).toMatchObject({
        packages: [],
        queries: freshSite.queries,
        collections: freshSite.collections,
      });
    });

    const threeBundles = asAfter(async () => {
      const first = await rolledOut({ year: '1' });
      const other = await rolledOut({ product: 'windows-7', year: '1' }, first.site());
      const later = await rolledOut({ year: '3' }, other.site());
      return rolledOut({ year: '2' }, later.site());
    });

    it('lets the earlier deployments of the product expire, and no others', async () => {
      const at = await threeBundles();
      const before = at.site();
      const parameters = `-SiteCode ABC -ContentPath '${at.share}' -Supersede`;
      const session = await at.run(parameters);
      expect(session.errors).toEqual([]);
      expect(session.questions).toEqual([]);
      const after = at.site();
      const expired = after.deployments.filter(({ ExpirationTimeEnabled }) => ExpirationTimeEnabled === true);
      expect(expired).toMatchObject([
        {
          ExpirationTime: '2026-11-02T09:30:00',
          Comment: expect.stringMatching(/windows-10\/1\//u),
        },
      ]);
      expect(after.deployments).toHaveLength(4);
      const rest = { deployments: [], calls: {}, trips: 0, changes: [] };
      expect({ ...after, ...rest }).toEqual({ ...before, ...rest });
      at.change({});
      const again = await at.run(parameters);
      expect(again.errors).toEqual([]);
      expect(at.site().changes).toEqual([]);
    });

    it('deletes them where that is said', async () => {
      const at = await threeBundles();
      const before = at.site();
      expect(
        (await at.run(`-SiteCode ABC -ContentPath '${at.share}' -Supersede -SupersedeAction Delete -WhatIf`)).errors,
      ).toEqual([]);
      expect(at.site().changes).toEqual([]);
      await at.run(`-SiteCode ABC -ContentPath '${at.share}' -Supersede -SupersedeAction Delete -Confirm:$false`);
      expect(at.site().changes).toEqual(['Remove-CMPackageDeployment']);
      expect(at.site().deployments.map(({ Comment }) => /esupack ([\w-]+\/\d)/u.exec(String(Comment))?.[1])).toEqual([
        'windows-7/1',
        'windows-10/3',
        'windows-10/2',
      ]);
      expect(at.site().packages).toEqual(before.packages);
    });
  });
});
