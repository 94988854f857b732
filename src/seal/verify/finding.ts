import { UserError } from '../../errors.js';
import { effectOf } from './effects.js';
import type { ParsedBundle } from './parsed-bundle.js';

/** Something in a bundle that is not as it should be. No text of it ever holds a key. */
export interface Finding extends Problem {
  /** The check that found it. */
  readonly check: string;
}

export interface Problem {
  /** The file, and the place in it. */
  readonly where: string;
  readonly what: string;
  /** What an import, or a device, would make of it. */
  readonly effect: string;
}

/** One thing that is checked of a bundle; says nothing of what another check is about. */
export interface Check {
  readonly name: string;
  /** A bundle that cannot be read in some part is checked in the others. */
  readonly run: (bundle: ParsedBundle) => readonly Problem[] | Promise<readonly Problem[]>;
}

/**
 * What is wrong with a file that cannot be read.
 *
 * @param path by which its kind is known
 * @throws what is no mistake in a file
 */
export function problemsOf(error: unknown, path: string): readonly Problem[] {
  if (!(error instanceof UserError)) throw error;
  return error.issues.map(({ where, what }) => ({
    where: where.includes(path) ? where : `${path}, ${where}`,
    what,
    effect: effectOf(path),
  }));
}
