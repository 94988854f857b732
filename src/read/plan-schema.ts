import * as z from 'zod';
import { products } from '../catalog/products.js';
import type { Coverage, OperatingSystem, Prerequisite, Source } from '../catalog/product.js';
import type { CollectionPlan, PackagePlan } from '../plan/package-plan.js';
import { guidPattern } from '../text/guid.js';

/** The plan and the catalogue as JSON; the compiler holds them to the types of the same names. */

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/u);
const guid = z.string().regex(new RegExp(`^${guidPattern}$`, 'u'));
const texts = z.array(z.string());
const productId = z.enum(products.map((product) => product.id));
const year = z.literal([1, 2, 3]);

const source = z
  .strictObject({ title: z.string(), url: z.string().nullable(), checked: day })
  .meta({ id: 'Source' }) satisfies z.ZodType<Source>;

const sources = z.array(source);

const coverage = z
  .strictObject({ from: day, to: day })
  .meta({ id: 'Coverage', description: 'Local calendar days, both included' }) satisfies z.ZodType<Coverage>;

const operatingSystem = z
  .strictObject({
    name: z.string(),
    version: z.string(),
    builds: texts,
    kind: z.enum(['client', 'server']),
    excludedEditions: texts,
    requiredEditions: texts,
    minimumRevision: z.int().nullable(),
    sources,
  })
  .meta({ id: 'OperatingSystem' }) satisfies z.ZodType<OperatingSystem>;

const prerequisite = z
  .strictObject({
    purpose: z.string(),
    updates: texts,
    revision: z.int().optional(),
    operatingSystems: texts,
    sources,
  })
  .meta({ id: 'Prerequisite' }) satisfies z.ZodType<Prerequisite>;

const collection = z
  .strictObject({
    role: z.enum(['eligible', 'licensed', 'needs', 'not ready', 'not updated']),
    name: z.string(),
    comment: z.string(),
    limitingCollectionId: z.string(),
    excludedCollectionIds: texts,
    ruleName: z.string(),
    query: z.string(),
    refreshDays: z.int(),
  })
  .meta({ id: 'Collection' }) satisfies z.ZodType<CollectionPlan>;

/** One row of `esupack products`. */
export const product = z
  .strictObject({
    id: productId,
    name: z.string(),
    japaneseName: z.string(),
    keyGeneration: z.enum(['windows-7', 'windows-8']),
    years: z.array(z.strictObject({ year, activationId: guid.nullable(), coverage: coverage.nullable(), sources })),
    operatingSystems: z.array(operatingSystem),
    prerequisites: z.array(prerequisite),
    notes: texts,
  })
  .meta({ id: 'Product' });

export const packagePlan = z
  .strictObject({
    planVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('esupack'), version: z.string() }),
    id: z.string(),
    date: z.string(),
    language: z.enum(['en', 'ja']),
    offer: z.strictObject({
      product: productId,
      productName: z.string(),
      japaneseProductName: z.string(),
      year,
      activationId: guid,
      coverage: coverage.nullable(),
      operatingSystems: z.array(operatingSystem),
      prerequisites: z.array(prerequisite),
      notes: texts,
    }),
    package: z.strictObject({
      packageId: z.string(),
      name: z.string(),
      manufacturer: z.string(),
      version: z.string(),
      language: z.string(),
      description: z.string(),
      sourcePath: z.string(),
      flags: z.int(),
      priority: z.int(),
      objectVersion: z.string(),
      securityScopes: texts,
    }),
    programs: z.array(
      z.strictObject({
        name: z.string(),
        purpose: z.enum(['activate', 'check', 'collect', 'deposit', 'prepare', 'close', 'remove']),
        commandLine: z.string(),
        comment: z.string(),
        flags: z.int(),
        minutes: z.int(),
        diskSpace: z.string(),
      }),
    ),
    importZip: z.strictObject({
      fileName: z.string(),
      filesFolder: z.string(),
      contentFolder: z.string(),
      server: z.string(),
      siteCode: z.string(),
      authoringScope: z.string(),
      corePropertiesName: z.string(),
      corePropertiesRelationship: z.string(),
      comment: z.string(),
    }),
    batch: z.strictObject({
      fileName: z.literal('activate-esu.bat'),
      wmiScriptName: z.literal('esu-wmi.vbs'),
      logFile: z.string(),
      registryKey: z.string(),
      activationRetrySeconds: z.array(z.int()),
      statusQuestions: z.int(),
      statusIntervalSeconds: z.int(),
      logLimitBytes: z.int(),
    }),
    activation: z.strictObject({
      way: z.enum(['online', 'offline', 'vamt']),
      confirmationsName: z.literal('confirmation-ids.txt').nullable(),
      vamtScriptName: z.literal('Invoke-EsuProxyActivation.ps1').nullable(),
      probe: z.strictObject({ scriptName: z.literal('esu-probe.vbs'), needed: texts, others: texts }).nullable(),
      firewallRanges: texts,
      installationIdsQuery: z.string().nullable(),
    }),
    collections: z.array(collection),
    inventoryCollections: z.array(collection),
    queries: z.array(
      z.strictObject({
        name: z.string(),
        comment: z.string(),
        query: z.string(),
        targetClass: z.literal('SMS_R_System'),
        scope: z.enum(['offer', 'site']),
      }),
    ),
    statusQueries: z.strictObject({
      program: z.string(),
      devices: z.string(),
      devicesWithoutEsuValue: z.string(),
      inventory: z.string(),
      licences: z.string(),
      sql: z.string(),
      cmPivot: z.string(),
    }),
    files: z.array(z.strictObject({ path: z.string(), what: z.string(), secret: z.boolean() })),
  })
  .meta({ id: 'Plan', description: 'src/plan/package-plan.ts explains every value' }) satisfies z.ZodType<PackagePlan>;
