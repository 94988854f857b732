import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  readonly commands: readonly { readonly name: string | null; readonly parameters: readonly string[] }[];
  readonly literals: readonly string[];
}

export function powerShellMissing(): string | null {
  return existsSync(program) ? null : 'run scripts/install-powershell-host.sh (needs the .NET SDK 10)';
}

/**
 * Runs PowerShell commands in a session of their own.
 *
 * @param folder for the file that hands them over
 */
export function runPowerShell(commands: string, folder: string, environment: NodeJS.ProcessEnv): Session {
  const file = join(folder, 'commands.ps1');
  writeFileSync(file, commands);
  return ask(['run', file], environment) as Session;
}

export function parsePowerShell(file: string): ParsedScript {
  return ask(['parse', resolve(file)], {}) as ParsedScript;
}

function ask(words: readonly string[], environment: NodeJS.ProcessEnv): unknown {
  const { stdout, stderr, status } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`PowerShell ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout);
}
