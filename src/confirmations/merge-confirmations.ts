import type { Confirmation } from '../plan/confirmation.js';
import type { Issue } from '../errors.js';

export interface MergedConfirmations {
  readonly confirmations: readonly Confirmation[];
  readonly added: number;
  /** Keys that had another Confirmation ID before. */
  readonly changed: readonly string[];
}

/** Adds new pairs to those that a bundle holds already; of two for one device the new one counts. */
export function mergeConfirmations(held: readonly Confirmation[], fresh: readonly Confirmation[]): MergedConfirmations {
  const all = new Map<string, Confirmation>();
  for (const pair of held) all.set(pair.key, pair);
  const changed = fresh.filter(({ key, confirmationId }) => {
    const before = all.get(key);
    return before !== undefined && before.confirmationId !== confirmationId;
  });
  const added = fresh.filter(({ key }) => !all.has(key)).length;
  for (const pair of fresh) all.set(pair.key, pair);
  return { confirmations: [...all.values()], added, changed: changed.map(({ key }) => key) };
}

/** The changed ones as mistakes, for where nobody asked to replace them. */
export function changedIssues(changed: readonly string[]): readonly Issue[] {
  return changed.map((key) => ({
    where: key,
    what: 'The bundle has another Confirmation ID for it.',
    repair: 'Keep the correct one. To replace the existing one, use --force.',
  }));
}
