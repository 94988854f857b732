import { beyondPrintableAscii, characterProblem } from '../text/characters.js';

/**
 * What is wrong with a name, in words, or null. Limits are those of the console and the package definition file
 * (Configuration Manager documentation: "Packages and programs", "About the package definition file format").
 */
export type Check = (value: string) => string | null;

/** Something, without white space at its ends, at most `limit` UTF-16 units. */
export function trimmed(limit: number): Check {
  return (value) => {
    if (value.trim() === '') return 'It is empty.';
    if (value !== value.trim()) return 'It begins or ends with white space.';
    return value.length > limit ? `It has ${value.length} characters; the limit is ${limit}.` : null;
  };
}

/** The same, of printable ASCII characters only. */
export function asciiText(limit: number): Check {
  return all(trimmed(limit), (value) => characterProblem(value, beyondPrintableAscii, 'which is not printable ASCII'));
}

/** A legal Windows folder name (Microsoft Learn: "Naming Files, Paths, and Namespaces"). */
export function folderName(value: string): string | null {
  const illegal = characterProblem(value, /[<>:"/\\|?*]/u, 'which Windows does not allow in folder names');
  if (illegal !== null) return illegal;
  if (value.endsWith('.')) return 'It ends with a period, which Windows removes from folder names.';
  const base = (value.split('.')[0] ?? '').trimEnd().toUpperCase();
  if (/^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9]|LPT[0-9])$/u.test(base)) {
    return `${base} is a device name that Windows reserves.`;
  }
  return null;
}

/** Letters, digits, dot, dash and underscore: safe in file names, registry, URLs and batch files alike. */
export function bundleId(value: string): string | null {
  if (value === '') return 'It is empty.';
  const foreign = characterProblem(
    value,
    /[^A-Za-z0-9._-]/u,
    'which is not a letter, digit, period, hyphen or underscore',
  );
  if (foreign !== null) return foreign;
  if (!/^[A-Za-z0-9]/u.test(value)) return 'It must begin with a letter or a digit.';
  if (/\.bundle\.zip$/iu.test(value)) return 'It ends with .bundle.zip, like the zip of a bundle.';
  if (value.length > 48)
    return `It has ${value.length} characters; the limit is 48, to keep paths within the 260 characters of Windows.`;
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
