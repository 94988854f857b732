import { exitCodes } from '../errors.js';
import type { Arguments } from './arguments.js';
import type { Comparison } from './compare-package.js';
import { differenceText } from './describe-difference.js';
import { eachPackage, listOfOutcomes, type Outcome, type Work, worstExitCode } from './each-package.js';
import { startJobs } from './jobs/jobs.js';
import { requestedJobs } from './jobs/requested-jobs.js';
import { type ComparedPackage, jsonOfPackages } from './json-document.js';
import { planBundle } from './plan-bundle.js';
import { listenerOf } from './listener.js';
import type { Terminal } from './terminal.js';

/**
 * esupack generate --check: makes the bundles in memory and compares them with what is in the output folder.
 *
 * @returns exit code 3 where they differ
 */
export async function check(out: string, values: Arguments, terminal: Terminal): Promise<number> {
  const [wanted, requested] = await requestedJobs(values, terminal);
  const jobs = await startJobs(wanted, requested, terminal);
  const compare: Work<Comparison> = async (loaded, own) => {
    const planned = await jobs.inTurn(async () => planBundle(loaded, requested, values, own));
    const result = await jobs.run('compare', planned, { out, force: false }, listenerOf(planned.plan.id, own));
    const exitCode = result.differences.length === 0 ? exitCodes.done : exitCodes.found;
    return { warnings: planned.warnings, exitCode, result };
  };
  const outcomes = await eachPackage(requested, terminal, compare, jobs.count).finally(jobs.end);
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
    `${count(exitCodes.done)} of ${outcomes.length} bundles match what generate would write, ${count(exitCodes.found)} differ`,
    failed === 0 ? '.\n' : `, ${failed} could not be compared.\n`,
  ].join('');
}
