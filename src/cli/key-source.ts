import { parseProductKey, type ProductKey } from '../config/product-key.js';
import { type Issue, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';
import { readSmallFile } from './read-file.js';
import type { Terminal } from './terminal.js';

export const keySources =
  'Save it in a file and use --key-file FILE, pipe it in with --key-stdin, set the variable ESUPACK_KEY, or run the command in a terminal without any of these and type it when asked.';

/** A key file holds 29 characters; anything of this size is another file. */
const sizeLimit = 4096;

/**
 * Reads the key from the one source that was given, or asks for it.
 *
 * @param mayAsk false where other mistakes stand: then nobody is asked for a key that would not be used
 * @throws UserError when there is no source, more than one, or no key in it; no message repeats what was read
 */
export async function readKey(values: Arguments, terminal: Terminal, mayAsk: boolean): Promise<ProductKey> {
  const sources = givenSources(values, terminal);
  const [source] = sources;
  if (sources.length > 1) throw new UserError([twoSources(sources.map(({ where }) => where))]);
  if (source !== undefined) return acceptKey(await source.read(), source.where, terminal);
  if (!terminal.canAsk) throw new UserError([{ where: 'key', what: 'There is no MAK key.', repair: keySources }]);
  if (!mayAsk) throw new UserError([]);
  const answer = await terminal.askHidden('MAK key (not shown)');
  if (answer === null) throw new UserError([{ where: 'key', what: 'No MAK key was typed.', repair: keySources }]);
  return acceptKey(answer, 'key', terminal);
}

/**
 * What is wrong with the sources that were given, as far as it can be told without asking and without standard input.
 *
 * @throws UserError where a key file cannot be read
 */
export function keyMistakes(values: Arguments, terminal: Terminal): readonly Issue[] {
  const sources = givenSources(values, terminal);
  if (sources.length > 1) return [twoSources(sources.map(({ where }) => where))];
  const file = values['key-file'];
  if (typeof file !== 'string') return [];
  const where = `--key-file ${file}`;
  const result = parseProductKey(readKeyText(file, where), where);
  return 'issue' in result ? [result.issue] : [];
}

/** Reads the text of a key file: UTF-8 or UTF-16. */
export function readKeyText(path: string, where: string): string {
  return decode(readSmallFile(path, where, sizeLimit, 'Specify a text file that contains only the key.'), where);
}

interface KeySource {
  readonly where: string;
  readonly read: () => string | Promise<string>;
}

function givenSources(values: Arguments, terminal: Terminal): readonly KeySource[] {
  const variable = terminal.environment.ESUPACK_KEY ?? '';
  const file = values['key-file'];
  const sources: KeySource[] = [];
  if (variable !== '') sources.push({ where: 'ESUPACK_KEY', read: () => variable });
  if (typeof file === 'string') {
    const where = `--key-file ${file}`;
    sources.push({ where, read: () => readKeyText(file, where) });
  }
  if (values['key-stdin'] === true) {
    sources.push({
      where: '--key-stdin',
      read: async () => decode(await terminal.readStandardInput(sizeLimit), '--key-stdin'),
    });
  }
  return sources;
}

function twoSources(given: readonly string[]): Issue {
  return {
    where: 'key',
    what: `There are ${given.length} keys: ${given.join(' and ')}.`,
    repair: 'Use only one of them.',
  };
}

/**
 * Takes what a source held for a key, and keeps it from the terminal.
 *
 * @throws UserError when it is none; the message repeats nothing of it
 */
export function acceptKey(text: string, where: string, terminal: Terminal): ProductKey {
  const result = parseProductKey(text, where);
  if ('issue' in result) throw new UserError([result.issue]);
  terminal.hide(result.key);
  terminal.detail(`esupack: read the key: ${where}\n`);
  return result.key;
}

/** UTF-8 or UTF-16, with or without byte order mark: what Notepad and PowerShell's redirection write. */
function decode(bytes: Uint8Array, where: string): string {
  if (bytes.length > sizeLimit) {
    const what = `It has more than ${sizeLimit} bytes. A key has 29.`;
    throw new UserError([{ where, what, repair: 'Provide the key only.' }]);
  }
  const [first, second] = bytes;
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  const littleEndian = (first === 0xff && second === 0xfe) || second === 0;
  return new TextDecoder(bigEndian ? 'utf-16be' : littleEndian ? 'utf-16le' : 'utf-8').decode(bytes);
}
