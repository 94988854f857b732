import { statSync } from 'node:fs';
import { exitCodes } from '../errors.js';
import { inspect, inspectFiles } from '../read/inspect/inspect.js';
import type { Inspection } from '../read/inspect/inspection.js';
import { listFolder } from '../seal/list-folder.js';
import type { Arguments } from './arguments.js';
import { inspectionText } from './inspect-text/inspection-text.js';
import { jsonDocument } from './json-document.js';
import { readSmallFile } from './read-file.js';
import type { Terminal } from './terminal.js';

/** More than any zip of a console: their content lies beside them. */
const fileLimit = 256 * 1024 * 1024;

/** esupack inspect: what is in a bundle, in a zip that a console exported, or in a file that a console imports. */
export async function inspectFile(values: Arguments, terminal: Terminal): Promise<number> {
  const path = String(values.file);
  const contents = await look(path);
  terminal.print(
    values.json === true
      ? jsonDocument('inspection', exitCodes.done, { file: path, contents })
      : inspectionText(contents),
  );
  return exitCodes.done;
}

async function look(path: string): Promise<Inspection> {
  if (isFolder(path)) return inspectFiles({ where: path, files: listFolder(path).files });
  return inspect(
    readSmallFile(path, path, fileLimit, 'Specify a bundle, a zip exported by a console, or a file for the console.'),
    path,
  );
}

/** What cannot be looked at is told when it is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
