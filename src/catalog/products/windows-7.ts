import type { Product } from '../product.js';
import { notes, purposes } from '../sentences.js';
import { sources } from '../sources.js';

const yearSources = [sources.esuchk, sources.illinoisBaseline, sources.eligibleDevicesBlog, sources.windows7Faq];

/** Activation IDs: esuchk, illinoisBaseline. Coverage: windows7Faq. */
export const windows7: Product = {
  id: 'windows-7',
  name: 'Windows 7',
  japaneseName: 'Windows 7',
  keyGeneration: 'windows-7',
  taskSequences: 'none',
  years: [
    {
      year: 1,
      activationId: '77db037b-95c3-48d7-a3ab-a9c6d41093e0',
      coverage: { from: '2020-01-14', to: '2021-01-12' },
      sources: yearSources,
    },
    {
      year: 2,
      activationId: '0e00c25d-8795-4fb7-9572-3803d91b6880',
      coverage: { from: '2021-01-13', to: '2022-01-11' },
      sources: yearSources,
    },
    {
      year: 3,
      activationId: '4220f546-f522-46df-8202-4d07afd26454',
      coverage: { from: '2022-01-12', to: '2023-01-10' },
      sources: yearSources,
    },
  ],
  operatingSystems: [
    {
      name: 'Windows 7 SP1',
      version: '6.1',
      builds: ['7601'],
      kind: 'client',
      excludedEditions: [],
      requiredEditions: [],
      minimumRevision: null,
      sources: [sources.esuchk, sources.versionNumbers],
    },
  ],
  prerequisites: [
    {
      purpose: purposes.sha2,
      updates: ['KB4474419'],
      operatingSystems: ['Windows 7 SP1'],
      sources: [sources.esuchk, sources.troubleshootEsu],
    },
    {
      purpose: purposes.servicingStackOf201903,
      updates: ['KB4490628', 'KB4536952', 'KB4555449', 'KB4592510', 'KB5006749', 'KB5017397', 'KB5039339'],
      operatingSystems: ['Windows 7 SP1'],
      sources: [sources.esuchk, sources.azureStackEsu, sources.updateLists],
    },
    {
      purpose: purposes.preparationPackage,
      updates: ['KB4538483', 'KB4575903'],
      operatingSystems: ['Windows 7 SP1'],
      sources: [sources.windows7Faq, sources.troubleshootEsu, sources.updateLists],
    },
  ],
  notes: [
    {
      en: 'This offer is for the Professional and Enterprise editions. Device makers sell ESU for embedded editions.',
      ja: '対象は Professional と Enterprise です。組み込み向けエディションの ESU は、デバイスの製造元から別に提供されます。',
    },
    {
      en: 'Without the preparation package, or before the restart after it, the key is rejected with 0xC004F050.',
      ja: '準備パッケージがない場合や適用後に再起動していない場合、キーは 0xC004F050 で拒否されます。',
    },
    notes.notByWindowsUpdate,
    notes.tls10,
    notes.keyOfEachYear,
    notes.activationsAreSpent,
  ],
};
