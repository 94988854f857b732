/** Sections of an INI file by name, each with its values by key; names in lower case, since Windows compares without case. */
export type IniFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads an INI file as Windows' profile API does (Microsoft Learn: "GetPrivateProfileString function"): the first section
 * and the first key of a name win, white space around names and values is dropped, and so is one pair of quotes around a
 * value. Lines that begin with `;` are comments; a `;` inside a value is part of it.
 */
export function readIni(text: string): IniFile {
  const sections = new Map<string, Map<string, string>>();
  let current: Map<string, string> | null = null;
  for (const line of text.split(/\r\n|\r|\n/u).map((written) => written.trim())) {
    const heading = /^\[(.*)\]/u.exec(line);
    if (heading !== null) {
      current = openSection(sections, heading[1] ?? '');
    } else if (current !== null && !line.startsWith(';')) {
      addValue(current, line);
    }
  }
  return sections;
}

/** A second section of the same name is never looked at. */
function openSection(sections: Map<string, Map<string, string>>, heading: string): Map<string, string> {
  const name = heading.trim().toLowerCase();
  const section = new Map<string, string>();
  if (!sections.has(name)) sections.set(name, section);
  return section;
}

function addValue(section: Map<string, string>, line: string): void {
  const equals = line.indexOf('=');
  if (equals === -1) return;
  const key = line.slice(0, equals).trim().toLowerCase();
  if (key !== '' && !section.has(key)) section.set(key, unquoted(line.slice(equals + 1).trim()));
}

function unquoted(value: string): string {
  return /^(?:"[^]*"|'[^]*')$/u.test(value) ? value.slice(1, -1) : value;
}
