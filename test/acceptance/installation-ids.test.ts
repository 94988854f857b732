import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
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

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

const plan = planned({ activation: 'offline' });
const id = plan.offer.activationId;
const iid = (digit: number): string => String(digit).repeat(63);

const fleet: Partial<SiteState> = {
  devices: [
    { ResourceID: 1, Name: 'PC-B', Client: 1, Obsolete: 0 },
    { ResourceID: 2, Name: 'PC-A', Client: 1, Obsolete: null },
    { ResourceID: 3, Name: 'LICENSED', Client: 1, Obsolete: 0 },
    { ResourceID: 4, Name: 'NO-KEY-YET', Client: 1, Obsolete: 0 },
    { ResourceID: 5, Name: 'PC-B', Client: 1, Obsolete: 1 },
    { ResourceID: 6, Name: 'ANOTHER-YEAR', Client: 1, Obsolete: 0 },
  ],
  inventory: {
    [inventoryClass]: [
      { ResourceID: 1, ID: id.toUpperCase(), LicenseStatus: 0, OfflineInstallationId: iid(1) },
      { ResourceID: 2, ID: id, LicenseStatus: 5, OfflineInstallationId: iid(2) },
      { ResourceID: 3, ID: id, LicenseStatus: 1, OfflineInstallationId: iid(3) },
      { ResourceID: 4, ID: id, LicenseStatus: 0, OfflineInstallationId: '' },
      { ResourceID: 5, ID: id, LicenseStatus: 0, OfflineInstallationId: iid(5) },
      { ResourceID: 6, ID: 'f520e45e-7413-4a34-a497-d2765967d094', LicenseStatus: 0, OfflineInstallationId: iid(6) },
    ],
  },
};

describeWith('PowerShell', powerShellMissing, 'the list of Installation IDs, really written', () => {
  const folder = siteFolder();
  const list = join(folder, 'ids.csv');
  let at: Workplace;

  function exportIds(): Promise<Session> {
    return at.run(`-SiteCode ABC -InstallationIds -Path '${list}'`, {
      command: `'${join(folder, plan.id, 'Export-EsuStatus.ps1')}'`,
    });
  }

  beforeAll(async () => {
    at = await workplace(folder, plan, { ...freshSite, ...fleet });
  });

  beforeEach(() => {
    rmSync(list, { force: true });
    at.change({ ...fleet, missing: [] });
  });

  it('has the devices that are not licensed, with room for their Confirmation IDs', async () => {
    expect((await exportIds()).errors).toEqual([]);
    expect(readFileSync(list, 'utf8').split('\r\n')).toEqual([
      '\uFEFF"Name","ResourceID","InstallationId","ConfirmationId"',
      `"PC-A","2","${iid(2)}",""`,
      `"PC-B","1","${iid(1)}",""`,
      '',
    ]);
    expect(at.site().changes).toEqual([]);
  });

  it('is not written where inventory has none', async () => {
    at.change({ inventory: { [inventoryClass]: [] } });
    expect((await exportIds()).errors).toEqual([expect.stringContaining('Deploy Collect')]);
    at.change({ missing: [inventoryClass] });
    expect((await exportIds()).errors).toEqual([expect.stringContaining('-EnableInventoryClass')]);
    expect(existsSync(list)).toBe(false);
  });
});

describeWith('PowerShell', powerShellMissing, 'the list of Installation IDs of a bundle for online activation', () => {
  const folder = siteFolder();

  it('is refused', async () => {
    const online = planned();
    const at = await workplace(folder, online, { ...freshSite, ...fleet });
    const session = await at.run(`-SiteCode ABC -InstallationIds -Path '${join(folder, 'ids.csv')}'`, {
      command: `'${join(folder, online.id, 'Export-EsuStatus.ps1')}'`,
    });
    expect(session.errors).toEqual([expect.stringContaining('does not use Installation IDs')]);
  });
});
