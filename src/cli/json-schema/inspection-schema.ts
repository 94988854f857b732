import * as z from 'zod';
import type {
  BundleContents,
  ConsoleExport,
  DefinitionContents,
  EmbeddedObject,
  ExportedObject,
  Inspection,
  ManifestContents,
  MofContents,
  ObjectProperty,
} from '../../read/inspect/inspection.js';
import { sha256 } from './common.js';

/** What `inspect` tells, as JSON; the compiler holds it to the types of src/read/inspect/inspection.ts. */

const texts = z.array(z.string());
const settings = z.record(z.string(), z.string());

const property: z.ZodType<ObjectProperty> = z
  .strictObject({
    name: z.string(),
    type: z.string().describe('WMI type; [] after that of an array'),
    get value(): z.ZodType<ObjectProperty['value']> {
      return z.union([z.string(), texts, z.array(embedded), z.null()]);
    },
    bytes: z.int().optional().describe('Number of bytes of a uint8 array, whose value is not shown'),
  })
  .meta({ id: 'ObjectProperty' });

const embedded: z.ZodType<EmbeddedObject> = z
  .strictObject({ className: z.string(), properties: z.array(property) })
  .meta({ id: 'EmbeddedObject' });

const object = z
  .strictObject({
    part: z.string(),
    className: z.string(),
    name: z.string().nullable(),
    keys: settings,
    path: z.string().nullable(),
    properties: z.array(property),
    attachments: z.array(z.strictObject({ part: z.string(), objects: z.array(embedded) })),
  })
  .meta({ id: 'ExportedObject' }) satisfies z.ZodType<ExportedObject>;

const flags = z
  .strictObject({
    value: z.int().nullable(),
    hex: z.string().nullable(),
    set: z.array(z.strictObject({ bit: z.int(), name: z.string(), meaning: z.string() })),
    words: texts,
  })
  .meta({ id: 'Flags' });

const consoleExport = z
  .strictObject({
    kind: z.literal('console-export'),
    format: z.enum(['packages', 'applications']),
    comment: z.string().nullable(),
    settings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    contents: z.array(
      z.strictObject({ id: z.string(), description: z.string(), relativePath: z.string(), originalPath: z.string() }),
    ),
    entryObjects: texts,
    packages: z.array(
      z.strictObject({
        packageId: z.string(),
        name: z.string(),
        manufacturer: z.string(),
        version: z.string(),
        language: z.string(),
        description: z.string(),
        sourcePath: z.string(),
        flags,
        numberOfPrograms: z.int().nullable(),
        contentId: z.string().nullable(),
      }),
    ),
    programs: z.array(
      z.strictObject({
        packageId: z.string(),
        name: z.string(),
        commandLine: z.string(),
        comment: z.string(),
        workingDirectory: z.string(),
        minutes: z.int().nullable(),
        diskSpace: z.string(),
        dependsOn: z.string(),
        flags,
      }),
    ),
    objects: z.array(object),
    relationships: z.array(
      z.strictObject({
        type: z.string(),
        target: z.string(),
        id: z.string(),
        present: z.boolean(),
        identifierMatches: z.boolean().nullable(),
      }),
    ),
    remarks: texts,
  })
  .meta({ id: 'ConsoleExport' }) satisfies z.ZodType<ConsoleExport>;

const mof = z
  .strictObject({
    kind: z.literal('mof'),
    encoding: z.enum(['utf-8', 'utf-16le']),
    byteOrderMark: z.boolean(),
    comment: z.string().nullable(),
    collections: z.array(
      z.strictObject({
        name: z.string(),
        id: z.string().describe('Empty: the site assigns one'),
        comment: z.string(),
        type: z.enum(['user', 'device', 'unknown']),
        limitingCollectionId: z.string(),
        limitingCollectionName: z.string(),
        rules: z.array(
          z.strictObject({
            kind: z.enum(['query', 'include', 'exclude', 'direct', 'other']),
            name: z.string(),
            value: z.string(),
          }),
        ),
        refresh: z.string(),
      }),
    ),
    queries: z.array(
      z.strictObject({
        name: z.string(),
        id: z.string(),
        comment: z.string(),
        targetClass: z.string(),
        query: z.string(),
      }),
    ),
    objects: z.array(embedded),
  })
  .meta({ id: 'MofContents' }) satisfies z.ZodType<MofContents>;

const definition = z
  .strictObject({
    kind: z.literal('package-definition'),
    formatVersion: z.string().nullable(),
    name: z.string(),
    version: z.string().nullable(),
    publisher: z.string().nullable(),
    language: z.string().nullable(),
    comment: z.string().nullable(),
    programs: z.array(z.strictObject({ name: z.string(), commandLine: z.string(), settings })),
  })
  .meta({ id: 'DefinitionContents' }) satisfies z.ZodType<DefinitionContents>;

const manifest = z
  .strictObject({
    kind: z.literal('bundle-manifest'),
    tool: z.string(),
    id: z.string(),
    product: z.string(),
    productName: z.string(),
    year: z.int(),
    activationId: z.string(),
    packageName: z.string(),
    programs: texts,
    collections: texts,
    queries: texts,
    files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256 })),
  })
  .meta({ id: 'ManifestContents' }) satisfies z.ZodType<ManifestContents>;

const file = z
  .strictObject({
    path: z.string(),
    bytes: z.int(),
    get contents(): z.ZodType<Inspection | null> {
      return z.union([inspection, z.null()]);
    },
    problem: z.string().nullable(),
  })
  .meta({ id: 'InspectedFile' });

const bundle = z
  .strictObject({
    kind: z.literal('bundle'),
    manifest,
    batch: z
      .strictObject({
        path: z.string(),
        key: z.string().nullable().describe('All but the last five characters masked'),
        activationId: z.string().nullable(),
      })
      .nullable(),
    files: z.array(file),
  })
  .meta({ id: 'BundleContents' }) satisfies z.ZodType<BundleContents>;

export const inspection: z.ZodType<Inspection> = z
  .union([
    bundle,
    manifest,
    consoleExport,
    z.strictObject({ kind: z.literal('object'), object }),
    definition,
    mof,
    z.strictObject({ kind: z.literal('files'), files: z.array(file) }),
  ])
  .meta({ id: 'Inspection' });
