import type { Product } from '../product.js';
import { notes } from '../sentences.js';
import { sources } from '../sources.js';

const announcements = [sources.helpNetSecurity, sources.windowsCentral];

/** Announced by Microsoft in 2026-02, without activation IDs and without the last day of each year. */
export const windows10Ltsb2016: Product = {
  id: 'windows-10-ltsb-2016',
  name: 'Windows 10 Enterprise LTSB 2016',
  japaneseName: 'Windows 10 Enterprise LTSB 2016',
  keyGeneration: 'windows-8',
  years: [
    { year: 1, activationId: null, coverage: null, sources: announcements },
    { year: 2, activationId: null, coverage: null, sources: announcements },
    { year: 3, activationId: null, coverage: null, sources: announcements },
  ],
  operatingSystems: [
    {
      name: 'Windows 10 Enterprise LTSB 2016',
      version: '10.0',
      builds: ['14393'],
      kind: 'client',
      excludedEditions: [],
      // Version 1607 of the other editions has the same build.
      requiredEditions: ['EnterpriseS', 'IoTEnterpriseS'],
      minimumRevision: null,
      sources: [sources.releaseInformation, sources.versionNumbers],
    },
  ],
  prerequisites: [],
  notes: [
    {
      en: 'Microsoft has not published the activation IDs: --activation-id is needed. Never use those of Windows 10 22H2.',
      ja: 'Activation ID は公開されていないため、--activation-id の指定が必要です。Windows 10 22H2 の ID は使用しないでください。',
    },
    {
      en: 'Support ended on 2026-10-13; up to three years of ESU follow. The last day of each year was not found, so coverage is not checked.',
      ja: 'サポートは 2026 年 10 月 13 日に終了し、ESU は最長 3 年です。各年の最終日を確認できないため、対象期間は検査しません。',
    },
    notes.noPrerequisiteKnown,
    {
      en: 'Discovery does not tell LTSB from Windows 10 version 1607 of other editions, so the collections hold both; the batch reads the edition and refuses the others with exit code 20.',
      ja: '探索データでは LTSB とほかのエディションの Windows 10 バージョン 1607 を区別できないため、コレクションには両方が含まれます。バッチがエディションを確認し、対象外のデバイスでは終了コード 20 で終了します。',
    },
    {
      en: 'The IoT edition is sold by device makers only.',
      ja: 'IoT エディションの ESU はデバイスの製造元からのみ提供されます。',
    },
  ],
};
