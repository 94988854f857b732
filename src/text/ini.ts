import { beyondPrintableAscii, characterProblem, firstProblem } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** A value of an INI file that Windows' profile API gives back unchanged. */
export type IniValue = Encoded<'ini', 'value'>;

/** The name of a section of an INI file, without its brackets. */
export type IniSection = Encoded<'ini', 'section'>;

/**
 * Passes a value through to `key=value`: the profile API knows no escapes.
 *
 * @throws InternalError when `iniValueProblem` finds something
 */
export function iniValue(value: string): IniValue {
  refuse('a value of an INI file', iniValueProblem(value));
  return value as IniValue;
}

/**
 * Why a value would not come back unchanged, or null (Microsoft Learn: "GetPrivateProfileString function": quotes around
 * the whole value are discarded; white space at its ends is not part of it). The documents of package definition files
 * ask for ASCII. Length limits are the rules of each key.
 */
export function iniValueProblem(value: string): string | null {
  return firstProblem(
    characterProblem(
      value,
      beyondPrintableAscii,
      'which is not printable ASCII. A package definition file can contain nothing else',
    ),
    value.startsWith(' ') || value.endsWith(' ') ? 'It begins or ends with a space, which Windows would remove.' : null,
    /^(?:"(?:.*")?|'(?:.*')?)$/u.test(value)
      ? 'It begins and ends with a quotation mark, and Windows would remove both.'
      : null,
  );
}

/**
 * Passes a name through to `[name]`.
 *
 * @throws InternalError when `iniSectionProblem` finds something
 */
export function iniSection(name: string): IniSection {
  refuse('the name of a section of an INI file', iniSectionProblem(name));
  return name as IniSection;
}

/** Why a name cannot be a section and an item of a comma list (as program names are), or null. */
export function iniSectionProblem(name: string): string | null {
  return firstProblem(
    name === '' ? 'It is empty.' : null,
    characterProblem(name, /[[\]]/u, 'which would end the name of the section'),
    characterProblem(name, /,/u, 'which separates the names in the list of programs'),
    iniValueProblem(name),
  );
}

/** Names of sections in one value, separated by commas. */
export function iniList(sections: readonly IniSection[]): IniValue {
  return sections.join(',') as IniValue;
}

/** `True` or `False`, as definition files have them. */
export function iniBoolean(value: boolean): IniValue {
  return (value ? 'True' : 'False') as IniValue;
}
