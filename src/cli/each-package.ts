import { setImmediate as immediate } from 'node:timers/promises';
import type { LoadedPackage } from '../config/load-packages.js';
import { exitCodes, type Issue, UserError } from '../errors.js';
import type { FailedPackage, FinishedPackage } from './json-document.js';
import { progressLine } from './progress-line.js';
import { issuesOfError } from './report-error.js';
import type { RequestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';

/** What became of one package. */
export type Outcome<Result> = FailedOutcome | GoodOutcome<Result>;

interface FailedOutcome extends OutcomeBasics {
  readonly ok: false;
  readonly result: null;
}

interface GoodOutcome<Result> extends OutcomeBasics {
  /** What the command has to say about a package that went well, or that differs. */
  readonly result: Result;
}

interface OutcomeBasics {
  /** Bundle ID; `package 3` where the file gives no usable one. */
  readonly id: string;
  readonly ok: boolean;
  readonly exitCode: number;
  readonly warnings: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** What a command has done with one package; `exitCode` where it is not 0. */
export interface Done<Result> {
  readonly warnings: readonly Issue[];
  readonly exitCode?: number;
  readonly result: Result;
}

/**
 * Does the same with every package, one after the other: memory stays flat. A package that fails is named on standard
 * error at once and does not stop the others.
 *
 * @throws UserError with the mistakes of the only package, where no config file lists packages
 */
export async function eachPackage<Result>(
  { packages, single }: RequestedPackages,
  terminal: Terminal,
  work: (loaded: LoadedPackage) => Done<Result> | Promise<Done<Result>>,
): Promise<readonly Outcome<Result>[]> {
  const progress = progressLine(terminal, packages.length);
  const outcomes: Outcome<Result>[] = [];
  const stopping = packages.length > 1 ? listen(terminal) : undefined;
  for (const loaded of packages) {
    if (stopping !== undefined && (await stopping.asked())) {
      outcomes.push(notBegun(loaded.label));
      continue;
    }
    progress.show(loaded.label);
    const outcome = await outcomeOf(loaded, work);
    if (outcome.issues.length > 0) {
      progress.clear();
      if (single) throw new UserError(outcome.issues, outcome.exitCode);
      printIssues(outcome, terminal);
    }
    outcomes.push(outcome);
  }
  stopping?.end();
  progress.clear();
  printWarnings(
    outcomes.flatMap(({ warnings }) => warnings),
    terminal,
  );
  return outcomes;
}

/**
 * The exit code of a run over many packages: that of the worst. A fault of the machine says least about the packages
 * after it; a difference is what a check is for.
 */
export function worstExitCode(outcomes: readonly { readonly exitCode: number }[]): number {
  const fromWorst = [exitCodes.stopped, exitCodes.failed, exitCodes.wrongInput, exitCodes.exists, exitCodes.found];
  return fromWorst.find((code) => outcomes.some(({ exitCode }) => exitCode === code)) ?? exitCodes.done;
}

/** The outcomes as a JSON document lists them: the result beside the rest. */
export function listOfOutcomes<Finished extends FinishedPackage<number>>(
  outcomes: readonly Outcome<Omit<Finished, keyof FinishedPackage<number>>>[],
): readonly (Finished | FailedPackage)[] {
  // Which exit codes a command has is more than the compiler knows; tests hold documents to the schema.
  return outcomes.map(({ result, ...others }) => ({ ...others, ...result }) as Finished | FailedPackage);
}

/** Hears Ctrl+C between packages: the one that is being made is finished. */
function listen(terminal: Terminal): { readonly asked: () => Promise<boolean>; readonly end: () => void } {
  let wasAsked = false;
  const end = terminal.onStop(() => {
    wasAsked = true;
    terminal.tell('\nesupack: Stops after this package; once more stops at once.\n');
  });
  // Signals are heard between turns of the event loop only.
  return { asked: async () => immediate().then(() => wasAsked), end };
}

function notBegun(id: string): FailedOutcome {
  const issue = { where: id, what: 'Not begun: the run was stopped.', repair: 'Run the same command again.' };
  return { id, ok: false, exitCode: exitCodes.stopped, warnings: [], issues: [issue], result: null };
}

async function outcomeOf<Result>(
  loaded: LoadedPackage,
  work: (loaded: LoadedPackage) => Done<Result> | Promise<Done<Result>>,
): Promise<Outcome<Result>> {
  const id = loaded.label;
  try {
    const { exitCode = exitCodes.done, warnings, result } = await work(loaded);
    return { id, ok: exitCode === exitCodes.done, exitCode, warnings, issues: [], result };
  } catch (error) {
    const exitCode = error instanceof UserError ? error.exitCode : exitCodes.failed;
    return { id, ok: false, exitCode, warnings: [], issues: issuesOfError(error), result: null };
  }
}

function printIssues({ id, issues }: OutcomeBasics, terminal: Terminal): void {
  for (const { where, what, repair } of issues)
    terminal.tell(`esupack: ${id}: ${where}: ${terminal.words(what)}\n  ${terminal.words(repair)}\n`, 'error');
}
