import type { Config } from '../config/config.js';
import { planActivation } from './activation.js';
import { planBaseline } from './baseline.js';
import { planEsuValueCollections } from './collections/by-esu-value.js';
import { planInventoryCollections } from './collections/by-inventory.js';
import { planStampCollections } from './collections/by-stamp.js';
import { exitCodesOf } from './exit-codes.js';
import { planFiles } from './files.js';
import { derivedGuid, derivedHex, derivedPackageId } from './identity.js';
import type { BatchPlan, ImportZipPlan, KeptSettings, OfferPlan, PackageObject, PackagePlan } from './package-plan.js';
import { planNextYear } from './next-year.js';
import { planPrograms } from './programs.js';
import { planQueries } from './queries.js';
import { stampKey } from './stamp.js';
import { planStatusQueries } from './status-queries.js';
import { planTaskSequence } from './task-sequence.js';
import { version } from './version.js';

export interface PlanOptions {
  /** Every date in the bundle, ISO 8601 in UTC with whole seconds. Default: the first that a zip entry can have. */
  readonly date?: string | undefined;
}

/**
 * Works out every detail of what will be written and of what Configuration Manager will hold. Pure: no clock, no disk,
 * no key.
 */
export function planPackage(config: Config, options: PlanOptions = {}): PackagePlan {
  const offer = planOffer(config);
  const object = planObject(config, offer);
  const programs = planPrograms(config, offer);
  const batch = planBatch(config);
  const draft = {
    planVersion: 2,
    tool: { name: 'esupack', version },
    id: config.id,
    date: options.date ?? '1980-01-01T00:00:00Z',
    language: config.language,
    site: {
      share: config.share,
      siteCode: config.siteCode,
      distributionPointGroup: config.distributionPointGroup,
    },
    settings: config.settings as KeptSettings,
    nextYear: planNextYear(config),
    offer,
    package: object,
    programs,
    exitCodes: exitCodesOf(
      programs.map(({ purpose }) => purpose),
      batch.keyVariable !== null,
    ),
    importZip: planImportZip(config, offer),
    taskSequence: planTaskSequence(config, { offer, package: object, programs, keyVariable: batch.keyVariable }),
    batch,
    activation: planActivation(config, offer),
    collections: planEsuValueCollections(config, offer),
    inventoryCollections: planInventoryCollections(config, offer),
    stampCollections: planStampCollections(config, offer),
    queries: planQueries(config, offer),
    baseline: planBaseline(config, offer),
    statusQueries: planStatusQueries(offer, object, programs),
  } as const;
  return { ...draft, files: planFiles(draft) };
}

function planOffer({ product, year, activationId }: Config): OfferPlan {
  return {
    product: product.id,
    productName: product.name,
    japaneseProductName: product.japaneseName,
    year: year.year,
    activationId,
    coverage: year.coverage,
    operatingSystems: product.operatingSystems,
    prerequisites: product.prerequisites,
    notes: product.notes,
  };
}

function planObject(config: Config, offer: OfferPlan): PackageObject {
  const { id, name: packageName } = config;
  return {
    packageId: derivedPackageId(id),
    name: packageName,
    manufacturer: config.publisher,
    version: config.packageVersion,
    language: 'EN',
    description: `Activates ${offer.productName} Extended Security Updates, year ${offer.year}${coverageText(offer)}`,
    // A name that never resolves (RFC 6761): the import puts the real share here; if it did not, nothing else is read.
    sourcePath: `\\\\esupack.invalid\\${id}\\${filesFolder(id)}\\${packageName}\\`,
    // DO_NOT_DOWNLOAD, the one flag that ordinary packages of real exports carry.
    flags: 0x0100_0000,
    priority: 2,
    objectVersion: derivedGuid('SedoObjectVersion', id).toUpperCase(),
    securityScopes: ['Default'],
  };
}

function coverageText({ coverage }: OfferPlan): string {
  return coverage === null ? '' : ` (${coverage.from} to ${coverage.to})`;
}

function planImportZip({ id, name: packageName }: Config, offer: OfferPlan): ImportZipPlan {
  return {
    fileName: `${id}.zip`,
    filesFolder: filesFolder(id),
    contentFolder: packageName,
    server: 'ESUPACK',
    siteCode: 'ESU',
    authoringScope: `ScopeId_${derivedGuid('authoring scope', id).toUpperCase()}`,
    corePropertiesName: derivedHex('core properties', id).slice(0, 32),
    corePropertiesRelationship: `R${derivedHex('core properties relationship', id).slice(0, 16)}`,
    comment: `${offer.productName} ESU year ${offer.year}: choose Create New for the package.`,
  };
}

function planBatch({ id, activationId, keyInstaller, keyDelivery }: Config): BatchPlan {
  return {
    fileName: 'activate-esu.bat',
    wmiScriptName: 'esu-wmi.vbs',
    logFile: `%windir%\\Logs\\esupack\\${id}.log`,
    registryKey: `HKLM\\${stampKey}\\${activationId}`,
    keyInstaller,
    keyVariable: keyDelivery === 'variable' ? 'ESUKEY' : null,
    activationRetrySeconds: [60, 120, 240],
    statusQuestions: 12,
    statusIntervalSeconds: 10,
    logLimitBytes: 262_144,
  };
}

function filesFolder(id: string): string {
  return `${id}_files`;
}
