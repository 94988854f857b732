import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { classesFile, consumers, modules, root } from './places.js';

/** PowerShell itself, from NuGet. */
export const pwsh = join(consumers, 'host', 'pwsh');
const standIn = join(consumers, 'stand-in', 'StandIn.dll');
const server = join(root, 'test', 'support', 'powershell', 'serve.ps1');

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

declare global {
  /** From test/support/environment.mjs. */
  var askPowerShell: (launch: object, question: object) => Promise<string>;
}

/** Where modules and the classes of the stand-in site are found; `undefined` would be what an earlier session left. */
export const surroundings: Readonly<Record<string, string>> = {
  PSModulePath: `${modules}:${join(consumers, 'modules')}`,
  ESUPACK_CLASSES: classesFile,
  SMS_ADMIN_UI_PATH: '',
  POWERSHELL_TELEMETRY_OPTOUT: '1',
  // The code is compiled (scripts/install-powershell-host.sh): to compile it better costs more here than it brings, and so does
  // optimizing what PowerShell makes of a script. So do small steps of the garbage collector, and mapping each page of compiled code twice.
  DOTNET_TieredCompilation: '0',
  DOTNET_JITMinOpts: '1',
  DOTNET_GCgen0size: '0x2000000',
  DOTNET_EnableWriteXorExecute: '0',
};

export function powerShellMissing(): string | null {
  return existsSync(pwsh) && existsSync(standIn)
    ? null
    : 'run scripts/install-powershell-host.sh (needs the .NET SDK 10)';
}

/** Runs PowerShell commands in a session of their own. */
export function runPowerShell(commands: string, environment: Readonly<Record<string, string>>): Promise<Session> {
  return ask({ run: commands, environment }) as Promise<Session>;
}

export function parsePowerShell(file: string): Promise<ParsedScript> {
  return ask({ parse: file }) as Promise<ParsedScript>;
}

async function ask(question: object): Promise<unknown> {
  return JSON.parse(await globalThis.askPowerShell({ program: pwsh, server, surroundings }, question));
}
