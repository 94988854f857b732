import type { Issue } from '../errors.js';

/** What is wrong with the words of a command line, and the words that were meant. */
export interface CorrectedArguments {
  readonly issues: readonly Issue[];
  /** The other mistakes can be found in these. */
  readonly meant: readonly string[];
}

export interface CorrectedWord {
  readonly issue: Issue;
  readonly meant: readonly string[];
}

/** @param found for each of `args` what is wrong with it, or null */
export function correctedArguments(
  args: readonly string[],
  found: readonly (CorrectedWord | null)[],
): CorrectedArguments {
  return {
    issues: found.flatMap((each) => each?.issue ?? []),
    meant: found.flatMap((each, index) => each?.meant ?? args[index] ?? []),
  };
}
