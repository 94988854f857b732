import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import type { PackagePlan } from '../../../src/plan/package-plan.js';
import { inventedKey } from '../planned.js';
import { freshSite, inventoryClass, type SiteState, type Workplace } from './site.js';

/** A site as sheet and docs take it for granted: the pilot collection ABC00123, two devices, an Installation ID. */
export function pilotSite({ offer }: PackagePlan): SiteState {
  const pilot = {
    CollectionID: 'ABC00123',
    Name: 'ESU pilot',
    Comment: '',
    LimitToCollectionID: 'SMSDM003',
    MemberCount: 2,
  };
  return {
    ...freshSite,
    collections: [...freshSite.collections, pilot],
    devices: [1, 2].map((id) => ({
      ResourceID: id,
      Name: `PC${id}`,
      Client: 1,
      Obsolete: 0,
      Build: '10.0.19045',
      OperatingSystemNameandVersion: 'Microsoft Windows NT Workstation 10.0',
    })),
    inventory: {
      [inventoryClass]: [
        { ResourceID: 1, ID: offer.activationId, LicenseStatus: 0, OfflineInstallationId: '1'.repeat(63) },
      ],
    },
  };
}

/**
 * Runs a line such as `.\Import-EsuPackage.ps1 -SiteCode ABC -WhatIf` as it stands, answers every question with yes, types the
 * key where it is asked for, and expects it to end well. The script cannot tell by itself that its folder is a share here.
 */
export async function runAsWritten(at: Workplace, line: string): Promise<void> {
  const [, script = '', parameters = ''] = /^\.\\(\S+\.ps1) (.*)$/u.exec(line) ?? [];
  expect({ line, isThere: existsSync(join(at.bundle, script)) }).toEqual({ line, isThere: true });
  const needsShare = script.startsWith('Import') && !/-Remove|KeyVariable/u.test(parameters);
  const session = await at.run(`${parameters}${needsShare ? ` -ContentPath '${at.share}'` : ''}`, {
    command: `'${join(at.bundle, script)}'`,
    answer: 'yes',
    environment: { HOME: dirname(at.bundle), ESUPACK_TYPED: inventedKey },
  });
  expect({ line, failure: session.failure, errors: session.errors }).toEqual({ line, failure: '', errors: [] });
}
