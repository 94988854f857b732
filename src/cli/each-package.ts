import type { LoadedPackage } from '../config/load-packages.js';
import { exitCodes, type Issue, UserError } from '../errors.js';
import type { ReadyPackage } from './package-keys.js';
import { progressLine } from './progress-line.js';
import { issuesOfError } from './report-error.js';
import type { Terminal } from './terminal.js';

/** What became of one package. */
export interface Outcome {
  readonly id: string;
  readonly ok: boolean;
  readonly exitCode: number;
  readonly warnings: readonly Issue[];
  readonly issues: readonly Issue[];
  /** What the command has to say about a package that went well. */
  readonly [more: string]: unknown;
}

/** What a command has done with one package; `exitCode` where it is not 0. */
export interface Done {
  readonly warnings: readonly Issue[];
  readonly exitCode?: number;
  readonly [more: string]: unknown;
}

/**
 * Does the same with every package, one after the other: memory stays flat. A package that fails is named on standard
 * error at once and does not stop the others.
 */
export async function eachPackage(
  packages: readonly LoadedPackage[],
  terminal: Terminal,
  work: (ready: ReadyPackage) => Promise<Done>,
): Promise<readonly Outcome[]> {
  const progress = progressLine(terminal, packages.length);
  const outcomes: Outcome[] = [];
  for (const loaded of packages) {
    progress.show(loaded.label);
    const outcome = await outcomeOf(loaded, work);
    if (outcome.issues.length > 0) {
      progress.clear();
      tellIssues(outcome, terminal);
    }
    outcomes.push(outcome);
  }
  progress.clear();
  return outcomes;
}

/**
 * The exit code of a run over many packages: that of the worst. A fault of the machine says least about the packages
 * after it; a difference is what a check is for.
 */
export function worstExitCode(outcomes: readonly Outcome[]): number {
  const fromWorst = [exitCodes.failed, exitCodes.wrongInput, exitCodes.exists, exitCodes.found];
  return fromWorst.find((code) => outcomes.some(({ exitCode }) => exitCode === code)) ?? exitCodes.done;
}

async function outcomeOf(loaded: LoadedPackage, work: (ready: ReadyPackage) => Promise<Done>): Promise<Outcome> {
  const id = loaded.label;
  const failed = (exitCode: number, issues: readonly Issue[]): Outcome => ({
    id,
    ok: false,
    exitCode,
    warnings: [],
    issues,
  });
  if ('issues' in loaded) return failed(exitCodes.wrongInput, loaded.issues);
  try {
    const { exitCode = exitCodes.done, ...more } = await work(loaded);
    return { id, ok: exitCode === exitCodes.done, exitCode, issues: [], ...more };
  } catch (error) {
    return failed(error instanceof UserError ? error.exitCode : exitCodes.failed, issuesOfError(error));
  }
}

function tellIssues({ id, issues }: Outcome, terminal: Terminal): void {
  for (const { where, what, repair } of issues) terminal.tell(`esupack: ${id}: ${where}: ${what}\n  ${repair}\n`);
}
