import { exitCodes } from '../errors.js';
import { compareBundle } from '../seal/compare-bundle.js';
import type { ProductKey } from '../config/product-key.js';
import type { Arguments } from './arguments.js';
import { packagesOfConfig } from './config-file.js';
import { describeDifference, differenceText, type ToldDifference } from './describe-difference.js';
import { type Done, eachPackage, type Outcome, worstExitCode } from './each-package.js';
import { type ComparedPackage, type FailedPackage, jsonDocument } from './json-document.js';
import { readKey } from './key-source.js';
import { keyNotice, makeBundle } from './make-bundle.js';
import { packageKeys } from './package-keys.js';
import { type Prepared, prepare, preparePackage, refuseWarnings, tellWarnings } from './prepare.js';
import type { Terminal } from './terminal.js';
import { together } from './together.js';

/**
 * esupack generate --check: makes the bundles in memory and compares them with what is in the output folder.
 *
 * @returns exit code 3 where they differ
 */
export async function check(out: string, values: Arguments, terminal: Terminal): Promise<number> {
  const outcomes = await checkAll(out, values, terminal);
  tellWarnings(
    outcomes.flatMap(({ warnings }) => warnings),
    terminal,
  );
  const exitCode = worstExitCode(outcomes);
  terminal.print(
    values.json === true
      ? jsonDocument('comparison', exitCode, { packages: outcomes as readonly (ComparedPackage | FailedPackage)[] })
      : asText(outcomes),
  );
  return exitCode;
}

async function checkAll(out: string, values: Arguments, terminal: Terminal): Promise<readonly Outcome[]> {
  if (typeof values.config !== 'string') {
    const [prepared, key] = await together(
      () => prepare(values, terminal),
      (mayAsk) => readKey(values, terminal, mayAsk),
    );
    const { exitCode = exitCodes.done, ...done } = await compare(prepared, key, 'key', out, values);
    return [{ id: prepared.plan.id, ok: exitCode === exitCodes.done, exitCode, issues: [], ...done }];
  }
  const packages = await packagesOfConfig(values.config, values);
  const keyOf = packageKeys(packages, values.config, values, terminal);
  return eachPackage(packages, terminal, async (ready) =>
    compare(preparePackage(ready, terminal), await keyOf(ready), ready.whereIs('key'), out, values),
  );
}

async function compare(
  { config, plan, warnings }: Prepared,
  key: ProductKey,
  whereIsKey: string,
  out: string,
  values: Arguments,
): Promise<Done> {
  const all = [...warnings, ...keyNotice(config, key, whereIsKey)];
  refuseWarnings(all, values);
  const { sealed } = await makeBundle(plan, key);
  const differences = compareBundle(sealed, out).map(describeDifference);
  return { warnings: all, exitCode: differences.length === 0 ? exitCodes.done : exitCodes.found, differences };
}

function asText(outcomes: readonly Outcome[]): string {
  const count = (code: number): number => outcomes.filter(({ exitCode }) => exitCode === code).length;
  const differences = outcomes.flatMap((outcome) => (outcome.differences ?? []) as readonly ToldDifference[]);
  const failed = outcomes.length - count(exitCodes.done) - count(exitCodes.found);
  return [
    ...differences.map(differenceText),
    `${count(exitCodes.done)} of ${outcomes.length} bundles are as generate would write them, ${count(exitCodes.found)} differ`,
    failed === 0 ? '.\n' : `, ${failed} could not be compared.\n`,
  ].join('');
}
