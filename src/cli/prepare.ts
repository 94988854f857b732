import type { Config } from '../config/config.js';
import { coverageNotice } from '../config/coverage-notice.js';
import { loadConfig } from '../config/load-config.js';
import { type Issue, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { planPackage } from '../plan/plan-package.js';
import type { Arguments } from './arguments.js';
import { sourceDate } from './source-date.js';
import type { Terminal } from './terminal.js';
import { writtenConfig } from './written-config.js';

export interface Prepared {
  readonly config: Config;
  readonly plan: PackagePlan;
  readonly warnings: readonly Issue[];
}

/** What plan and generate have in common: options -> config -> plan, with the warnings that today's date gives. */
export function prepare(values: Arguments, terminal: Terminal): Prepared {
  const config = loadConfig(writtenConfig(values));
  const plan = planPackage(config, { date: sourceDate(terminal) });
  const notice = coverageNotice(config, terminal.today);
  return { config, plan, warnings: notice === null ? [] : [notice] };
}

/**
 * Tells the warnings, or refuses to go on where `--strict` was given.
 *
 * @throws UserError holding the warnings, with --strict
 */
export function settle(warnings: readonly Issue[], values: Arguments, terminal: Terminal): void {
  if (values.strict === true && warnings.length > 0) throw new UserError(warnings);
  for (const warning of warnings)
    terminal.tell(`esupack: warning: ${warning.where}: ${warning.what}\n  ${warning.repair}\n`);
}
