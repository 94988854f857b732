import type { OpenedBundle } from './opened-bundle.js';

/** Something in a bundle that is not as it should be. No text of it ever holds a key. */
export interface Finding {
  /** The check that found it. */
  readonly check: string;
  /** The file, and the place in it. */
  readonly where: string;
  readonly what: string;
  /** What an import, or a device, would make of it. */
  readonly effect: string;
}

/** One thing that is checked of a bundle; tells nothing of what another check is about. */
export interface Check {
  readonly name: string;
  /** A bundle that cannot be read in some part is checked in the others. */
  readonly run: (bundle: OpenedBundle) => readonly Told[] | Promise<readonly Told[]>;
}

/** A finding before it carries the name of its check. */
export type Told = Omit<Finding, 'check'>;

export function found(where: string, what: string, effect: string): Told {
  return { where, what, effect };
}
