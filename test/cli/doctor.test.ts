import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { checkConsole, checkFolder, checkNode, checkPaths } from '../../src/cli/doctor/checks.js';
import { temporaryFolder } from '../support/folders.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();

describe('doctor', () => {
  it('looks, leaves nothing behind, and says what it cannot know', async () => {
    const { exitCode, printed } = await say(['doctor', '--out', join(folder, 'out')]);
    expect(exitCode).toBe(0);
    expect(printed).toContain('good     Folder:');
    expect(printed).toContain('unknown  Console:');
    expect(printed).toContain('Not checked, because it is not possible from here:');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends with exit code 3 where a run would be stopped', async () => {
    const { exitCode, printed } = await say(['doctor', '--out', '\\\\srv\\share', '--json']);
    expect(exitCode).toBe(3);
    expect(JSON.parse(printed)).toMatchObject({ kind: 'doctor', ok: false, exitCode: 3 });
  });

  it.each([
    ['20.18.0', 'wrong'],
    ['20.19.0', 'good'],
    ['21.7.0', 'wrong'],
    ['22.11.0', 'wrong'],
    ['22.12.0', 'good'],
    ['23.1.0', 'wrong'],
    ['24.0.0', 'good'],
  ])('finds Node.js %s %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  it('finds a folder that cannot be written', () => {
    if (process.getuid?.() === 0) return;
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(checkFolder(join(closed, 'out'), 'linux')).toMatchObject({ state: 'wrong' });
  });

  it('finds a file in the place of the folder', () => {
    expect(checkFolder(join(import.meta.filename, 'out'), 'linux')).toMatchObject({ state: 'wrong' });
  });

  it('takes no silence for a good sign', () => {
    expect(checkPaths('out', 'linux').state).toBe('unknown');
    expect(checkPaths('x'.repeat(100), 'win32').state).toBe('note');
    expect(checkConsole({ platform: 'linux', environment: {} }).state).toBe('unknown');
    expect(checkConsole({ platform: 'win32', environment: {} }).state).toBe('note');
  });
});
