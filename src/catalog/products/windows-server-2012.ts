import type { Product } from '../product.js';
import { notes, purposes } from '../sentences.js';
import { sources } from '../sources.js';

const yearSources = [
  sources.greenbone,
  sources.deploymentScript,
  sources.eligibleDevicesBlog,
  sources.bmcEndOfLife,
  sources.serverOverview,
];

/**
 * Activation IDs: greenbone and deploymentScript; no Microsoft page with them could be read. Coverage: bmcEndOfLife, the
 * last day also serverOverview. Year 1 starts on the day after the last supported day; the start of year 3 is derived.
 */
export const windowsServer2012: Product = {
  id: 'windows-server-2012',
  name: 'Windows Server 2012 and 2012 R2',
  japaneseName: 'Windows Server 2012 および 2012 R2',
  keyGeneration: 'windows-8',
  taskSequences: 'ending',
  years: [
    {
      year: 1,
      activationId: 'c0a2ea62-12ad-435b-ab4f-c9bfab48dbc4',
      coverage: { from: '2023-10-11', to: '2024-10-08' },
      sources: yearSources,
    },
    {
      year: 2,
      activationId: 'e3e2690b-931c-4c80-b1ff-dffba8a81988',
      coverage: { from: '2024-10-09', to: '2025-10-14' },
      sources: yearSources,
    },
    {
      year: 3,
      activationId: '55b1dd2d-2209-4ea0-a805-06298bad25b3',
      coverage: { from: '2025-10-15', to: '2026-10-13' },
      sources: yearSources,
    },
  ],
  operatingSystems: [
    {
      name: 'Windows Server 2012',
      version: '6.2',
      builds: ['9200'],
      kind: 'server',
      excludedEditions: [],
      requiredEditions: ['ServerStandard', 'ServerDatacenter'],
      minimumRevision: null,
      sources: [sources.versionNumbers, sources.azureArcPrepare],
    },
    {
      name: 'Windows Server 2012 R2',
      version: '6.3',
      builds: ['9600'],
      kind: 'server',
      excludedEditions: [],
      requiredEditions: ['ServerStandard', 'ServerDatacenter'],
      minimumRevision: null,
      sources: [sources.versionNumbers, sources.azureArcPrepare],
    },
  ],
  prerequisites: [
    {
      purpose: purposes.preparationPackage,
      updates: ['KB5017221'],
      operatingSystems: ['Windows Server 2012'],
      sources: [sources.server2012KeyError, sources.deploymentScript],
    },
    {
      purpose: purposes.preparationPackage,
      updates: ['KB5017220'],
      operatingSystems: ['Windows Server 2012 R2'],
      sources: [sources.server2012KeyError, sources.deploymentScript],
    },
    {
      purpose: purposes.servicingStackOf202308,
      updates: ['KB5029369', 'KB5079234'],
      operatingSystems: ['Windows Server 2012'],
      sources: [sources.azureStackEsu, sources.deploymentScript],
    },
    {
      purpose: purposes.servicingStackOf202308,
      updates: ['KB5029368', 'KB5079233'],
      operatingSystems: ['Windows Server 2012 R2'],
      sources: [sources.azureStackEsu, sources.deploymentScript],
    },
  ],
  notes: [
    notes.standardAndDatacenter,
    {
      en: 'Without the preparation package the key is rejected with 0xC004E016.',
      ja: '準備パッケージがないと、キーは 0xC004E016 で拒否されます。',
    },
    {
      en: 'Later servicing stack updates work as well.',
      ja: 'サービス スタック更新プログラムは、記載より新しいものでも構いません。',
    },
    {
      en: 'Servers hosted in Azure, connected by Azure Arc or run on Azure Local need no key. To leave such servers out, exclude a collection.',
      ja: 'Azure 上、Azure Arc 接続、Azure Local 上のサーバーにはキーが不要です。除外するコレクションで対象から外してください。',
    },
    {
      en: 'From version 2609 on, Configuration Manager no longer supports these systems as clients.',
      ja: 'Configuration Manager バージョン 2609 以降、これらの OS はクライアントとしてサポートされません。',
    },
    notes.keyOfEachYear,
    notes.activationsAreSpent,
  ],
};
