import { exitCodes } from '../errors.js';
import type { Arguments } from './arguments.js';
import { type FailedPackage, jsonDocument, type PlannedPackage } from './json-document.js';
import { planText } from './plan-text.js';
import { prepare, preparePackage, refuseWarnings, settle, tellWarnings } from './prepare.js';
import type { Terminal } from './terminal.js';

/** esupack plan: what generate would write and Configuration Manager would hold; needs no key. */
export async function plan(values: Arguments, terminal: Terminal): Promise<number> {
  if (typeof values.config === 'string') return planPackages(values.config, values, terminal);
  const { plan: planned, warnings } = prepare(values, terminal);
  settle(warnings, values, terminal);
  const json = values.json === true;
  terminal.print(json ? jsonDocument('plan', exitCodes.done, { warnings, plan: planned }) : planText(planned));
  return exitCodes.done;
}

/** The same for every package of a config file, or the one that --id names. */
async function planPackages(path: string, values: Arguments, terminal: Terminal): Promise<number> {
  const [{ packagesOfConfig }, { eachPackage, worstExitCode }] = await Promise.all([
    import('./config-file.js'),
    import('./each-package.js'),
  ]);
  const json = values.json === true;
  const packages = await packagesOfConfig(path, values);
  const outcomes = await eachPackage(packages, terminal, async (ready) => {
    const { plan: planned, warnings } = preparePackage(ready, terminal);
    refuseWarnings(warnings, values);
    if (!json) terminal.print(`${planText(planned)}\n`);
    return Promise.resolve({ warnings, ...(json ? { plan: planned } : {}) });
  });
  tellWarnings(
    outcomes.flatMap(({ warnings }) => warnings),
    terminal,
  );
  const exitCode = worstExitCode(outcomes);
  if (json)
    terminal.print(
      jsonDocument('plans', exitCode, { packages: outcomes as readonly (PlannedPackage | FailedPackage)[] }),
    );
  return exitCode;
}
