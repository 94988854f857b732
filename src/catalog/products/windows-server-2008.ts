import type { Product } from '../product.js';
import { notes, purposes } from '../sentences.js';
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
  taskSequences: 'none',
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
      purpose: purposes.sha2,
      updates: ['KB4474419'],
      operatingSystems: ['Windows Server 2008 SP2', 'Windows Server 2008 R2 SP1'],
      sources: [sources.troubleshootEsu, sources.updateLists],
    },
    {
      purpose: {
        en: 'Servicing stack update of 2019-04 or later',
        ja: 'サービス スタック更新プログラム (2019 年 4 月以降)',
      },
      updates: ['KB4493730', 'KB4550737', 'KB5006750', 'KB5039341'],
      operatingSystems: ['Windows Server 2008 SP2'],
      sources: [sources.azureStackEsu, sources.updateLists],
    },
    {
      purpose: purposes.servicingStackOf201903,
      updates: ['KB4490628', 'KB4536952', 'KB4555449', 'KB4592510', 'KB5006749', 'KB5017397', 'KB5039339'],
      operatingSystems: ['Windows Server 2008 R2 SP1'],
      sources: [sources.azureStackEsu, sources.updateLists],
    },
    {
      purpose: purposes.preparationPackage,
      updates: ['KB4538484', 'KB4575904'],
      operatingSystems: ['Windows Server 2008 SP2'],
      sources: [sources.windows7Faq, sources.troubleshootEsu, sources.updateLists],
    },
    {
      purpose: purposes.preparationPackage,
      updates: ['KB4538483', 'KB4575903'],
      operatingSystems: ['Windows Server 2008 R2 SP1'],
      sources: [sources.windows7Faq, sources.troubleshootEsu, sources.updateLists],
    },
  ],
  notes: [
    {
      en: 'Without the preparation package, or before the restart after it, the key is rejected with 0xC004F050. Windows Server 2008 SP2 may need one more restart.',
      ja: '準備パッケージがない場合や適用後に再起動していない場合、キーは 0xC004F050 で拒否されます。Windows Server 2008 SP2 ではもう一度再起動が必要なことがあります。',
    },
    notes.notByWindowsUpdate,
    notes.tls10,
    {
      en: 'Servers hosted in Azure need no key and had a fourth year until 2024-01-09. To leave such servers out, exclude a collection.',
      ja: 'Azure 上のサーバーにはキーが不要です (2024 年 1 月 9 日まで 4 年目がありました)。除外するコレクションで対象から外してください。',
    },
    notes.keyOfEachYear,
    notes.activationsAreSpent,
  ],
};
