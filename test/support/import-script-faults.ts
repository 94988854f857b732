import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from './consumers.js';
import { planned } from './planned.js';
import { powerShellMissing, type Session } from './powershell/host.js';
import { type Fault, freshSite, type SiteState, type Workplace, siteFolder, workplace } from './powershell/site.js';

// Some forty runs in one test, on a machine that does other things too.
jest.setTimeout(600_000);

/** A bundle with everything once, since each run costs a call for each object. */
function small(): PackagePlan {
  const whole = planned({ excludeCollections: ['ABC00F12'] });
  return {
    ...whole,
    programs: whole.programs.slice(0, 2),
    collections: whole.collections.slice(0, 1),
    inventoryCollections: whole.inventoryCollections.slice(1, 2),
    stampCollections: whole.stampCollections.slice(0, 1),
  };
}

const everything =
  "-SiteCode ABC -DistributionPointGroup 'All DPs' -DistributionPoint dp03.contoso.com -Folder ESU -Deploy " +
  "-Purpose Required -DeadlineDateTime '2026-12-01 20:00' -Supersede";

/**
 * The import script on a site where something fails.
 *
 * @param which of a cmdlet's calls fail, one in each run, by how many there are
 */
export function describeFaults(which: (count: number) => readonly number[]): void {
  describeWith('PowerShell', powerShellMissing, 'the import script, where the site fails', () => {
    const folder = siteFolder();
    let at: Workplace;
    let whole: SiteState;
    /** A deployment of the year before, to be retired. */
    const before: SiteState = {
      ...freshSite,
      deployments: [
        {
          AdvertisementID: 'ABC20001',
          PackageID: 'ABC00777',
          ProgramName: 'Activate',
          CollectionID: 'ABC00P01',
          Comment: 'Activate, year 1 [esupack windows-10/1/00000000]',
          OfferType: 0,
          PresentTime: '2025-11-01T00:00:00',
          ExpirationTime: '1990-01-01T00:00:00',
          ExpirationTimeEnabled: false,
        },
      ],
    };
    beforeAll(async () => {
      at = await workplace(join(folder, 'site'), small(), before);
      expect((await run()).errors).toEqual([]);
      whole = at.site();
    });

    function run(): Promise<Session> {
      return at.run(`${everything} -ContentPath '${at.share}'`);
    }

    /** A run on the site as it was before, with faults. */
    function fresh(faults: readonly Fault[]): Promise<Session> {
      at.change({ ...before, faults });
      return run();
    }

    /** The run after that one ends as if nothing had been, and the next one changes nothing. */
    async function expectContinued(): Promise<void> {
      at.change({ faults: [] });
      expect((await run()).errors).toEqual([]);
      expect(portrait(at.site())).toEqual(portrait(whole));
    }

    /** Every cmdlet that was called, with those of its calls that are to fail. */
    function calls(wanted: (cmdlet: string) => boolean): readonly { readonly cmdlet: string; readonly call: number }[] {
      return Object.entries(whole.calls)
        .filter(([cmdlet]) => cmdlet !== '*' && wanted(cmdlet))
        .flatMap(([cmdlet, count]) => which(count).map((call) => ({ cmdlet, call })));
    }

    const changes = (cmdlet: string): boolean => whole.changes.includes(cmdlet);

    /** What is called before the first change. */
    const asksFirst = [
      'Get-CMSite',
      'Get-CMDeviceCollection',
      'Get-CMDistributionPointGroup',
      'Get-CMDistributionPoint',
      'Get-CMFolder',
      'Invoke-CMWmiQuery',
    ];

    it('goes on after it was killed, whichever change was the last', async () => {
      // Each run is killed after its first change, so that the next one begins where that one stood.
      const faults: readonly Fault[] = [...new Set(whole.changes)].map((cmdlet) => ({ cmdlet, how: 'kill-after' }));
      at.change({ ...before, faults });
      let killed = 0;
      for (let session = await run(); session.information.join() === '' && killed < 100; session = await run()) {
        expect(session.errors).toEqual([]);
        killed += 1;
      }
      expect(killed).toBeGreaterThanOrEqual(whole.changes.length);
      expect(portrait(at.site())).toEqual(portrait(whole));
    });

    it('names what the account may not do, at every call, and has changed nothing where it only looked', async () => {
      for (const { cmdlet, call } of calls(() => true)) {
        const session = await fresh([{ cmdlet, call, how: 'denied' }]);
        expect({ cmdlet, call, errors: session.errors }).toEqual({
          cmdlet,
          call,
          errors: [
            expect.stringMatching(
              /Your account does not have permission\. Ask for a security role|check the security scopes/u,
            ),
          ],
        });
        if (call === 1 && asksFirst.includes(cmdlet)) expect(at.site().changes).toEqual([]);
        expect(session.information.join()).not.toMatch(/^Done\./mu);
      }
    });

    it('ends at an error that a cmdlet reports without ending anything', async () => {
      for (const [cmdlet, call] of Object.entries(whole.calls)) {
        if (cmdlet === '*') continue;
        const session = await fresh([{ cmdlet, call, how: 'soft' }]);
        expect({ cmdlet, call, errors: session.errors }).toEqual({
          cmdlet,
          call,
          errors: [expect.stringMatching(/ failed: The SMS Provider reported an error in /u)],
        });
        expect(session.information.join()).not.toMatch(/^Done\./mu);
      }
    });

    it('counts no change that the site does not show, whatever the cmdlet says', async () => {
      // What comes later by itself is left, not counted; that content is fetched again cannot be seen.
      const later = ['Start-CMContentDistribution', 'Update-CMDistributionPoint', 'Set-CMAssetIntelligenceClass'];
      for (const { cmdlet, call } of calls((each) => changes(each) && !later.includes(each))) {
        const session = await fresh([{ cmdlet, call, how: 'silent' }]);
        expect({ cmdlet, call, errors: session.errors }).toEqual({
          cmdlet,
          call,
          errors: [expect.stringMatching(/was reported as done, but the site does not show it|No object corresponds/u)],
        });
        await expectContinued();
      }
    });

    describe('an error that says nothing', () => {
      it.each([
        'SMS_Package',
        'SMS_Collection',
        'SMS_Query',
        'SMS_G_System_SOFTWARE_LICENSING_PRODUCT',
        'SMS_R_System',
        'SMS_Advertisement',
      ])('is never taken for "not there": %s', async (query) => {
        const session = await fresh([{ cmdlet: 'Invoke-CMWmiQuery', query: `from ${query}\\b`, how: 'generic' }]);
        expect(session.errors).toEqual([expect.stringMatching(/ failed: Generischer Fehler/u)]);
        expect(at.site().changes).toEqual([]);
        at.change({ faults: [{ cmdlet: 'Invoke-CMWmiQuery', query: `from ${query}\\b`, how: 'denied' }] });
        expect((await run()).errors).toEqual([expect.stringMatching(/Your account does not have permission/u)]);
        expect(at.site().changes).toEqual([]);
      });
    });
  });
}

/** What a site holds, without the IDs and the order that depend on the way there. */
function portrait({
  packages,
  programs,
  collections,
  rules,
  excludes,
  queries,
  distributions,
  deployments,
  folders,
}: SiteState): unknown {
  const kinds = { packages, programs, collections, rules, excludes, queries, distributions, deployments, folders };
  const idle = JSON.stringify(kinds)
    .replace(
      /"(?:PackageID|CollectionID|QueryID|AdvertisementID|ContainerNodeID)":(?:"ABC[0-9A-F]{5}"|\d+)/gu,
      '"ID":0',
    )
    .replace(/"SourceVersion":\d/gu, '"SourceVersion":0');
  return Object.fromEntries(
    Object.entries(JSON.parse(idle) as Record<string, readonly unknown[]>).map(([kind, objects]) => [
      kind,
      objects.map((each) => JSON.stringify(each)).toSorted(),
    ]),
  );
}
