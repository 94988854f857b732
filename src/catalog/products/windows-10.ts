import type { Product } from '../product.js';
import { sources } from '../sources.js';

const idSources = [sources.learnWindows10, sources.japanWindows10, sources.japanConfigurationManager];
const yearSources = [...idSources, sources.partnerCenter];

/** Activation IDs: idSources. Coverage: partnerCenter (its "2025" for the starts of years 2 and 3 corrected), japanWindows10. */
export const windows10: Product = {
  id: 'windows-10',
  name: 'Windows 10',
  japaneseName: 'Windows 10',
  keyGeneration: 'windows-8',
  years: [
    {
      year: 1,
      activationId: 'f520e45e-7413-4a34-a497-d2765967d094',
      coverage: { from: '2025-10-15', to: '2026-10-13' },
      sources: [...yearSources, sources.slmgrOutput],
    },
    {
      year: 2,
      activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
      coverage: { from: '2026-10-14', to: '2027-10-12' },
      sources: yearSources,
    },
    {
      year: 3,
      activationId: '83d49986-add3-41d7-ba33-87c7bfb5c0fb',
      coverage: { from: '2027-10-13', to: '2028-10-10' },
      sources: yearSources,
    },
  ],
  operatingSystems: [
    {
      name: 'Windows 10 22H2',
      version: '10.0',
      builds: ['19045'],
      kind: 'client',
      // No LTSC release has build 19045, but the batch reads the edition itself.
      excludedEditions: ['EnterpriseS', 'IoTEnterpriseS'],
      requiredEditions: [],
      minimumRevision: 6456,
      sources: [sources.learnWindows10, sources.japanWindows10, sources.releaseInformation],
    },
  ],
  prerequisites: [
    {
      purpose: 'Cumulative update of 2025-10-14 or any later one (build 19045.6456 or higher)',
      updates: ['KB5066791'],
      revision: 6456,
      operatingSystems: ['Windows 10 22H2'],
      sources: [sources.learnWindows10, sources.japanWindows10],
    },
    {
      purpose: 'ESU licensing preparation package, then a restart',
      updates: ['KB5072653', 'KB5126256'],
      operatingSystems: ['Windows 10 22H2'],
      sources: [sources.japanWindows10, sources.offpatch],
    },
  ],
  notes: [
    'LTSB and LTSC releases, Windows 11 and servers are not covered by this offer.',
    'Virtual machines in Azure and on Azure Local, and devices used with Windows 365, need no key; keep them out with an excluded collection.',
    'Licensed is not protected: KB5068781 was rolled back with 0x800f0922 on devices with subscription activation until the preparation package was installed.',
    'Microsoft allowed the key of year 1 to be activated before coverage started; do not count on that for later years.',
    'Each year has a key of its own; the key of the year before stays installed. Year 2 requires that year 1 was bought, year 3 that year 2 was.',
  ],
};
