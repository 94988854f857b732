import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, jest } from '@jest/globals';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from '../support/consumers.js';
import { type Block, blocksOf } from '../support/documented-examples.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';
import { endPowerShell, parsePowerShell, powerShellMissing } from '../support/powershell/host.js';
import { freshSite, inventoryClass, type SiteState, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(240_000);

/** Commands that only Windows has. */
const onWindows: readonly RegExp[] = [/^Set-ExecutionPolicy /u, /^Set-Location '\\\\files\\/u];

const docs = new URL('../../docs/', import.meta.url);
const pages = readdirSync(docs).filter(
  (page) => page.endsWith('.md') && page !== 'pipelines.md' && blocksToRun(page).length > 0,
);

const device = { Build: '10.0.19045', OperatingSystemNameandVersion: 'Microsoft Windows NT Workstation 10.0' };

describeWith('PowerShell', powerShellMissing, 'the commands of a page on a site, as they stand', () => {
  const folder = temporaryFolder();
  afterAll(endPowerShell);

  it.each(pages)('%s', async (page) => {
    for (const bundle of new Set(blocksToRun(page).map((block) => block.bundle))) {
      const plan = planOf(page, bundle);
      const place = mkdtempSync(join(folder, 'site-'));
      const at = await workplace(place, plan, siteFor(plan));
      // What the pages before this one have made.
      if (page !== 'roll-out.md')
        await at.run(`-SiteCode ABC -ContentPath '${at.share}' -DistributionPointGroup 'All DPs'`);
      const blocks = blocksToRun(page).filter((block) => block.bundle === bundle);
      for (const line of blocks.flatMap(({ lines }) => lines)) {
        if (onWindows.some((command) => command.test(line))) continue;
        const [, script = '', parameters = ''] = /^\.\\(\S+\.ps1) (.*)$/u.exec(line) ?? [];
        expect({ line, isThere: existsSync(join(at.bundle, script)) }).toEqual({ line, isThere: true });
        // Only the path of a share is taken from where the script lies.
        const share =
          script.startsWith('Import') && !parameters.includes('-Remove') ? ` -ContentPath '${at.share}'` : '';
        const session = await at.run(`${parameters}${parameters.includes('KeyVariable') ? '' : share}`, {
          command: `'${join(at.bundle, script)}'`,
          answer: 'yes',
          environment: { HOME: place, ESUPACK_TYPED: inventedKey },
        });
        expect({ line, failure: session.failure, errors: session.errors }).toEqual({ line, failure: '', errors: [] });
      }
    }
  });

  it.each(readdirSync(docs).filter((page) => page.endsWith('.md')))('%s has no syntax error', async (page) => {
    for (const { lines } of blocksOf(`docs/${page}`).filter(({ language }) => language === 'powershell')) {
      const file = join(folder, 'block.ps1');
      // The name of a certificate is for the reader to put in.
      writeFileSync(file, lines.join('\n').replaceAll(/<\w+>/gu, 'name'));
      expect({ lines, errors: (await parsePowerShell(file)).errors }).toEqual({ lines, errors: [] });
    }
  });

  it('are found on the pages with a task on a site', () => {
    expect(pages).toEqual(expect.arrayContaining(['roll-out.md', 'offline.md', 'remove.md', 'task-sequence.md']));
  });
});

function blocksToRun(page: string): readonly Block[] {
  return blocksOf(`docs/${page}`).filter(
    ({ language, reason, lines }) =>
      language === 'powershell' && reason === null && lines.some((line) => line.startsWith('.\\')),
  );
}

function planOf(page: string, bundle: string | null): PackagePlan {
  if (bundle === '--key-delivery variable') return planned({ keyDelivery: 'variable' });
  return planned(page === 'offline.md' ? { activation: 'offline' } : {});
}

/** A site with the pilot collection of the pages, two devices, and an Installation ID. */
function siteFor(plan: PackagePlan): SiteState {
  return {
    ...freshSite,
    collections: [
      ...freshSite.collections,
      { CollectionID: 'ABC00123', Name: 'ESU pilot', Comment: '', LimitToCollectionID: 'SMSDM003', MemberCount: 2 },
    ],
    devices: [1, 2].map((id) => ({ ResourceID: id, Name: `PC${id}`, Client: 1, Obsolete: 0, ...device })),
    inventory: {
      [inventoryClass]: [
        { ResourceID: 1, ID: plan.offer.activationId, LicenseStatus: 0, OfflineInstallationId: '1'.repeat(63) },
      ],
    },
  };
}
