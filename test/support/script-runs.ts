import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { activationContent } from '../../src/emit/activation-content.js';
import { inventedKey, planned } from './planned.js';
import { inWindows, type WindowsCopy, type WineSettings } from './wine.js';

/** One run of a script by Wine's own cscript.exe. */
export interface ScriptRun {
  readonly script: string;
  readonly arguments: string;
  /** Lines that cmd.exe runs before it. */
  readonly before?: readonly string[];
}

export interface ScriptAnswer {
  readonly exitCode: number;
  /** What it prints; line ends are blanks. */
  readonly prints: string;
}

/** Runs scripts one after the other in one Windows. */
export function runScripts(
  windows: WindowsCopy,
  settings: WineSettings,
  runs: readonly ScriptRun[],
): readonly ScriptAnswer[] {
  const folder = join(windows.driveC, 'content');
  mkdirSync(folder, { recursive: true });
  const lines = runs.flatMap(({ script, arguments: given, before = [] }, index) => {
    writeFileSync(join(folder, `${index}.vbs`), Buffer.from(script, 'latin1'));
    return [
      ...before,
      `cscript.exe //NoLogo ${index}.vbs ${given} >${index}.txt 2>&1`,
      `>${index}.code echo %errorlevel%`,
    ];
  });
  writeFileSync(join(folder, 'outer.bat'), ['@echo off', ...lines, 'exit /b 0', ''].join('\r\n'));
  expect(inWindows(windows, 'content', 'wine cmd.exe /d /c outer.bat', settings)).toBe(true);
  const read = (name: string): string => readFileSync(join(folder, name), 'latin1');
  return runs.map((_, index) => ({
    exitCode: Number(read(`${index}.code`)),
    prints: read(`${index}.txt`).trim().replaceAll(/\s+/gu, ' '),
  }));
}

/** esu-wmi.vbs as generated. */
export function wmiScript(): string {
  const files = activationContent.emit(planned(), { key: inventedKey });
  const script = files.find(({ path }) => path.endsWith('/esu-wmi.vbs'));
  if (script === undefined || !('content' in script)) throw new Error('There is no esu-wmi.vbs');
  return Buffer.from(script.content).toString('latin1');
}

/** Replaces what stands in a script, as often as it stands there. */
export function replaced(script: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The script does not have: ${from}`);
    return text.replaceAll(from, () => to);
  }, script);
}
