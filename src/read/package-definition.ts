import { decodeHandmade, type TextEncoding } from './decode.js';
import { type IniEntry, readWrittenIni, type WrittenIniFile } from './ini.js';
import { unreadable } from './unreadable.js';

/** What a package definition file says; values as they stand, null where a key is missing. */
export interface PackageDefinition {
  readonly encoding: TextEncoding;
  /** Version of the format. */
  readonly formatVersion: string | null;
  readonly name: string;
  readonly version: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly comment: string | null;
  readonly programs: readonly DefinedProgram[];
}

export interface DefinedProgram {
  /** The name of its section. */
  readonly section: string;
  readonly name: string;
  readonly commandLine: string;
  /** Every key of the section, in lower case, with its value. */
  readonly settings: ReadonlyMap<string, string>;
  /** The same in the order of the file, each key as it is written there. */
  readonly written: readonly IniEntry[];
}

/**
 * Reads a package definition file (.sms) as the console finds its values: through Windows' profile API.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is no text, or lacks a section or a key without which there is no package
 */
export function readPackageDefinition(bytes: Uint8Array, where = 'package definition'): PackageDefinition {
  const { text, encoding } = decodeHandmade(bytes, where);
  const file = readWrittenIni(text);
  const definition = section(file, 'Package Definition', where);
  const names = required(definition, 'Programs', where)
    .split(',')
    .map((name) => name.trim());
  refuseTwins(names, where);
  return {
    encoding,
    formatVersion: file.get('pdf')?.get('version')?.value ?? null,
    name: required(definition, 'Name', where),
    version: definition.get('version')?.value ?? null,
    publisher: definition.get('publisher')?.value ?? null,
    language: definition.get('language')?.value ?? null,
    comment: definition.get('comment')?.value ?? null,
    programs: names.map((name) => program(file, name, where)),
  };
}

/** What the console calls an invalid package definition file (Microsoft Knowledge Base 322507). */
function refuseTwins(names: readonly string[], where: string): void {
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw unreadable(where, 'It lists a program twice, which the console rejects.');
}

function program(file: WrittenIniFile, name: string, where: string): DefinedProgram {
  const entries = section(file, name, where);
  return {
    section: name,
    name: required(entries, 'Name', where),
    commandLine: required(entries, 'CommandLine', where),
    settings: new Map([...entries].map(([key, { value }]) => [key, value])),
    written: [...entries.values()],
  };
}

function section(file: WrittenIniFile, name: string, where: string): ReadonlyMap<string, IniEntry> {
  const found = file.get(name.toLowerCase());
  if (found === undefined) throw unreadable(where, `It has no section [${name}].`);
  return found;
}

function required(entries: ReadonlyMap<string, IniEntry>, key: string, where: string): string {
  const value = entries.get(key.toLowerCase())?.value;
  if (value === undefined || value === '') throw unreadable(where, `It has no value for ${key}.`);
  return value;
}
