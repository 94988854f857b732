import type { LoadedPackage } from '../config/load-packages.js';
import { exitCodes } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import type { Arguments } from './arguments.js';
import { type Done, eachPackage, listOfOutcomes, worstExitCode } from './each-package.js';
import { jsonDocument, jsonOfPackages, type PlannedPackage } from './json-document.js';
import { planOfPackage } from './plan-of-package.js';
import { planText } from './plan-text.js';
import { requestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';
import { refuseWarnings } from './warnings.js';

/** esupack plan: what generate would write and Configuration Manager would hold; needs no key. */
export async function plan(values: Arguments, terminal: Terminal): Promise<number> {
  const requested = await requestedPackages(values, terminal);
  const planned = (loaded: LoadedPackage): Done<{ readonly plan: PackagePlan }> => {
    const { plan: made, warnings } = planOfPackage(loaded, terminal);
    refuseWarnings(warnings, values);
    return { warnings, result: { plan: made } };
  };
  if (values.json === true) {
    const outcomes = await eachPackage(requested, terminal, planned);
    const exitCode = worstExitCode(outcomes);
    const [only] = outcomes;
    if (requested.single && only?.result != null)
      terminal.print(jsonDocument('plan', exitCodes.done, { warnings: only.warnings, plan: only.result.plan }));
    else
      for (const piece of jsonOfPackages('plans', exitCode, listOfOutcomes<PlannedPackage>(outcomes)))
        terminal.print(piece);
    return exitCode;
  }
  const outcomes = await eachPackage(requested, terminal, (loaded) => {
    const { warnings, result } = planned(loaded);
    // Printed one by one: a thousand plans need not stand in memory.
    terminal.print(requested.single ? planText(result.plan) : `${planText(result.plan)}\n`);
    return { warnings, result: null };
  });
  return worstExitCode(outcomes);
}
