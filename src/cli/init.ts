import { basename, dirname, join } from 'node:path';
import { exampleConfig } from '../config/example-config.js';
import { configJsonSchema } from '../config/schema.js';
import { exitCodes, type Issue, UserError } from '../errors.js';
import { asWriteError } from '../seal/disk-errors.js';
import { makeFolders, realDisk } from '../seal/writing/disk.js';
import { writeFiles } from '../seal/write-files.js';
import type { Arguments } from './arguments.js';
import { configFileOf } from './config-file.js';
import { jsonDocument } from './json-document.js';
import { refuseForeignPath } from './output-folder.js';
import type { Terminal } from './terminal.js';

/** JSON has no comments. */
const noJson = { what: 'The example is YAML, not JSON.', repair: 'Specify a file name that ends with .yaml.' };

const schemaFile = 'esupack.schema.json';
const elsewhere = 'Specify a file in another folder: esupack init folder/esupack.yaml.';

/**
 * esupack init: a commented config file, and beside it the schema that its first line names for editors; both or none.
 *
 * @throws UserError for a name that ends with .json; with exit code 4 when either exists, is another one, and `--force` was not given
 */
export async function init(values: Arguments, terminal: Terminal): Promise<number> {
  const file = configFileOf(values);
  refuseForeignPath(file, file, terminal);
  if (/\.json$/iu.test(file)) throw new UserError([{ where: file, ...noJson }]);
  const folder = dirname(file);
  const schema = join(folder, schemaFile);
  makeFolder(folder, file);
  await writeFiles(
    folder,
    [
      { name: basename(file), content: Buffer.from(exampleConfig(schemaFile)) },
      { name: schemaFile, content: Buffer.from(`${JSON.stringify(configJsonSchema(), null, 2)}\n`) },
    ],
    { where: file, mode: 0o666, mayReplace: values.force === true ? () => null : exists, elsewhere },
  );
  terminal.print(
    values.json === true ? jsonDocument('example', exitCodes.done, { file, schema }) : asText(file, schema),
  );
  return exitCodes.done;
}

function makeFolder(folder: string, file: string): void {
  try {
    makeFolders(realDisk, folder, 0o777);
  } catch (error) {
    throw asWriteError(error, { where: file, state: 'Nothing was written.', elsewhere });
  }
}

function asText(file: string, schema: string): string {
  return [
    `${file}: an example to edit. It refers to keys by variable or file and never contains a key`,
    `${schema}: for editors with YAML completion and validation`,
    `Next: esupack validate ${file}, esupack plan --config ${file}, esupack generate --config ${file}`,
    '',
  ].join('\n');
}

function exists(path: string): Issue {
  return {
    where: path,
    what: 'This file already exists. Nothing was written.',
    repair: 'To replace it, add --force. Or specify another file: esupack init other.yaml.',
  };
}
