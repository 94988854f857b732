import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
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

const validators = new Map<SchemaName, ReturnType<Ajv['compile']>>();

function compile(name: SchemaName): ReturnType<Ajv['compile']> {
  const text = readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
  const schema = JSON.parse(text) as { readonly $schema: string };
  const Validator = schema.$schema.includes('draft-07') ? Ajv : Ajv2020;
  // Each file of tests compiles it anew: shorter code would take longer to find than it saves.
  const compiling = { code: { optimize: false }, inlineRefs: false };
  return new Validator({ allErrors: true, allowUnionTypes: true, strictTypes: false, ...compiling }).compile(schema);
}
