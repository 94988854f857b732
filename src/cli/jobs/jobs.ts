import type { Listener } from '../listener.js';
import type { BundleToMake } from '../plan-bundle.js';
import type { RequestedPackages } from '../requested-packages.js';
import type { Terminal } from '../terminal.js';
import type { Destination } from '../write-package.js';
import type { ResultOf, Work } from './works.js';

/** Who does the work that takes long. */
export interface Jobs {
  /** How many packages are worked on at a time. */
  readonly count: number;
  readonly run: <Name extends Work>(
    work: Name,
    bundle: BundleToMake,
    destination: Destination,
    listener: Listener,
  ) => Promise<ResultOf<Name>>;
  /** Does one thing after the other, in the order in which they are asked for: settings are checked and keys read so. */
  readonly inTurn: <Result>(act: () => Promise<Result>) => Promise<Result>;
  readonly end: () => Promise<void>;
}

/**
 * One job is this thread; of several each is a thread of its own, and this one plans.
 *
 * @param wanted there are never more jobs than packages
 */
export async function startJobs(
  wanted: number,
  { packages }: Pick<RequestedPackages, 'packages'>,
  terminal: Pick<Terminal, 'newThread'>,
): Promise<Jobs> {
  const count = Math.max(1, Math.min(wanted, packages.length));
  if (count === 1) {
    const { works } = await import('./works.js');
    return {
      count,
      run: async (work, bundle, destination, listener) =>
        works[work](bundle, destination, listener) as Promise<ResultOf<typeof work>>,
      inTurn: async (act) => act(),
      end: async () => Promise.resolve(),
    };
  }
  const { threads } = await import('./threads.js');
  const { ask, end } = threads(terminal.newThread);
  let last: Promise<unknown> = Promise.resolve();
  return {
    count,
    run: async (work, { plan, key }, destination, listener) =>
      (await ask({ work, bundle: { plan, key }, destination }, listener)) as ResultOf<typeof work>,
    inTurn: async (act) => {
      const result = last.then(act);
      last = result.catch(() => undefined);
      return result;
    },
    end,
  };
}
