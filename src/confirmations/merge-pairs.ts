import type { Confirmation } from '../plan/confirmation.js';
import type { Issue } from '../errors.js';
import type { Pair } from './pairs.js';

/** What the pairs make together, and where two of them contradict each other. */
export interface MergedPairs {
  readonly confirmations: readonly Confirmation[];
  readonly issues: readonly Issue[];
}

/**
 * Takes pairs together. The same pair twice is no mistake; two Confirmation IDs for one device are, and so is one
 * Confirmation ID for two, since Microsoft computes each from one Installation ID.
 */
export function mergePairs(file: string, pairs: readonly Pair[]): MergedPairs {
  const byKey = new Map<string, Pair>();
  const byConfirmation = new Map<string, Pair>();
  const issues: Issue[] = [];
  for (const pair of pairs) {
    const key = keyOf(pair);
    const same = byKey.get(key);
    const other = byConfirmation.get(pair.confirmationId);
    if (same !== undefined && same.confirmationId !== pair.confirmationId) {
      const what =
        pair.installationId === null
          ? `Line ${same.line} has another Confirmation ID for this device.`
          : `Line ${same.line} has another Confirmation ID for this Installation ID.`;
      issues.push({ where: `${file}, line ${pair.line}`, what, repair: 'Keep the correct one.' });
    }
    if (other !== undefined && keyOf(other) !== key) {
      const what = `Line ${other.line} has the same Confirmation ID for another device.`;
      const repair = 'A Confirmation ID is for one Installation ID only. Correct the wrong row.';
      issues.push({ where: `${file}, line ${pair.line}`, what, repair });
    }
    if (same === undefined) byKey.set(key, pair);
    if (other === undefined) byConfirmation.set(pair.confirmationId, pair);
  }
  const confirmations = [...byKey].map(([key, pair]) => ({ key, confirmationId: pair.confirmationId }));
  return { confirmations, issues };
}

function keyOf({ installationId, device }: Pair): string {
  return installationId ?? device ?? '';
}
