import type { ConfigFile } from '../config/config-file.js';
import { UserError } from '../errors.js';
import { decode } from '../read/decode.js';
import type { Arguments } from './arguments.js';
import { readSmallFile } from './read-file.js';

/** Room for some 50,000 packages. */
const sizeLimit = 8 * 1024 * 1024;

export const defaultConfigFile = 'esupack.yaml';

/**
 * The config file of `init` and `validate`: named by itself or by --config.
 *
 * @throws UserError when both are given
 */
export function configFileOf({ file, config }: Arguments): string {
  if (typeof file === 'string' && typeof config === 'string') {
    const what = `It names another file than ${file}; one is read.`;
    throw new UserError([{ where: '--config', what, repair: 'Give one of the two.' }]);
  }
  return [file, config].find((path) => typeof path === 'string') ?? defaultConfigFile;
}

/**
 * Reads and parses a config file: UTF-8 or UTF-16LE. The YAML library is loaded only where there is a config file.
 *
 * @throws UserError when there is no such file, or it is no text
 */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const bytes = readSmallFile(path, path, sizeLimit, 'Name a config file; esupack init writes one to start from.');
  const { text } = decode(bytes, path);
  const { parseConfigFile } = await import('../config/parse-config-file.js');
  return parseConfigFile(text, path);
}
