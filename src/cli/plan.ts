import { exitCodes } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import type { Arguments } from './arguments.js';
import { type Done, eachPackage, listOfOutcomes, worstExitCode } from './each-package.js';
import { type FailedPackage, jsonDocument, type PlannedPackage } from './json-document.js';
import { planOfPackage } from './plan-of-package.js';
import { planText } from './plan-text.js';
import { requestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';
import { refuseWarnings } from './warnings.js';

/** esupack plan: what generate would write and Configuration Manager would hold; needs no key. */
export async function plan(values: Arguments, terminal: Terminal): Promise<number> {
  const json = values.json === true;
  const requested = await requestedPackages(values, terminal);
  const outcomes = await eachPackage(requested, terminal, (loaded): Done<{ readonly plan?: PackagePlan }> => {
    const { plan: planned, warnings } = planOfPackage(loaded, terminal);
    refuseWarnings(warnings, values);
    // Printed one by one: a thousand plans need not stand in memory.
    if (!json) terminal.print(requested.single ? planText(planned) : `${planText(planned)}\n`);
    return { warnings, result: json ? { plan: planned } : {} };
  });
  const exitCode = worstExitCode(outcomes);
  if (!json) return exitCode;
  const [only] = outcomes;
  if (requested.single && only?.result?.plan !== undefined)
    terminal.print(jsonDocument('plan', exitCodes.done, { warnings: only.warnings, plan: only.result.plan }));
  else
    terminal.print(
      jsonDocument('plans', exitCode, {
        packages: listOfOutcomes(outcomes) as readonly (PlannedPackage | FailedPackage)[],
      }),
    );
  return exitCode;
}
