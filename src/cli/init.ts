import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleConfig } from '../config/example-config.js';
import { configJsonSchema } from '../config/schema.js';
import { exitCodes, UserError } from '../errors.js';
import { asUserError } from '../seal/disk-errors.js';
import type { Arguments } from './arguments.js';
import { jsonDocument } from './json-document.js';
import type { Terminal } from './terminal.js';

export const defaultConfigFile = 'esupack.yaml';
const schemaFile = 'esupack.schema.json';

/**
 * esupack init: a commented config file, and beside it the schema that its first line names for editors.
 *
 * @throws UserError with exit code 4 when either exists and `--force` was not given
 */
export async function init(values: Arguments, terminal: Terminal): Promise<number> {
  const file = typeof values.config === 'string' ? values.config : defaultConfigFile;
  const schema = join(dirname(file), schemaFile);
  const taken = [file, schema].filter((path) => existsSync(path));
  if (taken.length > 0 && values.force !== true) throw exists(taken);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, exampleConfig(schemaFile));
    writeFileSync(schema, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  } catch (error) {
    throw asUserError(error, file);
  }
  terminal.print(
    values.json === true ? jsonDocument('example', exitCodes.done, { file, schema }) : asText(file, schema),
  );
  return Promise.resolve(exitCodes.done);
}

function asText(file: string, schema: string): string {
  return [
    `${file}: an example to change; it names keys by variables and files, and never holds one`,
    `${schema}: for editors that complete and check YAML`,
    `Next: esupack validate ${file}, esupack plan --config ${file}, esupack generate --config ${file}`,
    '',
  ].join('\n');
}

function exists(paths: readonly string[]): UserError {
  const issues = paths.map((path) => ({
    where: path,
    what: 'This exists already; nothing was written.',
    repair: 'Add --force to replace it, or name another file: esupack init other.yaml.',
  }));
  return new UserError(issues, exitCodes.exists);
}
