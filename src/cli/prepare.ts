import type { Config } from '../config/config.js';
import { coverageNotice } from '../config/coverage-notice.js';
import { loadConfig } from '../config/load-config.js';
import { type Issue, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { planPackage } from '../plan/plan-package.js';
import type { Arguments } from './arguments.js';
import type { ReadyPackage } from './package-keys.js';
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
  return prepareConfig(loadConfig(writtenConfig(values)), terminal);
}

/** The same for one package of a config file; warnings name its place there. */
export function preparePackage({ config, whereIs }: ReadyPackage, terminal: Terminal): Prepared {
  return prepareConfig(config, terminal, whereIs('year'));
}

/**
 * Tells the warnings, or refuses to go on where `--strict` was given.
 *
 * @throws UserError holding the warnings, with --strict
 */
export function settle(warnings: readonly Issue[], values: Arguments, terminal: Terminal): void {
  refuseWarnings(warnings, values);
  for (const warning of warnings) tellWarning(warning, terminal);
}

/** @throws UserError holding the warnings, where `--strict` was given */
export function refuseWarnings(warnings: readonly Issue[], values: Arguments): void {
  if (values.strict === true && warnings.length > 0) throw new UserError(warnings);
}

/** Tells the warnings of many packages: one that several share only once, with their number. */
export function tellWarnings(warnings: readonly Issue[], terminal: Terminal): void {
  const alike = new Map<string, Issue[]>();
  for (const warning of warnings) {
    const text = `${warning.what}\n${warning.repair}`;
    const known = alike.get(text);
    if (known === undefined) alike.set(text, [warning]);
    else known.push(warning);
  }
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    tellWarning({ ...first, where: `${first.where}${more}` }, terminal);
  }
}

function prepareConfig(config: Config, terminal: Terminal, whereIsYear?: string): Prepared {
  const plan = planPackage(config, { date: sourceDate(terminal) });
  const notice = coverageNotice(config, terminal.today, whereIsYear);
  return { config, plan, warnings: notice === null ? [] : [notice] };
}

function tellWarning({ where, what, repair }: Issue, terminal: Terminal): void {
  terminal.tell(`esupack: warning: ${where}: ${what}\n  ${repair}\n`);
}
