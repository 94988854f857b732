import type { Issue } from '../../errors.js';
import { comparePackage } from '../compare-package.js';
import type { Listener } from '../listener.js';
import type { BundleToMake } from '../plan-bundle.js';
import { type Destination, writePackage } from '../write-package.js';

/** What a job does with a bundle that was planned: all that takes long. */
export const works = { write: writePackage, compare: comparePackage } as const satisfies Record<
  string,
  (bundle: BundleToMake, destination: Destination, listener: Listener) => Promise<unknown>
>;

export type Work = keyof typeof works;

export type ResultOf<Name extends Work> = Awaited<ReturnType<(typeof works)[Name]>>;

/** What a thread is asked to do. The key is in this message and nowhere else: no argument and no variable holds it. */
export interface Order {
  readonly work: Work;
  readonly bundle: BundleToMake;
  readonly destination: Destination;
}

/** What a thread answers: anything to be said first, at last the result or why there is none. */
export type Answer =
  | { readonly say: keyof Listener; readonly text: string }
  | { readonly result: unknown }
  | { readonly issues: readonly Issue[]; readonly exitCode: number };
