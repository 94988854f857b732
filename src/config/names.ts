/**
 * What is wrong with a name, in words, or null. Limits are those of the console and the package definition file
 * (Configuration Manager documentation: "Packages and programs", "About the package definition file format").
 */
export type Check = (value: string) => string | null;

/** Printable ASCII without white space at its ends, at most `limit` characters. */
export function asciiText(limit: number): Check {
  return (value) => {
    if (value.trim() === '') return 'It is empty.';
    const foreign = /[^\x20-\x7E]/u.exec(value);
    if (foreign !== null) return `It holds ${describeCharacter(foreign[0])}; only printable ASCII characters are safe here.`;
    if (value !== value.trim()) return 'It begins or ends with a space.';
    if (value.length > limit) return `It has ${value.length} characters; the limit is ${limit}.`;
    return null;
  };
}

/** A legal Windows folder name (Microsoft Learn: "Naming Files, Paths, and Namespaces"). */
export function folderName(value: string): string | null {
  const illegal = /[<>:"/\\|?*]/u.exec(value);
  if (illegal !== null) return `It holds ${illegal[0]}, which no Windows folder name may hold.`;
  if (value.endsWith('.')) return 'It ends with a dot, which Windows drops from folder names.';
  const base = (value.split('.')[0] ?? '').trimEnd().toUpperCase();
  if (/^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9]|LPT[0-9])$/u.test(base)) {
    return `${base} is a device name that Windows reserves.`;
  }
  return null;
}

/** Letters, digits, dot, dash and underscore: safe in file names, registry, URLs and batch files alike. */
export function bundleId(value: string): string | null {
  if (value === '') return 'It is empty.';
  const foreign = /[^A-Za-z0-9._-]/u.exec(value);
  if (foreign !== null) return `It holds ${describeCharacter(foreign[0])}; letters, digits, dots, dashes and underscores are allowed.`;
  if (!/^[A-Za-z0-9]/u.test(value)) return 'It must begin with a letter or a digit.';
  if (value.length > 48) return `It has ${value.length} characters; the limit is 48, so that paths stay within Windows' 260.`;
  return folderName(value);
}

/** The first check that finds something speaks. */
export function all(...checks: readonly Check[]): Check {
  return (value) => {
    for (const check of checks) {
      const problem = check(value);
      if (problem !== null) return problem;
    }
    return null;
  };
}

/** A character as a person can recognise it, also where a terminal shows nothing. */
export function describeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}]/u.test(character) ? `the character U+${code}` : `${character} (U+${code})`;
}
