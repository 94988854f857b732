import type { Product } from '../product.js';
import { notes } from '../sentences.js';
import { sources } from '../sources.js';

const announcements = [sources.azureArcEsu, sources.helpNetSecurity];

/** Announced, not started on the day of the check, and without activation IDs. */
export const windowsServer2016: Product = {
  id: 'windows-server-2016',
  name: 'Windows Server 2016',
  japaneseName: 'Windows Server 2016',
  keyGeneration: 'windows-8',
  taskSequences: 'supported',
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
      requiredEditions: ['ServerStandard', 'ServerDatacenter'],
      minimumRevision: null,
      sources: [sources.versionNumbers, sources.azureArcEsu],
    },
  ],
  prerequisites: [],
  notes: [
    notes.readActivationId,
    {
      en: 'Support ends on 2027-01-12; ESU follows from 2027-01-13 for up to three years. The last day of each year was not found, so coverage is not checked.',
      ja: 'サポートは 2027 年 1 月 12 日に終了し、1 月 13 日から最長 3 年の ESU が続きます。各年の最終日を確認できないため、対象期間は検査しません。',
    },
    notes.noPrerequisiteKnown,
    notes.activationsAreSpent,
    notes.standardAndDatacenter,
    {
      en: 'Microsoft first offers ESU through Azure Arc, which needs no key. To leave out servers that use it, exclude a collection.',
      ja: 'まず Azure Arc 経由で提供され、その場合キーは不要です。該当するサーバーは、除外するコレクションで対象から外してください。',
    },
  ],
};
