import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from '../support/consumers.js';
import { type Block, blocksOf } from '../support/documented-examples.js';
import { planned } from '../support/planned.js';
import { parsePowerShell, powerShellMissing } from '../support/powershell/host.js';
import { pilotSite, runAsWritten } from '../support/powershell/pilot-site.js';
import { type SiteState, siteFolder, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(240_000);

/** Commands that only Windows has. */
const onWindows: readonly RegExp[] = [/^Set-ExecutionPolicy /u, /^Set-Location '\\\\files\\/u];

const docs = new URL('../../docs/', import.meta.url);
const pages = readdirSync(docs).filter(
  (page) => page.endsWith('.md') && page !== 'pipelines.md' && blocksToRun(page).length > 0,
);

describeWith('PowerShell', powerShellMissing, 'the commands of a page on a site, as they stand', () => {
  const folder = siteFolder();
  const imported = new Map<PackagePlan, SiteState>();

  /** What the pages before have made, the same for all of a plan. */
  async function importedSite(plan: PackagePlan): Promise<SiteState> {
    const known = imported.get(plan);
    if (known !== undefined) return known;
    const at = await workplace(join(folder, 'site'), plan, pilotSite(plan));
    const { failure } = await at.run(`-SiteCode ABC -ContentPath '${at.share}' -DistributionPointGroup 'All DPs'`);
    expect(failure).toBe('');
    imported.set(plan, at.site());
    return at.site();
  }

  it.each(pages)('%s', async (page) => {
    for (const bundle of new Set(blocksToRun(page).map((block) => block.bundle))) {
      const plan = planOf(page, bundle);
      const state = page === 'roll-out.md' ? pilotSite(plan) : await importedSite(plan);
      const at = await workplace(join(folder, 'site'), plan, state);
      const blocks = blocksToRun(page).filter((block) => block.bundle === bundle);
      for (const line of blocks.flatMap(({ lines }) => lines)) {
        if (onWindows.some((command) => command.test(line))) continue;
        await runAsWritten(at, line);
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

const [usual, offline, byVariable] = [
  planned(),
  planned({ activation: 'offline' }),
  planned({ keyDelivery: 'variable' }),
];

function planOf(page: string, bundle: string | null): PackagePlan {
  if (bundle === '--key-delivery variable') return byVariable;
  return page === 'offline.md' ? offline : usual;
}
