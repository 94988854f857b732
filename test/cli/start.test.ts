import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const folder = temporaryFolder();
const offer = ['--product', 'windows-10', '--year', '2'];

function started(place: string, args: readonly string[], options: object = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, 'bin.cjs'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    ...options,
  });
  return { exitCode: status, printed: stdout, told: stderr };
}

describe('an installation that is not whole', () => {
  const place = join(folder, 'damaged');
  const emptyZip = join(folder, 'empty.zip');
  writeFileSync(emptyZip, `PK\x05\x06${'\0'.repeat(18)}`, 'latin1');
  mkdirSync(place);
  for (const name of readdirSync(dist).filter((file) => !file.includes('.cjs.') && file !== 'types'))
    cpSync(join(dist, name), join(place, name), { recursive: true });

  it.each([
    ['generate.cjs', ['generate', ...offer, '--key-stdin', '--out', join(folder, 'out')]],
    ['yauzl.cjs', ['inspect', emptyZip]],
    ['program.cjs', ['products']],
  ])('is told by the file that is missing or cut off: %s', (name, args) => {
    for (const damage of [truncated, rmSync]) {
      damage(join(place, name));
      const { exitCode, printed, told } = started(place, args, { input: inventedKeys.windows10 });
      expect({ exitCode, printed }).toEqual({ exitCode: 1, printed: '' });
      expect(told).toBe(
        `esupack: ${join(place, name)}: This file of esupack is missing or damaged.\n` +
          '  Install esupack again. In a clone, delete the folder dist, then run npm start.\n',
      );
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
    cpSync(join(dist, name), join(place, name));
  });

  it('is told where --jobs finds nothing to begin a thread with', () => {
    const config = join(folder, 'esupack.yaml');
    writeFileSync(join(folder, 'key.txt'), inventedKeys.windows10);
    const entry = (year: number): string =>
      `  - {id: year-${year}, product: windows-10, year: ${year}, key: {file: key.txt}}`;
    writeFileSync(config, ['packages:', entry(1), entry(2), ''].join('\n'));
    rmSync(join(place, 'thread.cjs'));
    const { exitCode, told } = started(place, ['generate', '--config', config, '--jobs', '2', '--out', 'jobs']);
    expect(exitCode).toBe(1);
    expect(told).toContain(`${join(place, 'thread.cjs')}: This file of esupack is missing or damaged.`);
    expect(told).not.toContain('should not happen');
    cpSync(join(dist, 'thread.cjs'), join(place, 'thread.cjs'));
  });

  function truncated(path: string): void {
    truncateSync(path, 1000);
  }
});

describe('a start', () => {
  // Windows removes no folder in which a program runs.
  (process.platform === 'win32' ? it.skip : it)('tells that the current folder is gone', () => {
    const script = `const { mkdirSync, rmdirSync } = require('node:fs');
      mkdirSync('gone'); process.chdir('gone'); rmdirSync('../gone');
      require(process.argv[1]);`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', script, join(dist, 'bin.cjs'), 'products'], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        'esupack: The current folder does not exist any more.\n' +
        '  Change to another folder, then run the same command again.\n',
    });
  });

  // Windows has no file that is always full.
  (existsSync('/dev/full') ? it : it.skip)('keeps its exit code where nobody hears it', () => {
    const full = openSync('/dev/full', 'w');
    expect(started(dist, ['bogus'], { stdio: ['ignore', 'pipe', full] }).exitCode).toBe(2);
    for (const args of [['--version'], ['products']])
      expect(started(dist, args, { stdio: ['ignore', full, 'pipe'] })).toMatchObject({
        exitCode: 1,
        told: 'esupack: Cannot write the result (ENOSPC).\n',
      });
    closeSync(full);
  });
});

// Only a shell can close the other end before the program writes.
(process.platform === 'win32' ? describe.skip : describe)('a pipe whose reader has gone', () => {
  it.each([['--version'], ['products']])('is no error: %s', (args) => {
    const line = `{ sleep 0.1; "$0" "$1" ${args}; echo "exit code $?" >&2; } | true`;
    const { stderr } = spawnSync('/bin/sh', ['-c', line, process.execPath, join(dist, 'bin.cjs')], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('exit code 0\n');
  });
});
