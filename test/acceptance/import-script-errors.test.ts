import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
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

describeWith('PowerShell', powerShellMissing, 'the import script, where something is wrong', () => {
  const folder = siteFolder();
  const plan = planned();
  const content = `${plan.id}_files/${plan.package.name}`;
  let at: Workplace;
  beforeEach(async () => {
    at = await workplace(join(folder, 'site'), plan);
  });

  function run(parameters = '', options = {}): Promise<Session> {
    return at.run(`-SiteCode ABC -ContentPath '${at.share}' ${parameters}`, options);
  }

  /** One line that says what to do, and nothing done. */
  function expectRefused(session: Session, message: RegExp): void {
    expect(session.errors).toEqual([expect.stringMatching(message)]);
    expect(session.errors[0]).not.toMatch(/[\r\n]/u);
    expect(at.site().changes).toEqual([]);
    expect(session.output).toEqual([]);
  }

  describe('on the share', () => {
    it('says that the share cannot be read', async () => {
      expectRefused(
        await at.run(String.raw`-SiteCode ABC -ContentPath '\\nowhere\share'`),
        /\\\\nowhere\\share cannot be read or has no SHA256SUMS\. Check the path/u,
      );
    });

    it('asks for a UNC path where none is said and the script lies elsewhere', async () => {
      expectRefused(
        await at.run('-SiteCode ABC'),
        /^Parameter -ContentPath: specify -ContentPath \\\\server\\share\\folder/u,
      );
    });

    it('names files that are missing', async () => {
      rmSync(join(at.bundle, 'collections.mof'));
      rmSync(join(at.bundle, content, 'esu-wmi.vbs'));
      expectRefused(
        await run(),
        /^Share .*Files are missing from .*: collections\.mof, .*esu-wmi\.vbs\. Copy the whole bundle folder/u,
      );
    });

    it('names content that has changed since the bundle was generated', async () => {
      writeFileSync(join(at.bundle, content, 'activate-esu.bat'), 'echo other\r\n');
      expectRefused(
        await run(),
        /have changed since the bundle was generated: .*activate-esu\.bat\. Copy the bundle again/u,
      );
    });

    it('is not fooled by new checksums: the content must be that of the script', async () => {
      const other = await workplace(join(folder, 'other'), planned({ id: plan.id, packageVersion: '2.0' }));
      const sums = join(at.bundle, 'SHA256SUMS');
      writeFileSync(
        sums,
        readFileSync(sums, 'utf8').replaceAll(/^[0-9a-f]{64}(?=.*activate-esu\.bat)/gmu, '0'.repeat(64)),
      );
      expectRefused(await run(), /does not contain the bundle esu-windows-10-year-2: .*activate-esu\.bat differs/u);
      expect(other.share).not.toBe(at.share);
    });

    it('refuses files that would go to every device', async () => {
      writeFileSync(join(at.bundle, content, 'notes.txt'), 'x');
      expectRefused(await run(), /contains files that do not belong to this bundle: notes\.txt\. Remove them/u);
    });

    it('refuses a path that Configuration Manager would not take', async () => {
      const long = `${at.share}\\${'x'.repeat(230)}`;
      expectRefused(await at.run(`-SiteCode ABC -ContentPath '${long}'`), /too long\. .* 256 characters/u);
    });
  });

  describe('with the site', () => {
    it('says that there is no console here', async () => {
      const session = await run('', { environment: { PSModulePath: '/nowhere' } });
      expectRefused(
        session,
        /^The Configuration Manager console is not installed on this computer, or its module cannot be loaded: .* on a computer with the console/u,
      );
    });

    it('finds the module by the variable that the console sets', async () => {
      const bin = join(folder, 'AdminConsole', 'bin');
      mkdirSync(join(bin, 'i386'), { recursive: true });
      writeFileSync(join(bin, 'ConfigurationManager.psd1'), "@{ ModuleVersion = '9.9'; RootModule = 'x.psm1' }");
      writeFileSync(join(bin, 'x.psm1'), "throw 'This is the module of the console.'");
      expectRefused(
        await run('', { environment: { SMS_ADMIN_UI_PATH: `${bin}/i386` } }),
        /This is the module of the console/u,
      );
    });

    it('says that the console does not know the site', async () => {
      expectRefused(
        await at.run(`-SiteCode XYZ -ContentPath '${at.share}'`),
        /has not connected to site XYZ\. Check -SiteCode, or use -SiteServer/u,
      );
    });

    it('connects with -SiteServer where the console knows no site, and says so when the server does not answer', async () => {
      at.change({ connected: [] });
      expectRefused(
        await at.run(`-ContentPath '${at.share}'`),
        /^Specify -SiteCode\. The console on this computer has connected to 0 sites\.$/u,
      );
      expectRefused(
        await run('-SiteServer nobody.contoso.com'),
        /^Cannot connect to site .* on nobody\.contoso\.com: .*Check -SiteCode, -SiteServer and your permissions/u,
      );
      expect((await run('-SiteServer cm01.contoso.com')).errors).toEqual([]);
      expect(at.site().packages).toHaveLength(1);
    });

    it.each([
      ['-LimitingCollectionId XYZ00001', /^Collection XYZ00001: there is no device collection with this ID/u],
      ['-Deploy -PilotCollection XYZ00002', /^Collection XYZ00002: there is no device collection with this ID/u],
      ['-Deploy -TargetCollection XYZ00003', /^Collection XYZ00003: there is no device collection with this ID/u],
      ["-DistributionPointGroup 'All*'", /^Distribution point group All\*: there is no group with this name/u],
      ['-DistributionPoint dp99', /^Distribution point dp99: there is no distribution point with this name/u],
      ["-Deploy -DeadlineDateTime '2026-12-01'", /only a required deployment has a deadline/u],
      [
        "-Deploy -Purpose Required -AvailableDateTime '2026-12-02' -DeadlineDateTime '2026-12-01'",
        /the deadline is before/u,
      ],
    ])('refuses %s before anything is changed', async (parameters, message) => {
      expectRefused(await run(parameters), message);
    });

    it('refuses to deploy by an inventory class that the site lacks', async () => {
      at.change({ missing: [inventoryClass] });
      expectRefused(
        await run('-Deploy -TargetCollection NotLicensedByInventory'),
        /its collection cannot be created: the site has no inventory class SoftwareLicensingProduct\. Use -EnableInventoryClass.*deploy to another collection/u,
      );
    });

    it.each(['Invoke-CMWmiQuery', 'Get-CMDeviceCollection'])('says that the account may not use %s', async (cmdlet) => {
      at.change({ faults: [{ cmdlet, how: 'denied' }] });
      expectRefused(
        await run(),
        /You do not have security rights to perform this operation\. Your account does not have permission\. Ask for a security role/u,
      );
    });

    it('lists what was done before rights ended', async () => {
      at.change({ faults: [{ cmdlet: 'New-CMQuery', how: 'denied' }] });
      const session = await run();
      expect(session.errors).toEqual([
        expect.stringMatching(/^Query .* \(Create: query\) failed: .* Your account does not have permission/u),
      ]);
      expect(session.information.filter((line) => line.startsWith('Created   Collection'))).toHaveLength(
        plan.collections.length + plan.inventoryCollections.length + plan.stampCollections.length,
      );
      expect(session.information.at(-1)).toMatch(/^Stopped\. Changes: \d+/u);
      expect(session.location).toBe(process.cwd());
    });
  });

  describe('with names that are taken', () => {
    const identity = {
      Name: plan.package.name,
      Manufacturer: plan.package.manufacturer,
      Version: plan.package.version,
      Language: 'EN',
    };
    const theirs: readonly (readonly [string, Partial<SiteState>])[] = [
      ['Package ', { packages: [{ PackageID: 'ABC00099', ...identity, Description: 'Imported', PkgSourcePath: '' }] }],
      [
        'Collection ',
        {
          collections: [
            ...freshSite.collections,
            { CollectionID: 'ABC00098', Name: plan.collections[1]?.name, Comment: null },
          ],
        },
      ],
      ['Query ', { queries: [{ QueryID: 'ABC00097', Name: plan.queries[0]?.name, Comments: null }] }],
    ];

    it.each(theirs)('leaves alone what somebody else made: %s', async (what, state) => {
      at.change(state);
      const before = at.site();
      expectRefused(
        await run(),
        new RegExp(`^${what}.*already exists without the mark of this bundle\\. .* Rename or remove it`, 'u'),
      );
      expect(at.site()).toEqual({ ...before, calls: at.site().calls, trips: at.site().trips });
    });

    it('shares a name with a package of another version', async () => {
      at.change({
        packages: [{ PackageID: 'ABC00099', ...identity, Version: '0.9', Description: 'Imported', PkgSourcePath: '' }],
      });
      expect((await run()).errors).toEqual([]);
      expect(at.site().packages).toHaveLength(2);
      expect(at.site().packages[0]).toMatchObject({ Version: '0.9', Description: 'Imported' });
    });

    it('stops where a mark is found twice', async () => {
      await run();
      const [made] = at.site().packages;
      at.change({ packages: [made ?? {}, { ...made, PackageID: 'ABC00095', Name: 'A copy' }] });
      expectRefused(
        await run(),
        /2 objects have the mark \[esupack windows-10\/2\/[0-9a-f]{8}\]\. Remove the mark from the description of all but one/u,
      );
    });

    it('leaves alone a deployment of the same program by somebody else', async () => {
      await run();
      const site = at.site();
      at.change({
        deployments: [
          {
            AdvertisementID: 'ABC20099',
            PackageID: site.packages[0]?.PackageID,
            ProgramName: 'Activate',
            CollectionID: 'ABC00P01',
            Comment: 'By hand',
          },
        ],
      });
      expectRefused(
        await run('-Deploy -PilotCollection ABC00P01'),
        /^Deployment of Activate to ABC00P01: already exists without the mark of this bundle/u,
      );
    });
  });

  describe('when it asks', () => {
    it('changes nothing where every question is answered with no', async () => {
      const session = await run('-Confirm', { answer: 'no' });
      expect(session.errors).toEqual([]);
      expect(session.questions.length).toBeGreaterThan(0);
      expect(at.site().changes).toEqual([]);
    });

    it('asks once for each change', async () => {
      const session = await run('-Confirm', { answer: 'yes' });
      expect(session.errors).toEqual([]);
      expect(session.questions).toHaveLength(
        session.information.filter((line) => /^(?:Created|Changed) /u.test(line)).length,
      );
    });
  });
});
