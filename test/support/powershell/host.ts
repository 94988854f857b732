import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './places.js';

const program = join(root, '.acceptance', 'powershell-host', 'powershell-host');

/** What became of commands: what PowerShell returned, said and asked, and where it stood at the end. */
export interface Session {
  readonly output: readonly string[];
  /** The message of a terminating error, else empty. */
  readonly failure: string;
  readonly errors: readonly string[];
  readonly information: readonly string[];
  readonly warnings: readonly string[];
  readonly verbose: readonly string[];
  /** What would have been on the screen: among it what -WhatIf says. */
  readonly host: readonly string[];
  readonly questions: readonly string[];
  readonly location: string;
}

/** What PowerShell's own parser makes of a script. */
export interface ParsedScript {
  readonly errors: readonly string[];
  readonly literals: readonly string[];
}

interface Engine {
  readonly process: ChildProcessWithoutNullStreams;
  readonly answers: AsyncIterator<string>;
}

let engine: Engine | undefined;

export function powerShellMissing(): string | null {
  return existsSync(program) ? null : 'run scripts/install-powershell-host.sh (needs the .NET SDK 10)';
}

/** Runs PowerShell commands in a session of their own. */
export function runPowerShell(commands: string, environment: Readonly<Record<string, string>>): Promise<Session> {
  return ask({ run: commands, environment }) as Promise<Session>;
}

export function parsePowerShell(file: string): Promise<ParsedScript> {
  return ask({ parse: file }) as Promise<ParsedScript>;
}

/** Ends the engine; to be called when the tests of a file have run. */
export async function endPowerShell(): Promise<void> {
  if (engine === undefined) return;
  const { process: child } = engine;
  engine = undefined;
  child.stdin.end();
  await once(child, 'close');
}

/** The engine takes seconds to start on a busy machine, so that one serves all tests of a file. */
async function ask(question: object): Promise<unknown> {
  engine ??= start();
  engine.process.stdin.write(`${JSON.stringify(question)}\n`);
  const answer = await engine.answers.next();
  if (answer.done === true) throw new Error('PowerShell ended without an answer');
  return JSON.parse(answer.value);
}

function start(): Engine {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.pipe(process.stderr);
  return { process: child, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}
