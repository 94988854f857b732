/** Sections of an INI file by name, each with its values by key; names in lower case, since Windows compares without case. */
export type IniFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The same with the keys as they stand in the file. */
export type WrittenIniFile = ReadonlyMap<string, ReadonlyMap<string, IniEntry>>;

export interface IniEntry {
  readonly key: string;
  readonly value: string;
}

/**
 * Reads an INI file as Windows' profile API does (Microsoft Learn: "GetPrivateProfileString function"): the first section
 * and the first key of a name win, white space around names and values is dropped, and so is one pair of quotes around a
 * value. Lines that begin with `;` are comments; a `;` inside a value is part of it.
 */
export function readIni(text: string): IniFile {
  return new Map(
    [...readWrittenIni(text)].map(([section, entries]) => [
      section,
      new Map([...entries].map(([name, { value }]) => [name, value])),
    ]),
  );
}

/** Reads the same way, and keeps how each key is written: people read keys in capitals and small letters. */
export function readWrittenIni(text: string): WrittenIniFile {
  const sections = new Map<string, Map<string, IniEntry>>();
  let current: Map<string, IniEntry> | null = null;
  for (const [written] of text.matchAll(/[^\r\n]+/gu)) {
    const line = written.trim();
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
function openSection(sections: Map<string, Map<string, IniEntry>>, heading: string): Map<string, IniEntry> {
  const name = heading.trim().toLowerCase();
  const section = new Map<string, IniEntry>();
  if (!sections.has(name)) sections.set(name, section);
  return section;
}

function addValue(section: Map<string, IniEntry>, line: string): void {
  const equals = line.indexOf('=');
  if (equals === -1) return;
  const key = line.slice(0, equals).trim();
  const name = key.toLowerCase();
  if (key !== '' && !section.has(name)) section.set(name, { key, value: unquoted(line.slice(equals + 1).trim()) });
}

function unquoted(value: string): string {
  return /^(?:"[^]*"|'[^]*')$/u.test(value) ? value.slice(1, -1) : value;
}
