import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { TaskSequenceNode } from '../../src/plan/task-sequence-plan.js';
import { vbsString } from '../../src/text/vbs.js';
import { describeWith } from '../support/consumers.js';
import { plannedSequence } from '../support/planned-sequence.js';
import { copyWindows, inWindows, wineMissing, type WindowsCopy } from '../support/wine.js';

jest.setTimeout(120_000);

const commandOf = (name: string): string => {
  const all = (nodes: readonly TaskSequenceNode[]): readonly TaskSequenceNode[] =>
    nodes.flatMap((node) => (node.kind === 'group' ? all(node.steps) : [node]));
  const found = all(plannedSequence().taskSequence.steps).find((node) => node.name === name);
  if (found?.kind !== 'runCommandLine') throw new Error(`${name} is no command line`);
  return found.commandLine;
};

const current = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const servicing = `${current}\\Component Based Servicing\\RebootPending`;
const update = `${current}\\WindowsUpdate\\Auto Update\\RebootRequired`;

describeWith('Wine', wineMissing, 'the command lines of a task sequence, run by cmd.exe', () => {
  let windows: WindowsCopy;

  beforeAll(() => {
    windows = copyWindows();
  });

  afterAll(() => {
    windows.remove();
  });

  /**
   * Each state of the registry in turn, and the exit code of the command line in it. A script starts it: a batch file would
   * take the redirections and conditions of the line for its own.
   */
  function codesOf(command: string, states: readonly string[]): readonly string[] {
    const run = 'CreateObject("WScript.Shell").Run';
    const lines = states.flatMap((state) => [
      `code = ${run}(${vbsString(state)}, 0, True)`,
      `file.WriteLine ${run}(${vbsString(command)}, 0, True)`,
    ]);
    const open = 'Set file = CreateObject("Scripting.FileSystemObject").CreateTextFile("C:\\codes.txt", True)';
    writeFileSync(join(windows.driveC, 'run.vbs'), ['Dim file, code', open, ...lines, 'file.Close', ''].join('\r\n'));
    expect(inWindows(windows, '.', 'wine cscript.exe //nologo run.vbs')).toBe(true);
    return readFileSync(join(windows.driveC, 'codes.txt'), 'latin1').split(/\r?\n/u).filter(Boolean);
  }

  it('tells whether a restart is pending: by servicing, by Windows Update, by both', () => {
    const states = [
      'cmd.exe /c rem',
      `reg.exe add "${servicing}" /f`,
      `reg.exe add "${update}" /f`,
      `reg.exe delete "${servicing}" /f`,
      `reg.exe delete "${update}" /f`,
    ];
    expect(codesOf(commandOf('Restart pending?'), states)).toEqual(['0', '1', '1', '1', '0']);
  });

  it('ends with the code for a system that is not covered', () => {
    expect(codesOf(commandOf('Not covered'), ['cmd.exe /c rem'])).toEqual(['20']);
  });
});
