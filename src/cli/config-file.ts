import type { LoadedPackage } from '../config/load-packages.js';
import type { ConfigFile } from '../config/parse-config-file.js';
import { decode } from '../read/decode.js';
import type { Arguments } from './arguments.js';
import { readSmallFile } from './read-file.js';
import { writtenConfig } from './written-config.js';

/** Room for some 50,000 packages. */
const sizeLimit = 8 * 1024 * 1024;

/**
 * Reads and parses a config file: UTF-8 or UTF-16LE. The YAML library and the schema are loaded only here, so that a run
 * without a config file does not wait for them.
 *
 * @throws UserError when there is no such file, or it is no text
 */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const bytes = readSmallFile(path, path, sizeLimit, 'Name a config file; esupack init writes one to start from.');
  const { text } = decode(bytes, path);
  const { parseConfigFile } = await import('../config/parse-config-file.js');
  return parseConfigFile(text, path);
}

/**
 * The packages that `--config` and the other options ask for.
 *
 * @throws UserError for mistakes that are no package's own
 */
export async function packagesOfConfig(path: string, values: Arguments): Promise<readonly LoadedPackage[]> {
  const options = writtenConfig(values);
  const [file, { loadPackages }] = await Promise.all([readConfigFile(path), import('../config/load-packages.js')]);
  return loadPackages(file, options);
}
