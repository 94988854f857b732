import * as z from 'zod';
import { type DocumentKind, formatVersion } from '../json-document.js';
import { coverageFigures } from './coverage-schema.js';
import { inspection } from './inspection-schema.js';
import { verification } from './verification-schema.js';
import { issue, sha256, warnings, writtenBundle } from './common.js';
import { packagePlan, product } from '../../read/plan-schema.js';

const difference = z.strictObject({
  path: z.string(),
  kind: z.enum(['changed', 'missing', 'extra']),
  diff: z.string().nullable().describe('Unified diff, keys masked; null for what is no text'),
  note: z.string(),
  foundSha256: sha256.nullable(),
  expectedSha256: sha256.nullable(),
});

const keySource = z.union([z.strictObject({ env: z.string() }), z.strictObject({ file: z.string() })]);

/** Every document that `--json` prints, told apart by `kind`. */
const documents = [
  document('error', [1, 2, 3, 4], 'Any command that ended before it had a result', { issues: z.array(issue).min(1) }),
  document('bundle', [0], 'generate', { warnings, ...writtenBundle, plan: packagePlan }),
  document('bundles', [0, 1, 2, 4], 'generate --config', { packages: outcomes([0], writtenBundle) }),
  document('comparison', [0, 1, 2, 3], 'generate --check', {
    packages: outcomes([0, 3], { differences: z.array(difference) }),
  }),
  document('plan', [0], 'plan', { warnings, plan: packagePlan }),
  document('plans', [0, 1, 2], 'plan --config', { packages: outcomes([0], { plan: packagePlan }) }),
  document('products', [0], 'products', { products: z.array(product) }),
  document('validation', [0], 'validate, where the file has no mistakes; else an error with exit code 3', {
    file: z.string(),
    warnings,
    packages: z.array(
      z.strictObject({
        id: z.string(),
        product: z.string(),
        year: z.int(),
        activationId: z.string(),
        key: keySource.nullable().describe('Null: from --key-file, --key-stdin, ESUPACK_KEY or the prompt'),
      }),
    ),
  }),
  document('coverage', [0, 3], 'report; exitCode 3 where --fail-under is not reached', {
    page: z.string().nullable().describe('The HTML file that was written; null without --out'),
    figures: coverageFigures,
  }),
  document('inspection', [0], 'inspect', { file: z.string(), contents: inspection }),
  document('verification', [0, 3], 'verify; exitCode 3 where there are findings', verification),
  document('confirmations', [0], 'confirmations', {
    added: z.int(),
    replaced: z.int(),
    passedOver: z.int().describe('Rows of other activation IDs'),
    devices: z.int().describe('Devices that the bundle holds a Confirmation ID for'),
    warnings,
    folder: z.string(),
    zip: z.string(),
    zipSha256: sha256,
  }),
  document('example', [0], 'init', { file: z.string(), schema: z.string() }),
] as const;

/** The documents as JSON Schema; `npm run docs` writes it to schema/output.schema.json. */
export function outputJsonSchema(): Readonly<Record<string, unknown>> {
  const union = z.union(documents).meta({
    title: 'esupack --json',
    description:
      'One document a run. formatVersion is raised when a field changes its meaning or disappears; a release may add fields.',
  });
  return z.toJSONSchema(union, { reused: 'inline' });
}

/** A document of a run that ends well, or with one of `exitCodes`. */
function document<Fields extends z.ZodRawShape>(
  kind: DocumentKind,
  exitCodes: readonly number[],
  description: string,
  fields: Fields,
) {
  return z
    .strictObject({
      formatVersion: z.literal(formatVersion),
      kind: z.literal(kind),
      ok: z.boolean().describe('Whether exitCode is 0'),
      exitCode: z.literal([...exitCodes]),
      ...fields,
    })
    .meta({ description });
}

/** What became of the packages of a config file, one after the other. */
function outcomes<Fields extends z.ZodRawShape>(goodExitCodes: readonly number[], fields: Fields) {
  const good = z.strictObject({
    id: z.string(),
    ok: z.boolean(),
    exitCode: z.literal([...goodExitCodes]),
    warnings,
    issues: z.array(issue).max(0),
    ...fields,
  });
  const failed = z.strictObject({
    id: z.string().describe('Bundle id; "package 3" where the file gives no usable one'),
    ok: z.literal(false),
    exitCode: z.literal([1, 2, 4]),
    warnings,
    issues: z.array(issue).min(1),
  });
  return z.array(z.union([good, failed]));
}
