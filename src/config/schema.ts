import { matrixKey } from './expand-matrix.js';
import { extendsKey } from './extended-files.js';
import type { Setting } from './setting.js';
import { type SettingName, settingNames, settings } from './settings.js';

/**
 * The shape of a config file. Every scalar is text here, as it was written; what a value may be is checked where a value
 * of the command line is, in loadConfig. `schema` is what editors and docs/configuration.md are told.
 */
export type Shape = TextShape | ListShape | MapShape;

interface Described {
  readonly schema: Readonly<Record<string, unknown>>;
}

interface TextShape extends Described {
  readonly kind: 'text';
}

interface ListShape extends Described {
  readonly kind: 'list';
  readonly items: Shape;
}

export interface MapShape extends Described {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Shape>;
  /** Where the map stands, for messages: `belongs to a package`. */
  readonly place: string;
  /** True where exactly one of the entries must stand. */
  readonly oneOnly?: boolean;
}

const description = (what: string): Described => ({ schema: { description: what } });

function settingShape(name: SettingName): Shape {
  const row: Setting = settings[name];
  const schema = { ...row.schema, ...schemaDefault(row), description: row.description };
  if (row.kind !== 'list') return { kind: 'text', schema };
  const { items, ...list } = schema as { readonly items?: Readonly<Record<string, unknown>> };
  return { kind: 'list', schema: list, items: { kind: 'text', schema: items ?? {} } };
}

function schemaDefault({ kind, derived, default: byDefault }: Setting): Readonly<Record<string, unknown>> {
  if (kind === 'list') return { default: [] };
  // An editor would offer the description of a derived default beside yes and no.
  if (byDefault === null || (kind === 'yes-no' && derived)) return {};
  return { default: kind === 'number' ? Number(byDefault) : byDefault };
}

function settingShapes(which: (row: Setting) => boolean): readonly (readonly [string, Shape])[] {
  return settingNames.filter((name) => which(settings[name])).map((name) => [name, settingShape(name)]);
}

const key: MapShape = {
  kind: 'map',
  place: 'to the key of a package',
  oneOnly: true,
  schema: {
    description:
      'Where the MAK key is, never the key itself: one of env and file. Default: --key-file, --key-stdin or ESUPACK_KEY',
    minProperties: 1,
    maxProperties: 1,
  },
  entries: new Map([
    [
      'env',
      {
        kind: 'text',
        schema: {
          type: 'string',
          pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
          description: 'Name of the environment variable that contains the key',
        },
      },
    ],
    [
      'file',
      {
        kind: 'text',
        schema: {
          type: 'string',
          description: 'File that contains only the key; relative to the folder of this file',
        },
      },
    ],
  ]),
};

const packageShape: MapShape = {
  kind: 'map',
  place: 'to a package',
  schema: {
    description:
      'One package: one product, one year, one key; with matrix, one package for every combination of its lists',
    anyOf: [{ required: ['product', 'year'] }, { required: [matrixKey] }],
  },
  entries: new Map<string, Shape>([
    ...settingShapes(({ shared }) => !shared),
    ['key', key],
    ...settingShapes(({ shared }) => shared),
  ]),
};

/** What begins so at the top of the file is the person's own: a place for values with anchors. */
export const ownPrefix = 'x-';

/** The whole file. */
export const configFileShape: MapShape = {
  kind: 'map',
  place: 'at the top of the file',
  schema: { title: 'esupack config file' },
  entries: new Map<string, Shape>([
    ['$schema', { kind: 'text', schema: { type: 'string', description: 'JSON Schema for editors, in a JSON file' } }],
    [
      'defaults',
      {
        kind: 'map',
        place: 'to defaults or to a package',
        ...description('Settings of every package that does not override them'),
        entries: new Map(settingShapes(({ shared }) => shared)),
      },
    ],
    [
      'packages',
      {
        kind: 'list',
        ...description('The packages to generate, each with a unique bundle ID'),
        items: packageShape,
      },
    ],
  ]),
};

/** Every map of the file, the outer ones first. */
export const mapShapes: readonly MapShape[] = mapsOf(configFileShape);

function mapsOf(shape: Shape): readonly MapShape[] {
  if (shape.kind === 'list') return mapsOf(shape.items);
  return shape.kind === 'map' ? [shape, ...[...shape.entries.values()].flatMap(mapsOf)] : [];
}

/** The same shape as JSON Schema (https://json-schema.org/draft/2020-12), for editors and for other programs. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...jsonSchema(configFileShape) };
}

/** So are the files that a file extends. */
const extendsSchema = {
  type: ['string', 'array'],
  items: { type: 'string' },
  description:
    'Other config files, relative to this one: their packages come first; the defaults in this file override theirs',
};

/** Matrices are gone when the shape of a file is checked; editors are told of them all the same. */
const matrixSchema = {
  type: 'object',
  description:
    'Lists of words by name, such as customer and product: one package for every combination. ${customer} in a value is replaced by the word',
  minProperties: 1,
  additionalProperties: { type: 'array', minItems: 1, items: { type: ['string', 'number'] } },
};

function jsonSchema(shape: Shape): Readonly<Record<string, unknown>> {
  if (shape.kind === 'text') return shape.schema;
  if (shape.kind === 'list') return { type: 'array', items: jsonSchema(shape.items), ...shape.schema };
  const properties = Object.fromEntries([...shape.entries].map(([name, inner]) => [name, jsonSchema(inner)]));
  const more = shape === packageShape ? { [matrixKey]: matrixSchema } : {};
  const others = shape === configFileShape ? { [extendsKey]: extendsSchema } : {};
  const own = shape === configFileShape ? { patternProperties: { [`^${ownPrefix}`]: true } } : {};
  return {
    type: 'object',
    properties: { ...others, ...properties, ...more },
    ...own,
    additionalProperties: false,
    ...shape.schema,
  };
}

/** Whether a config file may have an entry of this name somewhere. */
export function isConfigName(name: string): boolean {
  return name === extendsKey || mapShapes.some(({ entries }) => entries.has(name));
}
