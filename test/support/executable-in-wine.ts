import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { behaveAsTheProgram, type CommandLine, type CommandName, writeInputs } from './executable-behavior.js';
import { executables } from './executables.js';
import { filesBelow, linkOrCopy } from './folders.js';
import { copyWindows, inWindows, type WindowsCopy } from './wine.js';

/** Tests of the executable for Windows, with Wine started once for all command lines. */
export function behaveInWine(names: readonly CommandName[]): void {
  let windows: WindowsCopy | undefined;
  const place = (name = ''): string => join(windows?.driveC ?? '', 'share', name);

  afterAll(() => {
    windows?.remove();
  });

  const run = (lines: readonly CommandLine[]) => {
    windows = copyWindows();
    mkdirSync(place());
    linkOrCopy(executables.windows, place('esupack.exe'));
    writeInputs(place());
    // Wine gives a Windows program files of the host, but no pipes.
    const commands = lines.map(({ args, input = '' }, index) => {
      writeFileSync(place(`${index}.input`), input);
      const words = args.map((word) => `'${word}'`).join(' ');
      return `wine esupack.exe ${words} <${index}.input >${index}.printed 2>${index}.told; echo $? >${index}.exit-code`;
    });
    inWindows(windows, 'share', commands.join('\n'));
    const read = (name: string): string => readFileSync(place(name), 'utf8');
    return lines.map((_line, index) => ({
      exitCode: Number(read(`${index}.exit-code`)),
      printed: read(`${index}.printed`),
      told: read(`${index}.told`),
    }));
  };

  behaveAsTheProgram({ names, run, written: (name) => filesBelow(place(name)) });
}
