import { setImmediate as immediate } from 'node:timers/promises';
import type { LoadedPackage } from '../config/load-packages.js';
import { exitCodes, type Issue, UserError } from '../errors.js';
import type { FailedPackage, FinishedPackage } from './json-document.js';
import { progressLine } from './progress-line.js';
import { issuesOfError, issueText } from './report-error.js';
import type { RequestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';
import { takeTurns } from './turns.js';
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

/** What a command does with one package, and where it says something of it. */
export type Work<Result> = (loaded: LoadedPackage, terminal: Terminal) => Done<Result> | Promise<Done<Result>>;

/**
 * Does the same with every package, in their order and as many at a time as there are jobs: memory stays flat. A package
 * that fails is named on standard error and does not stop the others. What is said stands in the order of the packages.
 *
 * @throws UserError with the mistakes of the only package, where no config file lists packages
 */
export async function eachPackage<Result>(
  { packages, single }: RequestedPackages,
  terminal: Terminal,
  work: Work<Result>,
  jobs = 1,
): Promise<readonly Outcome<Result>[]> {
  const progress = progressLine(terminal, packages.length);
  const turns = takeTurns(terminal, progress);
  const outcomes: Outcome<Result>[] = [];
  const stopping = packages.length > 1 ? listen(terminal, jobs) : undefined;
  const waiting = packages.entries();
  const job = async (): Promise<void> => {
    for (const [index, loaded] of waiting) {
      if (stopping !== undefined && (await stopping.asked())) outcomes[index] = notBegun(loaded.label);
      else {
        progress.show(loaded.label);
        const own = turns.terminalOf(index);
        const outcome = await outcomeOf(loaded, own, work);
        if (single && outcome.issues.length > 0) throw new UserError(outcome.issues, outcome.exitCode);
        printIssues(outcome, own);
        outcomes[index] = outcome;
      }
      turns.end(index);
    }
  };
  await Promise.all(Array.from({ length: jobs }, job));
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

/** Hears Ctrl+C between packages: those that are being made are finished. */
function listen(
  terminal: Terminal,
  jobs: number,
): { readonly asked: () => Promise<boolean>; readonly end: () => void } {
  let wasAsked = false;
  const end = terminal.onStop(() => {
    wasAsked = true;
    const those = jobs === 1 ? 'Stopping after this package.' : 'Stopping after the packages that were started.';
    terminal.tell(`\nesupack: ${terminal.words(`${those} To stop now, press Ctrl+C again.`)}\n`);
  });
  // Signals are heard between turns of the event loop only.
  return { asked: async () => immediate().then(() => wasAsked), end };
}

function notBegun(id: string): FailedOutcome {
  const issue = { where: id, what: 'Not started: the run was stopped.', repair: 'Run the same command again.' };
  return { id, ok: false, exitCode: exitCodes.stopped, warnings: [], issues: [issue], result: null };
}

async function outcomeOf<Result>(
  loaded: LoadedPackage,
  terminal: Terminal,
  work: Work<Result>,
): Promise<Outcome<Result>> {
  const id = loaded.label;
  try {
    const { exitCode = exitCodes.done, warnings, result } = await work(loaded, terminal);
    return { id, ok: exitCode === exitCodes.done, exitCode, warnings, issues: [], result };
  } catch (error) {
    const exitCode = error instanceof UserError ? error.exitCode : exitCodes.failed;
    return { id, ok: false, exitCode, warnings: [], issues: issuesOfError(error), result: null };
  }
}

function printIssues({ id, issues }: OutcomeBasics, terminal: Terminal): void {
  for (const issue of issues) terminal.tell(`esupack: ${id}: ${issueText(issue, terminal)}`, 'error');
}
