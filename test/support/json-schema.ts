import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

export type SchemaName = 'esupack.schema.json' | 'output.schema.json';

/** What an independent validator says against one of the committed schemas; empty where the value is valid. */
export function schemaErrors(name: SchemaName, value: unknown): readonly string[] {
  const known = validators.get(name) ?? compile(name);
  validators.set(name, known);
  return known(value)
    ? []
    : (known.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const validators = new Map<SchemaName, ReturnType<Ajv2020['compile']>>();

function compile(name: SchemaName): ReturnType<Ajv2020['compile']> {
  const schema = JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')) as object;
  return new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
}
