import * as z from 'zod';
import { products } from '../catalog/products.js';

/**
 * The shape of a config file. Every scalar is text here, as it was written; what a value may be is checked where a
 * value from the command line is, in loadConfig. The limits below are for editors, and for docs/configuration.md.
 */

/** What the JSON Schema says of a value beyond its description. */
type Limits = Readonly<Record<string, unknown>>;

/** Text that an editor may see as a number: a version 1.0, an id 2026. */
function text(description: string, limits: Limits = {}) {
  return z
    .string()
    .meta({ type: ['string', 'number'], ...limits, description })
    .optional();
}

function number(description: string, minimum: number, maximum: number, byDefault: number) {
  return text(description, {
    type: ['integer', 'string'],
    minimum,
    maximum,
    pattern: `^[0-9]{1,${String(maximum).length}}$`,
    default: byDefault,
  });
}

const collectionId = { type: 'string', pattern: '^[A-Za-z0-9]{8}$' };

/** What packages share; a package may say otherwise. */
const shared = {
  publisher: text('Manufacturer of the package, printable ASCII', { maxLength: 32, default: 'Microsoft' }),
  packageVersion: text('Version of the package, printable ASCII', { maxLength: 32, default: '1.0' }),
  limitingCollection: text('ID of the collection that limits ours; SMSDM003 is All Desktop and Server Clients', {
    ...collectionId,
    default: 'SMSDM003',
  }),
  excludeCollections: z
    .array(z.string().meta(collectionId))
    .meta({ description: 'IDs of collections to leave out, such as keyless machines', default: [] })
    .optional(),
  refreshDays: number('Days between full evaluations of the collections', 1, 31, 1),
  collectionPrefix: text('First words of the collections\u2019 names', { maxLength: 50, default: 'ESU' }),
  activation: text('How devices come to their licence: by themselves, by Confirmation IDs, or by a VAMT host', {
    type: undefined,
    enum: ['online', 'offline', 'vamt'],
    default: 'online',
  }),
  probe: text('Whether the batch tries the activation addresses before it activates', {
    type: undefined,
    enum: ['yes', 'no'],
    default: 'no',
  }),
  openFirewall: text('With vamt: IPv4 addresses or ranges, with commas, from which WMI may be reached', {
    type: 'string',
  }),
  runMinutes: number('Maximum run time of the programs in minutes', 20, 720, 30),
  language: text('Language of the hand-off sheet', { type: undefined, enum: ['en', 'ja'], default: 'en' }),
};

const key = z
  .strictObject({
    env: text('Name of the environment variable that holds the key', {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
    }),
    file: text('File that holds the key and nothing else; relative to the folder of this file', { type: 'string' }),
  })
  .refine(({ env, file }) => (env === undefined) !== (file === undefined), {
    message: 'one of env and file is needed, and one only.',
  })
  .meta({
    description:
      'Where the MAK key is, never the key itself: one of env and file. Default: --key-file, --key-stdin or ESUPACK_KEY',
    minProperties: 1,
    maxProperties: 1,
  });

const packageShape = z
  .strictObject({
    id: text('Bundle id: names the folder and the zips; letters, digits, dot, dash, underscore', {
      maxLength: 48,
      default: 'esu-<product>-year-<year>',
    }),
    product: text('Product ID; esupack products lists them', {
      type: undefined,
      enum: products.map((product) => product.id),
    }),
    year: text('Program year', { type: undefined, enum: [1, 2, 3, '1', '2', '3'] }),
    key: key.optional(),
    name: text('Package name: printable ASCII, a legal Windows folder name', {
      maxLength: 50,
      default: '<product name> ESU Year <year>',
    }),
    activationId: text('Activation ID (GUID), for products whose ID is not public', { type: 'string' }),
    esuValue: text('What ESUValue of a licensed device is; a GUID may stand among others. Default: the activation ID', {
      maxLength: 255,
    }),
    ...shared,
  })
  .meta({ description: 'One package: one product, one year, one key', required: ['product', 'year'] });

/** The whole file. */
export const configFileShape = z
  .strictObject({
    $schema: z.string().meta({ description: 'JSON Schema for editors, in a JSON file' }).optional(),
    defaults: z
      .strictObject(shared)
      .meta({ description: 'What every package has unless it says otherwise' })
      .optional(),
    packages: z.array(packageShape).meta({ description: 'The packages to generate, each with a bundle id of its own' }),
  })
  .partial({ packages: true })
  .meta({ title: 'esupack config file' });

export type WrittenFile = z.infer<typeof configFileShape>;

/** The names that may stand in a map of the file, by the path to it; numbers of packages are `*`. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configFileShape.shape),
  defaults: Object.keys(shared),
  'packages.*': Object.keys(packageShape.shape),
  'packages.*.key': Object.keys(key.shape),
};

/** The same shape as JSON Schema (https://json-schema.org/draft/2020-12), for editors and for other programs. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(configFileShape, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === undefined) delete jsonSchema.type;
    },
  });
}
