import { decode } from './decode.js';
import { readIni, type IniFile } from './ini.js';
import { unreadable } from './unreadable.js';

/** What a package definition file says; values as they stand, null where a key is missing. */
export interface PackageDefinition {
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
}

/**
 * Reads a package definition file (.sms) as the console finds its values: through Windows' profile API.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is no text, or lacks a section or a key without which there is no package
 */
export function readPackageDefinition(bytes: Uint8Array, where = 'package definition'): PackageDefinition {
  const file = readIni(decode(bytes, where).text);
  const definition = section(file, 'Package Definition', where);
  const list = required(definition, 'Programs', where);
  return {
    formatVersion: file.get('pdf')?.get('version') ?? null,
    name: required(definition, 'Name', where),
    version: definition.get('version') ?? null,
    publisher: definition.get('publisher') ?? null,
    language: definition.get('language') ?? null,
    comment: definition.get('comment') ?? null,
    programs: list.split(',').map((name) => program(file, name.trim(), where)),
  };
}

function program(file: IniFile, name: string, where: string): DefinedProgram {
  const settings = section(file, name, where);
  return {
    section: name,
    name: required(settings, 'Name', where),
    commandLine: required(settings, 'CommandLine', where),
    settings,
  };
}

function section(file: IniFile, name: string, where: string): ReadonlyMap<string, string> {
  const found = file.get(name.toLowerCase());
  if (found === undefined) throw unreadable(where, `It has no section [${name}].`);
  return found;
}

function required(settings: ReadonlyMap<string, string>, key: string, where: string): string {
  const value = settings.get(key.toLowerCase());
  if (value === undefined || value === '') throw unreadable(where, `It has no value for ${key}.`);
  return value;
}
