import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { version } from '../../src/plan/version.js';
import { describeWith } from '../support/consumers.js';
import { allCommands, behaveAsTheProgram, type CommandLine, writeInputs } from '../support/executable-behavior.js';
import { executables, executablesMissing } from '../support/executables.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';

// All command lines of an executable run before its first test, also on busy machines.
jest.setTimeout(240_000);

describeWith('executables', executablesMissing, 'the executable for Linux', () => {
  const place = join(temporaryFolder(), 'linux');

  const run = (lines: readonly CommandLine[]) => {
    mkdirSync(place);
    writeInputs(place);
    return lines.map(({ args, input = '' }) => {
      const { status, stdout, stderr } = spawnSync(executables.linux, [...args], {
        cwd: place,
        input,
        encoding: 'utf8',
      });
      return { exitCode: Number(status), printed: stdout, told: stderr };
    });
  };

  behaveAsTheProgram({ names: allCommands, run, written: (name) => filesBelow(join(place, name)) });

  it('takes no options for Node.js from the environment', () => {
    const env = { ...process.env, NODE_OPTIONS: '--no-such-option' };
    expect(spawnSync(executables.linux, ['--version'], { env, encoding: 'utf8' }).stdout).toBe(`${version}\n`);
  });
});
