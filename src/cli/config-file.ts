import { dirname, isAbsolute, join, relative } from 'node:path';
import type { ConfigFile } from '../config/config-file.js';
import { UserError } from '../errors.js';
import type { GuessedText } from '../text/decode-guessing.js';
import type { Arguments } from './arguments.js';
import { readSmallFile } from './read-file.js';
import type { Terminal } from './terminal.js';

/** Room for some 50,000 packages. */
const sizeLimit = 8 * 1024 * 1024;

export const defaultConfigFile = 'esupack.yaml';

/**
 * The config file of `init` and `validate`: named by itself or by --config.
 *
 * @throws UserError when both are given
 */
export function configFileOf({ file, config }: Arguments): string {
  if (typeof file === 'string' && typeof config === 'string' && file !== config) {
    const what = `It is not the same file as ${file}. Only one config file is read.`;
    throw new UserError([{ where: '--config', what, repair: 'Use only one of them.' }]);
  }
  return [file, config].find((path) => typeof path === 'string') ?? defaultConfigFile;
}

/**
 * Reads and parses a config file: UTF-8 or UTF-16. The YAML library is loaded only where there is a config file.
 *
 * @throws UserError when there is no such file, or it is no text
 */
export async function readConfigFile(
  path: string,
  terminal: Pick<Terminal, 'detail' | 'environment'>,
): Promise<ConfigFile> {
  const [{ parseConfigFile }, { decodeGuessing }] = await Promise.all([
    import('../config/parse-config-file.js'),
    import('../text/decode-guessing.js'),
  ]);
  const read = (name: string): string => {
    const bytes = readSmallFile(
      name,
      name,
      sizeLimit,
      'Specify a config file. To create an example, run esupack init.',
    );
    return unicode(decodeGuessing(bytes), name);
  };
  const file = parseConfigFile(read(path), path, { variables: terminal.environment, read, paths });
  terminal.detail(
    `esupack: read ${path}: ${file.packages.length} ${file.packages.length === 1 ? 'package' : 'packages'}\n`,
  );
  return file;
}

const paths = {
  beside: (file: string, name: string): string => (isAbsolute(name) ? name : join(dirname(file), name)),
  seenFrom: (file: string, path: string): string => (isAbsolute(path) ? path : relative(dirname(file), path)),
};

/** A code page would be a guess: the message names the likely one, and the line. */
function unicode({ text, encoding }: GuessedText, path: string): string {
  if (encoding.startsWith('utf-')) return text;
  const line = text.slice(0, /[^\0-\x7F]/u.exec(text)?.index ?? 0).split('\n').length;
  const page =
    encoding === 'shift_jis' ? 'Shift_JIS (CP932), the Japanese code page' : 'Windows-1252, the Western code page';
  const what = `This line is not UTF-8. It looks like ${page}.`;
  const repair = 'Save the file as UTF-8. In Notepad, use Save As with the encoding UTF-8.';
  throw new UserError([{ where: `${path}:${line}`, what, repair }]);
}
