import type { Product } from '../product.js';
import { sources } from '../sources.js';

const yearSources = [
  sources.illinoisBaseline,
  sources.eligibleDevicesBlog,
  sources.windows7Faq,
  sources.serverOverview,
];

/** Activation IDs: illinoisBaseline. Coverage: the years of Windows 7, the end confirmed by serverOverview. */
export const windowsServer2008: Product = {
  id: 'windows-server-2008',
  name: 'Windows Server 2008 and 2008 R2',
  japaneseName: 'Windows Server 2008 および 2008 R2',
  keyGeneration: 'windows-7',
  years: [
    {
      year: 1,
      activationId: '553673ed-6ddf-419c-a153-b760283472fd',
      coverage: { from: '2020-01-14', to: '2021-01-12' },
      sources: yearSources,
    },
    {
      year: 2,
      activationId: '04fa0286-fa74-401e-bbe9-fbfbb158010d',
      coverage: { from: '2021-01-13', to: '2022-01-11' },
      sources: yearSources,
    },
    {
      year: 3,
      activationId: '16c08c85-0c8b-4009-9b2b-f1f7319e45f9',
      coverage: { from: '2022-01-12', to: '2023-01-10' },
      sources: yearSources,
    },
  ],
  operatingSystems: [
    {
      name: 'Windows Server 2008 SP2',
      version: '6.0',
      // Updates from 2019-03 on raise the build from 6002 to 6003.
      builds: ['6002', '6003'],
      kind: 'server',
      excludedEditions: [],
      requiredEditions: [],
      minimumRevision: null,
      sources: [sources.versionNumbers],
    },
    {
      name: 'Windows Server 2008 R2 SP1',
      version: '6.1',
      builds: ['7601'],
      kind: 'server',
      excludedEditions: [],
      requiredEditions: [],
      minimumRevision: null,
      sources: [sources.versionNumbers],
    },
  ],
  prerequisites: [
    {
      purpose: 'SHA-2 code signing support',
      updates: ['KB4474419'],
      operatingSystems: ['Windows Server 2008 SP2', 'Windows Server 2008 R2 SP1'],
      sources: [sources.troubleshootEsu, sources.updateLists],
    },
    {
      purpose: 'Servicing stack update of 2019-04 or later',
      updates: ['KB4493730', 'KB4550737', 'KB5006750', 'KB5039341'],
      operatingSystems: ['Windows Server 2008 SP2'],
      sources: [sources.azureStackEsu, sources.updateLists],
    },
    {
      purpose: 'Servicing stack update of 2019-03 or later',
      updates: ['KB4490628', 'KB4536952', 'KB4555449', 'KB4592510', 'KB5006749', 'KB5017397', 'KB5039339'],
      operatingSystems: ['Windows Server 2008 R2 SP1'],
      sources: [sources.azureStackEsu, sources.updateLists],
    },
    {
      purpose: 'ESU licensing preparation package, then a restart',
      updates: ['KB4538484', 'KB4575904'],
      operatingSystems: ['Windows Server 2008 SP2'],
      sources: [sources.windows7Faq, sources.troubleshootEsu, sources.updateLists],
    },
    {
      purpose: 'ESU licensing preparation package, then a restart',
      updates: ['KB4538483', 'KB4575903'],
      operatingSystems: ['Windows Server 2008 R2 SP1'],
      sources: [sources.windows7Faq, sources.troubleshootEsu, sources.updateLists],
    },
  ],
  notes: [
    'Without the preparation package, or before the restart after it, the key is refused with 0xC004F050; Windows Server 2008 SP2 may need one more restart.',
    'The preparation packages come by every channel but Windows Update.',
    'Where TLS 1.0 is switched off, activation fails with 0x80072F8F until KB3140245 is installed, DefaultSecureProtocols is set to 0x800 in both WinHttp keys and the computer has restarted.',
    'Servers hosted in Azure need no key and had a fourth year until 2024-01-09; keep them out with an excluded collection.',
    'Each year has a key of its own; the key of the year before stays installed. Year 2 requires that year 1 was bought, year 3 that year 2 was.',
  ],
};
