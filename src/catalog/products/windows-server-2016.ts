import type { Product } from '../product.js';
import { sources } from '../sources.js';

const announcements = [sources.azureArcEsu, sources.helpNetSecurity];

/** Announced, not started on the day of the check, and without activation IDs. */
export const windowsServer2016: Product = {
  id: 'windows-server-2016',
  name: 'Windows Server 2016',
  japaneseName: 'Windows Server 2016',
  keyGeneration: 'windows-8',
  years: [
    { year: 1, activationId: null, coverage: null, sources: announcements },
    { year: 2, activationId: null, coverage: null, sources: announcements },
    { year: 3, activationId: null, coverage: null, sources: announcements },
  ],
  operatingSystems: [
    {
      name: 'Windows Server 2016',
      version: '10.0',
      builds: ['14393'],
      kind: 'server',
      excludedEditions: [],
      requiredEditions: [],
      minimumRevision: null,
      sources: [sources.versionNumbers],
    },
  ],
  prerequisites: [],
  notes: [
    'Microsoft has not published the activation IDs: --activation-id is needed.',
    'Support ends on 2027-01-12; ESU follows from 2027-01-13 for up to three years. The last day of each year was not found, so coverage is not checked.',
    'No prerequisite update is known yet.',
    'Microsoft offers it first through Azure Arc, which needs no key; keep such servers out with an excluded collection.',
  ],
};
