import type { OperatingSystem, Source } from '../../src/catalog/product.js';
import { exitCodesOf } from '../../src/plan/exit-codes.js';
import { unattended } from '../../src/plan/program-runs.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';

const source: Source = { title: 'Made for tests', url: null, checked: '2026-01-31' };

const windows10: OperatingSystem = {
  name: 'Windows 10 22H2',
  version: '10.0',
  builds: ['19045'],
  kind: 'client',
  requiredEditions: [],
  excludedEditions: ['EnterpriseS', 'IoTEnterpriseS'],
  minimumRevision: 6396,
  sources: [source],
};

const activationId = '1043add5-23b1-4afb-9a0f-64343c8f3f8d';
const eligible = 'select SMS_R_System.ResourceID from SMS_R_System where SMS_R_System.Client = 1';
const licensed = `SMS_R_System.ESUValue like "%${activationId}%"`;
const needs = `SMS_R_System.ResourceID not in (select SMS_R_System.ResourceID from SMS_R_System where ${licensed})`;

/** A whole plan made by hand: Windows 10, year 2. Fields of the top level can be replaced. */
export function samplePlan(overrides: Partial<PackagePlan> = {}): PackagePlan {
  return { ...plan, ...overrides };
}

const collection = {
  limitingCollectionId: 'SMSDM003',
  excludedCollectionIds: ['ABC00012', 'ABC00034'],
  refreshDays: 1,
} as const;

const plan: PackagePlan = {
  planVersion: 2,
  tool: { name: 'esupack', version: '0.0.0' },
  id: 'esu-windows-10-year-2',
  date: '1980-01-01T00:00:00Z',
  language: 'en',
  site: { share: null, siteCode: null, distributionPointGroup: null },
  settings: { product: 'windows-10', year: '2', publisher: 'Contoso & Sons' },
  nextYear: {
    year: 3,
    options: [
      { name: 'from', value: 'esu-windows-10-year-2' },
      { name: 'year', value: '3' },
    ],
  },
  offer: {
    product: 'windows-10',
    productName: 'Windows 10',
    japaneseProductName: 'Windows 10',
    year: 2,
    activationId,
    coverage: { from: '2026-10-14', to: '2027-10-12' },
    operatingSystems: [windows10],
    prerequisites: [
      {
        purpose: { en: 'ESU licensing preparation package', ja: 'ESU ライセンス準備パッケージ' },
        updates: ['KB5072653'],
        operatingSystems: ['Windows 10 22H2'],
        sources: [source],
      },
    ],
    notes: [{ en: 'Windows 11 is not covered.', ja: 'Windows 11 は対象外です。' }],
  },
  package: {
    packageId: 'ESU0A1B2',
    name: 'Windows 10 ESU Year 2',
    manufacturer: 'Contoso & Sons',
    version: '1.0',
    language: 'EN',
    description: 'Activates Windows 10 Extended Security Updates, year 2 (2026-10-14 to 2027-10-12)',
    sourcePath: '\\\\esupack.invalid\\esu-windows-10-year-2\\esu-windows-10-year-2_files\\Windows 10 ESU Year 2\\',
    flags: 0x0100_0000,
    priority: 2,
    objectVersion: '6F0C2A5E-3B1D-8F47-9A60-0123456789AB',
    securityScopes: ['Default'],
  },
  programs: [
    {
      name: 'Activate',
      purpose: 'activate',
      commandLine: 'cmd.exe /d /c .\\activate-esu.bat',
      comment: 'Installs and activates the key of Windows 10 ESU year 2',
      japaneseComment: 'キーをインストールしてライセンス認証を行います',
      runs: unattended,
      flags: 0x8910_a400,
      minutes: 30,
      diskSpace: '1 MB',
    },
    {
      name: 'Check',
      purpose: 'check',
      commandLine: 'cmd.exe /d /c .\\activate-esu.bat check',
      comment: 'Looks whether a device is licensed or ready; changes nothing',
      japaneseComment: '認証できる状態かを調べます',
      runs: unattended,
      flags: 0x8910_a400,
      minutes: 30,
      diskSpace: '1 MB',
    },
  ],
  exitCodes: exitCodesOf(['activate', 'check'], false),
  importZip: {
    fileName: 'esu-windows-10-year-2.zip',
    filesFolder: 'esu-windows-10-year-2_files',
    contentFolder: 'Windows 10 ESU Year 2',
    server: 'ESUPACK',
    siteCode: 'ESU',
    authoringScope: 'ScopeId_0F1E2D3C-4B5A-8697-88A7-B6C5D4E3F201',
    corePropertiesName: '0123456789abcdef0123456789abcdef',
    corePropertiesRelationship: 'R0123456789abcdef',
    comment: 'Windows 10 ESU year 2: choose Create New for the package.',
  },
  batch: {
    fileName: 'activate-esu.bat',
    wmiScriptName: 'esu-wmi.vbs',
    logFile: '%windir%\\Logs\\esupack\\esu-windows-10-year-2.log',
    registryKey: `HKLM\\SOFTWARE\\esupack\\${activationId}`,
    keyInstaller: 'wmi',
    keyVariable: null,
    activationRetrySeconds: [60, 120, 240],
    statusQuestions: 12,
    statusIntervalSeconds: 10,
    logLimitBytes: 262_144,
  },
  activation: {
    way: 'online',
    confirmationsName: null,
    vamtScriptName: null,
    probe: null,
    firewallRanges: [],
    installationIdsQuery: null,
  },
  collections: [
    {
      ...collection,
      role: 'eligible',
      name: 'ESU Windows 10 Year 2: Eligible',
      comment: 'Covered by Windows 10 ESU year 2.',
      japaneseComment: '対象デバイス',
      ruleName: 'Eligible',
      query: eligible,
    },
    {
      ...collection,
      role: 'needs',
      name: 'ESU Windows 10 Year 2: Not licensed (ESUValue)',
      comment: 'Eligible, and ESUValue does not hold the activation ID.',
      japaneseComment: '対象デバイス',
      ruleName: 'Not licensed (ESUValue)',
      query: `${eligible} and ${needs}`,
    },
  ],
  inventoryCollections: [
    {
      ...collection,
      role: 'licensed',
      name: 'ESU Windows 10 Year 2: Licensed (inventory)',
      comment: 'Eligible, and hardware inventory reports License Status 1.',
      japaneseComment: '対象デバイス',
      ruleName: 'Licensed (inventory)',
      query: `${eligible} and SMS_R_System.ResourceID in (select SMS_G_System_SOFTWARE_LICENSING_PRODUCT.ResourceID from SMS_G_System_SOFTWARE_LICENSING_PRODUCT where SMS_G_System_SOFTWARE_LICENSING_PRODUCT.ID = "${activationId}" and SMS_G_System_SOFTWARE_LICENSING_PRODUCT.LicenseStatus = 1)`,
      refreshDays: 7,
    },
  ],
  stampCollections: [
    {
      ...collection,
      role: 'failed',
      name: 'ESU Windows 10 Year 2: Failed (registry stamp)',
      comment: 'Eligible, and the batch failed.',
      japaneseComment: '対象デバイス',
      ruleName: 'Failed (registry stamp)',
      query: `${eligible} and SMS_R_System.ResourceID in (select SMS_G_System_ESUPACK_STAMP.ResourceID from SMS_G_System_ESUPACK_STAMP where SMS_G_System_ESUPACK_STAMP.Result <> "0")`,
    },
  ],
  queries: [
    {
      scope: 'site',
      name: 'ESU: ESUValue of all devices',
      comment: 'Shows which ESUValue values this site holds.',
      query: 'select SMS_R_System.Name,SMS_R_System.ESUValue from SMS_R_System where SMS_R_System.ESUValue is not null',
      targetClass: 'SMS_R_System',
    },
  ],
  baseline: {
    fileName: 'configuration-baseline.cab',
    scope: 'ScopeId_0F1E2D3C-4B5A-8697-88A7-B6C5D4E3F201',
    version: 3,
    item: {
      name: 'ESU Windows 10 Year 2 license',
      description: 'Asks a device whether it is licensed.',
      logicalName: 'OperatingSystem_01234567-89ab-8def-8123-456789abcdef',
    },
    baseline: {
      name: 'ESU Windows 10 Year 2',
      description: 'Compliant: licensed.',
      logicalName: 'Baseline_11234567-89ab-8def-8123-456789abcdef',
    },
    settings: [
      {
        question: 'license',
        name: 'ESU license of year 2',
        description: 'LicenseStatus of the ESU license.',
        logicalName: 'ScriptSetting_21234567-89ab-8def-8123-456789abcdef',
        compliant: 'licensed',
        severity: 'Critical',
        ruleId: 'Rule_31234567-89ab-8def-8123-456789abcdef',
        ruleName: 'ESU license of year 2: licensed',
      },
    ],
  },
  statusQueries: {
    program: 'Activate',
    devices: 'select ResourceID,Name,ESUValue from SMS_R_System',
    devicesWithoutEsuValue: 'select ResourceID,Name from SMS_R_System',
    inventory: 'select ResourceID,LastHardwareScan from SMS_G_System_WORKSTATION_STATUS',
    licenses: 'select ResourceID,ID from SMS_G_System_SOFTWARE_LICENSING_PRODUCT where LicenseStatus = 1',
    licenseInventory: 'select distinct ResourceID from SMS_G_System_SOFTWARE_LICENSING_PRODUCT',
    knownLicenses: 'select ResourceID,ID from SMS_G_System_SOFTWARE_LICENSING_PRODUCT',
    updates: null,
    stamps: 'select ResourceID,Result from SMS_G_System_ESUPACK_STAMP',
    sql: 'SELECT Name0 AS Name\nFROM v_R_System',
    stampSql: 'SELECT ResourceID\nFROM v_GS_ESUPACK_STAMP0',
    cmPivot: `SWLicensingProduct | where (ID == '${activationId}')`,
  },
  files: [
    {
      path: 'esu-windows-10-year-2_files/Windows 10 ESU Year 2/activate-esu.bat',
      what: 'The batch, with the key',
      secret: true,
    },
    {
      path: 'esu-windows-10-year-2_files/Windows 10 ESU Year 2/esu-wmi.vbs',
      what: 'The way the batch asks WMI',
      secret: false,
    },
    { path: 'esu-windows-10-year-2.zip', what: 'The import zip', secret: false },
    { path: 'package-definition.sms', what: 'The package definition', secret: false },
    { path: 'collections.mof', what: 'Collections on ESUValue', secret: false },
    { path: 'collections-inventory.mof', what: 'Collections on hardware inventory', secret: false },
    { path: 'collections-stamp.mof', what: 'Collections on the registry stamp', secret: false },
    { path: 'stamp-class.mof', what: 'Lines for Configuration.mof', secret: false },
    { path: 'stamp-inventory.mof', what: 'Inventory class', secret: false },
    { path: 'queries.mof', what: 'Queries', secret: false },
    { path: 'configuration-baseline.cab', what: 'Configuration item and baseline', secret: false },
    { path: 'README.html', what: 'The hand-off sheet', secret: false },
    { path: 'manifest.json', what: 'What this is', secret: false },
    { path: 'SHA256SUMS', what: 'Checksums', secret: false },
  ],
};
