import { exitCodes, InternalError, type Issue, safeIssue, UserError } from '../errors.js';
import { isIncomplete } from './incomplete.js';
import { jsonDocument } from './json-document.js';
import type { Terminal } from './terminal.js';

/**
 * Tells what went wrong: mistakes one by one with their repair, our own faults with what to report. With `json` the
 * result on standard output is the same as one document.
 *
 * @returns the exit code
 */
export function reportError(error: unknown, terminal: Terminal, json: boolean): number {
  const exitCode = error instanceof UserError ? error.exitCode : exitCodes.failed;
  const issues = issuesOfError(error);
  for (const issue of issues.slice(0, mostTold)) terminal.tell(`esupack: ${issueText(issue, terminal)}`, 'error');
  if (issues.length > mostTold) terminal.tell(`esupack: ${terminal.words(notShown(issues.length - mostTold))}\n`);
  if (!(error instanceof UserError) && error instanceof Error) terminal.detail(`${error.stack ?? ''}\n`);
  if (json) terminal.print(jsonDocument('error', exitCode, { issues }));
  return exitCode;
}

/** A mistake or warning in the language of the run; its place is as the person knows it. */
export function issueText({ where, what, repair }: Issue, terminal: Terminal): string {
  return `${where}: ${terminal.words(what)}\n  ${terminal.words(repair)}\n`;
}

/** Nobody reads more at once. */
const mostTold = 100;

function notShown(count: number): string {
  return `${count} more errors are not shown. To see all of them, use --json.`;
}

/** The mistakes of the user, or our own fault, or that of the installation, in the same form. */
export function issuesOfError(error: unknown): readonly Issue[] {
  return error instanceof UserError ? error.issues : [safeIssue(ourFault(error))];
}

function ourFault(error: unknown): Issue {
  if (isIncomplete(error)) return { where: error.file, what: error.message, repair: error.repair };
  const kind = error instanceof InternalError ? 'esupack' : 'esupack or this computer';
  return {
    where: kind,
    what: `This should not happen: ${describe(error)}`,
    repair: 'Please report it, with the command line that you used but without the key.',
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${describe(error.cause)})`;
}
