import { keepShowingLife, newClaim, takeClaim, type Waiting } from './claim.js';
import { type Change, commit, type NewFile, stage } from './commit.js';
import type { Place } from './place.js';
import { recover } from './recover.js';
import { release } from './release.js';
import { isLost, lost, whatHappened } from './what-happened.js';

/** Writes the entries of the place anew, all of them or none. */
export type Write = (files: readonly NewFile[], mode: number) => Promise<void>;

/**
 * Changes the entries of a place while no other run does. What an earlier run left is finished first. Inside the claim
 * `work` looks at what is there, decides, and writes at most once. A run that is killed at any moment leaves the old
 * entries, the new ones, or what the next run finishes; a run that fails takes back what it did, and says what is there.
 *
 * @param waiting is told once, where another run holds the claim; with null there is no waiting
 * @throws UserError when the disk fails, another run holds the claim for long, or what `work` throws
 */
export async function changeEntries<T>(
  place: Place,
  work: (write: Write) => Promise<T>,
  waiting: Waiting | null = () => undefined,
): Promise<T> {
  const claim = newClaim(place);
  const stop = keepShowingLife(claim);
  const change: Change = { claim, entered: false, state: 'nothing' };
  let ended: { readonly value: T } | { readonly error: unknown };
  try {
    await takeClaim(claim, waiting);
    change.entered = true;
    await recover(claim);
    const value = await work(async (files, mode) => {
      await stage(claim, files, mode);
      await commit(change);
    });
    ended = { value };
  } catch (error) {
    ended = { error: change.entered && isLost(claim, error) ? lost(claim) : error };
  }
  stop();
  const rest = release(change);
  if ('value' in ended && rest === null) return ended.value;
  throw whatHappened(change, 'error' in ended ? ended.error : null, rest);
}
