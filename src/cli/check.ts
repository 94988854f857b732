import { exitCodes } from '../errors.js';
import { compareBundle } from '../seal/compare-bundle.js';
import type { Arguments } from './arguments.js';
import { describeDifference, differenceText, type DescribedDifference } from './describe-difference.js';
import { type Done, eachPackage, listOfOutcomes, type Outcome, worstExitCode } from './each-package.js';
import { type ComparedPackage, jsonOfPackages } from './json-document.js';
import { makeBundle, withKeptConfirmations } from './make-bundle.js';
import { requestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';

/** How a bundle differs from what generate would write. */
interface Comparison {
  readonly differences: readonly DescribedDifference[];
}

/**
 * esupack generate --check: makes the bundles in memory and compares them with what is in the output folder.
 *
 * @returns exit code 3 where they differ
 */
export async function check(out: string, values: Arguments, terminal: Terminal): Promise<number> {
  const requested = await requestedPackages(values, terminal);
  const outcomes = await eachPackage(requested, terminal, async (loaded): Promise<Done<Comparison>> => {
    const made = await makeBundle(loaded, requested, values, terminal);
    const differences = compareBundle(await withKeptConfirmations(made, out), out).map(describeDifference);
    const exitCode = differences.length === 0 ? exitCodes.done : exitCodes.found;
    return { warnings: made.warnings, exitCode, result: { differences } };
  });
  const exitCode = worstExitCode(outcomes);
  if (values.json !== true) terminal.print(asText(outcomes));
  else
    for (const piece of jsonOfPackages('comparison', exitCode, listOfOutcomes<ComparedPackage>(outcomes)))
      terminal.print(piece);
  return exitCode;
}

function asText(outcomes: readonly Outcome<Comparison>[]): string {
  const count = (code: number): number => outcomes.filter(({ exitCode }) => exitCode === code).length;
  const differences = outcomes.flatMap(({ result }) => result?.differences ?? []);
  const failed = outcomes.filter(({ result }) => result === null).length;
  return [
    ...differences.map(differenceText),
    `${count(exitCodes.done)} of ${outcomes.length} bundles are as generate would write them, ${count(exitCodes.found)} differ`,
    failed === 0 ? '.\n' : `, ${failed} could not be compared.\n`,
  ].join('');
}
