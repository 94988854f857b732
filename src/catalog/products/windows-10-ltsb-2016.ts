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
  taskSequences: 'supported',
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
    notes.readActivationId,
    {
      en: 'Never use the activation IDs of Windows 10 22H2.',
      ja: 'Windows 10 22H2 の Activation ID は使用しないでください。',
    },
    {
      en: 'Support ended on 2026-10-13; up to three years of ESU follow. The last day of each year was not found, so coverage is not checked.',
      ja: 'サポートは 2026 年 10 月 13 日に終了し、ESU は最長 3 年です。各年の最終日を確認できないため、対象期間は検査しません。',
    },
    notes.noPrerequisiteKnown,
    notes.activationsAreSpent,
    {
      en: 'The collections recognize LTSB by OSBranch 2 from discovery. Devices without a value are included. The batch reads the edition and ends with exit code 20 on other editions.',
      ja: 'コレクションは、探索データの OSBranch (値 2) で LTSB とほかのエディションのバージョン 1607 を区別します。値のないデバイスは含まれます。バッチがエディションを確認し、対象外のデバイスでは終了コード 20 で終了します。',
    },
    {
      en: 'Only device makers sell ESU for the IoT edition.',
      ja: 'IoT エディションの ESU はデバイスの製造元からのみ提供されます。',
    },
  ],
};
