import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing } from '../support/powershell/host.js';
import { root } from '../support/powershell/places.js';
import { freshSite, siteFolder, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

const page = readFileSync(join(root, 'docs', 'decisions', 'import-script.md'), 'utf8').replaceAll(/\s+/gu, ' ');

describeWith('PowerShell', powerShellMissing, 'what a run asks of the site', () => {
  const folder = siteFolder();

  it('is as much on a large site as on a small one, and as its page says', async () => {
    const parameters =
      "-SiteCode ABC -DistributionPointGroup 'All DPs' -Folder ESU -Deploy -Purpose Required -DeadlineDateTime '2026-12-01' -Supersede";
    const at = await workplace(join(folder, 'site'), planned(), { ...freshSite, lazy: true });
    const count = async (): Promise<number> => {
      expect((await at.run(`${parameters} -ContentPath '${at.share}'`)).errors).toEqual([]);
      const { trips } = at.site();
      at.change({});
      return trips;
    };
    const first = await count();
    const second = await count();
    at.change({ moreCollections: 5000, moreDevices: 50_000 });
    expect(await count()).toBe(second);
    expect(page).toContain(`a first run asks the provider ${first} times, a second run ${second} times`);
  });
});
