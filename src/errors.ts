import { exitCodes } from './exit-codes.js';
import { redactKeys } from './text/redact.js';
import { shownSentence } from './text/shown.js';

export { exitCodes };

/** One mistake in what a person wrote: where it stands, what is wrong, and what to write instead. */
export interface Issue {
  /** The option, line or file as the person knows it, e.g. `--year` or `key.txt`. */
  readonly where: string;
  readonly what: string;
  readonly repair: string;
}

/**
 * Mistakes of the user, all of them at once. The command line prints each and exits with `exitCode`. Whatever an issue
 * quotes, it holds nothing of the form of a product key and nothing that steers a terminal.
 */
export class UserError extends Error {
  readonly issues: readonly Issue[];
  readonly exitCode: number;

  constructor(issues: readonly Issue[], exitCode: number = exitCodes.wrongInput) {
    const safe = issues.map(safeIssue);
    super(safe.map((issue) => `${issue.where}: ${issue.what} ${issue.repair}`).join('\n'));
    this.name = 'UserError';
    this.issues = safe;
    this.exitCode = exitCode;
  }
}

/** Each issue once, in the order in which they were found: several places may tell the same mistake. */
export function distinctIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}

/** The issue as it may be told anywhere: what it quotes may be anything that was read. */
export function safeIssue({ where, what, repair }: Issue): Issue {
  return { where: safeText(where), what: safeText(what), repair: safeText(repair) };
}

function safeText(text: string): string {
  return shownSentence(redactKeys(text));
}

/** A fault of this program: never the user's doing. The command line asks for a report and exits with 1. */
export class InternalError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InternalError';
  }
}
