import outputSchema from '../../schema/output.schema.json' with { type: 'json' };
import { configJsonSchema } from '../config/schema.js';
import { exitCodes } from '../errors.js';
import type { Arguments } from './arguments.js';
import type { Terminal } from './terminal.js';

/** esupack schema: the JSON Schema of the config file, or of the documents that `--json` prints. */
export async function printSchema(values: Arguments, terminal: Terminal): Promise<number> {
  const schema = values.of === 'output' ? outputSchema : configJsonSchema();
  terminal.print(`${JSON.stringify(schema, null, 2)}\n`);
  return Promise.resolve(exitCodes.done);
}
