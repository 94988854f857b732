import { appendFileSync, cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, pwsh, surroundings } from '../support/powershell/host.js';
import { freshSite, type Workplace, siteFolder, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

/** What Set-AuthenticodeSignature appends. */
const signature = [
  '',
  '# SIG # Begin signature block',
  '# MIIFuQYJKoZIhvcNAQcCoIIFqjCCBaYCAQExCzAJBgUrDgMCGgUAMGkGCisGAQQB',
  '# gjcCAQSgWzBZMDQGCisGAQQBgjcCAR4wJgIDAQAABBAfzDtgWUsITrck0sYpfvNR',
  '# SIG # End signature block',
  '',
].join('\r\n');
const engine = ['EsuPack.psm1', 'EsuPack.psd1', 'Import-EsuPackage.ps1', 'Export-EsuStatus.ps1'];
const valid = "function global:Get-AuthenticodeSignature { [pscustomobject] @{ Status = 'Valid' } }";
const untrusted = "function global:Get-AuthenticodeSignature { [pscustomobject] @{ Status = 'UnknownError' } }";

describeWith('PowerShell', powerShellMissing, 'the engine, signed', () => {
  const folder = siteFolder();
  let at: Workplace;
  beforeEach(async () => {
    at = await workplace(join(folder, 'site'), planned());
  });

  const run = (options = {}) => at.run(`-SiteCode ABC -ContentPath '${at.share}'`, options);

  it('runs with every file signed, trusted here or not, from a share that is compared with its checksums', async () => {
    for (const file of engine) appendFileSync(join(at.bundle, file), signature);
    expect((await run({ before: untrusted })).errors).toEqual([]);
    expect(at.site().packages).toHaveLength(1);
  });

  it('serves another bundle of the version: only the data change', async () => {
    for (const file of engine) appendFileSync(join(at.bundle, file), signature);
    const other = await workplace(join(folder, 'other'), planned({ product: 'windows-7', year: '3' }));
    for (const file of engine) cpSync(join(at.bundle, file), join(other.bundle, file));
    expect((await other.run(`-SiteCode ABC -ContentPath '${other.share}'`)).errors).toEqual([]);
    expect(other.site().packages).toMatchObject([{ Name: 'Windows 7 ESU Year 3' }]);
  });

  it('does not run where it says something else', async () => {
    appendFileSync(join(at.bundle, 'EsuPack.psm1'), "Write-Output 'tampered'\r\n");
    const session = await run();
    expect(session.errors).toEqual([
      expect.stringMatching(/EsuPack\.psm1 does not match .*Import-EsuPackage\.ps1 and has no valid/u),
    ]);
    expect(session.output).toEqual([]);
    expect(at.site().calls).toEqual({});
    expect((await run({ before: untrusted })).errors).toHaveLength(1);
  });

  it('runs changed where its signature is valid: somebody answers for that', async () => {
    appendFileSync(join(at.bundle, 'EsuPack.psm1'), '# Reviewed by Contoso.\r\n');
    expect((await run({ before: valid })).errors).toEqual([]);
  });

  it('does not take a signature for data: bundle.psd1 must be what the checksums say', async () => {
    appendFileSync(join(at.bundle, 'bundle.psd1'), signature);
    expect((await run({ before: valid })).errors).toEqual([
      expect.stringMatching(/bundle\.psd1 has changed since the bundle was generated/u),
    ]);
  });

  it('says which file is missing', async () => {
    renameSync(join(at.bundle, 'EsuPack.psd1'), join(at.bundle, 'gone'));
    expect((await run()).errors).toEqual([expect.stringMatching(/EsuPack\.psd1 is missing or cannot be read/u)]);
  });

  it('runs from a folder whose name has brackets, and leaves no command behind', async () => {
    const odd = join(folder, 'ESU [2]');
    mkdirSync(odd);
    cpSync(at.bundle, odd, { recursive: true });
    const session = await at.run(`-SiteCode ABC -ContentPath '${at.share}'`, {
      command: `'${join(odd, 'Import-EsuPackage.ps1')}'`,
      after: "@(Get-Command -Name '*-Esu*' -ListImported).Count",
    });
    expect(session.errors).toEqual([]);
    expect(session.output).toEqual(['0']);
  });

  describe('as a module', () => {
    const command = (name: string): string =>
      `(Import-Module '${at.bundle}/EsuPack.psd1' -PassThru).ExportedFunctions['${name}']`;

    it('explains every parameter of every command', async () => {
      for (const name of ['Import-EsuPackage', 'Remove-EsuPackage', 'Export-EsuStatus', 'Test-EsuPackage']) {
        const help = `$help = Get-Help ${name} -Full; $help.Synopsis; @($help.examples.example).Count; @($help.parameters.parameter | Where-Object { -not $_.description -and $_.name -notin 'WhatIf', 'Confirm' } | ForEach-Object { $_.name }) -join ' '`;
        const session = await at.run('-Name EsuPack', {
          command: 'Get-Module',
          before: `Import-Module '${at.bundle}/EsuPack.psd1'`,
          after: help,
        });
        const [synopsis, examples, unexplained] = session.output.slice(1);
        expect({ name, synopsis, unexplained }).toEqual({
          name,
          synopsis: expect.stringMatching(/^[A-Z].*\.$/u),
          unexplained: '',
        });
        expect(Number(examples)).toBeGreaterThan(0);
      }
    });

    it('tests a bundle: what is in the way, what would be asked and done', async () => {
      at.change({ queries: [{ QueryID: 'ABC00097', Name: planned().queries[0]?.name, Comments: '' }] });
      const session = await at.run(
        `-BundleFolder '${at.share}' -SiteCode ABC -Deploy -Purpose Required | ForEach-Object { '{0} {1}: {2}' -f $_.Action, $_.Kind, $_.Question }`,
        { command: command('Test-EsuPackage') },
      );
      expect(session.errors).toEqual([]);
      expect(session.output).toContain('Blocked Query: ');
      expect(session.output).toContain('Create Package: ');
      expect(session.output).toContainEqual(expect.stringMatching(/^Create Deployment: Deploy Activate as Required/u));
      expect(at.site().changes).toEqual([]);
      const wrong = await at.run(
        `-BundleFolder '${at.share}' -SiteCode ABC -Folder 'a/b' | ForEach-Object { $_.Name }`,
        {
          command: command('Test-EsuPackage'),
        },
      );
      expect(wrong.output).toEqual(['-Folder']);
    });

    it('is inert under a $WhatIfPreference that a script of the caller has set', async () => {
      const caller = join(folder, 'caller.ps1');
      writeFileSync(
        caller,
        `$WhatIfPreference = $true\n& (${command('Import-EsuPackage')}) -BundleFolder '${at.share}' -SiteCode ABC\n`,
      );
      const session = await at.run('', { command: `'${caller}'` });
      expect(session.errors).toEqual([]);
      expect(at.site().changes).toEqual([]);
    });

    it('ends at errors whatever -ErrorAction was said', async () => {
      at.change({ faults: [{ cmdlet: 'New-CMDeviceCollection', how: 'soft' }] });
      const session = await at.run(`-BundleFolder '${at.share}' -SiteCode ABC -ErrorAction SilentlyContinue`, {
        command: command('Import-EsuPackage'),
      });
      expect(session.information.at(-1)).toMatch(/^Stopped\. Changes: \d+/u);
      expect(at.site().rules).toEqual([]);
    });
  });

  describe('started by itself, as a scheduled task does', () => {
    function start(parameters: readonly string[]) {
      return spawnSync(
        pwsh,
        [
          '-NoProfile',
          '-NoLogo',
          '-NonInteractive',
          '-File',
          at.script,
          '-SiteCode',
          'ABC',
          '-ContentPath',
          at.share,
        ].concat(parameters),
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            ...surroundings,
            ESUPACK_SITE: join(folder, 'site', 'site.json'),
          },
        },
      );
    }

    it('ends with exit code 0, or with 1 where a question has no answer', () => {
      const asked = start(['-Deploy', '-Purpose', 'Required']);
      expect(asked.status).toBe(1);
      expect(asked.stderr.replaceAll(/\s*\n\s*(?:\|\s*)?/gu, ' ')).toMatch(
        /This session is not interactive and cannot ask: .* use -Force/u,
      );
      expect(at.site().changes).toEqual([]);
      const forced = start([
        '-Deploy',
        '-Purpose',
        'Required',
        '-Force',
        '-DistributionPointGroup',
        'All DPs,Branches',
      ]);
      expect({ status: forced.status, stderr: forced.stderr }).toEqual({ status: 0, stderr: '' });
      expect(forced.stdout).toMatch(/^Done\. Changes: \d+\. Already correct: 0\. Left for you: 0\.$/mu);
      expect(at.site()).toMatchObject({ deployments: [{ OfferType: 0 }], collections: expect.arrayContaining([]) });
      expect(readFileSync(join(at.bundle, 'SHA256SUMS'), 'utf8')).toContain('EsuPack.psm1');
      expect(at.site().distributions).toHaveLength(2);
      expect(at.site().queries.length).toBeGreaterThan(freshSite.queries.length);
    });
  });
});
