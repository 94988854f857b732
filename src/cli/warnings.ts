import { type Issue, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';
import { issueText } from './report-error.js';
import type { Terminal } from './terminal.js';

/** @throws UserError holding the warnings, where `--strict` was given */
export function refuseWarnings(warnings: readonly Issue[], values: Arguments): void {
  if (values.strict === true && warnings.length > 0) throw new UserError(warnings);
}

/** Prints warnings on standard error: one that several packages share only once, with their number. */
export function printWarnings(warnings: readonly Issue[], terminal: Terminal): void {
  const alike = new Map<string, Issue[]>();
  for (const warning of warnings) {
    const text = `${warning.what}\n${warning.repair}`;
    const known = alike.get(text);
    if (known === undefined) alike.set(text, [warning]);
    else known.push(warning);
  }
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : ` ${terminal.words(`(and ${others.length} more)`)}`;
    const issue = { ...first, where: `${first.where}${more}` };
    terminal.tell(`esupack: warning: ${issueText(issue, terminal)}`, 'warning');
  }
}
