import { characterProblem, control, firstProblem } from '../text/characters.js';

/** A package of the site, and the program of it that a task sequence runs. */
export interface PrerequisitePackage {
  readonly packageId: string;
  /** Null where a person completes the step in the editor. */
  readonly program: string | null;
}

/** Three characters of a site code and five hexadecimal digits, in capitals, as the console shows it. */
export const prerequisitePackagePattern = '^[A-Za-z0-9]{3}[0-9A-Fa-f]{5}(:.+)?$';

/** @param text without a problem, see below; empty for none */
export function prerequisitePackage(text: string): PrerequisitePackage | null {
  if (text === '') return null;
  return { packageId: text.slice(0, 8).toUpperCase(), program: text.length > 8 ? text.slice(9) : null };
}

/** Says what is wrong with a package ID, with or without a program's name behind a colon, or null. */
export function prerequisitePackageProblem(text: string): string | null {
  if (!/^[A-Za-z0-9]{3}[0-9A-Fa-f]{5}(?::|$)/u.test(text)) return 'This does not begin with a package ID.';
  if (text.length === 8) return null;
  const program = text.slice(9);
  return firstProblem(
    program === '' ? 'The name of the program after the colon is missing.' : null,
    program === program.trim() ? null : 'The name of the program begins or ends with white space.',
    // Limit of the console ("Packages and programs").
    program.length > 50 ? `The name of the program has ${program.length} characters; the limit is 50.` : null,
    characterProblem(program, control, 'which the console does not allow in names'),
    // A task sequence takes what stands between two of them for a variable.
    characterProblem(program, /["%]/u, 'which task sequence steps do not keep'),
  );
}
