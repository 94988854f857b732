import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { keyFileNotice } from '../../src/cli/keys-in-git.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
let count = 0;

function workTree(ignored: string): string {
  const tree = join(folder, `tree-${(count += 1)}`);
  mkdirSync(join(tree, 'keys'), { recursive: true });
  spawnSync('git', ['init', '--quiet', tree]);
  writeFileSync(join(tree, '.gitignore'), ignored);
  for (const file of ['key.txt', 'keys/a.txt']) writeFileSync(join(tree, file), inventedKeys.windows10);
  return tree;
}

const unignored = 'This key file is in a git working tree and is not ignored, so it could be committed.';

describe('a key file in a git work tree', () => {
  it('is warned of where git does not ignore it', () => {
    const tree = workTree('/keys/\n');
    expect(keyFileNotice(join(tree, 'key.txt'), 'key')).toMatchObject([{ where: 'key', what: unignored }]);
    expect(keyFileNotice(join(tree, 'keys/a.txt'), 'key')).toEqual([]);
  });

  it('is warned of where it is ignored and committed all the same', () => {
    const tree = workTree('key.txt\n');
    expect(keyFileNotice(join(tree, 'key.txt'), 'key')).toEqual([]);
    spawnSync('git', ['-C', tree, 'add', '--force', 'key.txt']);
    expect(keyFileNotice(join(tree, 'key.txt'), 'key')).toMatchObject([{ what: unignored }]);
  });

  it('is warned of where git cannot be asked', () => {
    const tree = workTree('key.txt\n');
    const { PATH } = process.env;
    process.env.PATH = tree;
    try {
      expect(keyFileNotice(join(tree, 'key.txt'), 'key')[0]?.what).toContain('could not be checked');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('runs no program that the tree names', () => {
    const tree = workTree('key.txt\n');
    spawnSync('git', ['-C', tree, 'add', '.gitignore']);
    spawnSync('git', ['-C', tree, 'config', 'core.fsmonitor', `touch ${join(tree, 'ran')}`]);
    keyFileNotice(join(tree, 'key.txt'), 'key');
    expect(spawnSync('ls', [tree], { encoding: 'utf8' }).stdout).not.toContain('ran');
  });

  it('is told by generate and validate, and refused by --strict', async () => {
    const tree = workTree('');
    const config = join(tree, 'esupack.yaml');
    writeFileSync(config, 'packages: [{product: windows-10, year: 2, key: {file: key.txt}}]\n');
    const out = ['--out', join(tree, 'out')];
    const offer = ['-p', 'windows-10', '-y', '2', '--key-file', join(tree, 'key.txt')];
    for (const line of [
      ['validate', config],
      ['generate', '--config', config, ...out],
      ['generate', ...offer, ...out],
    ])
      expect((await say(line)).told).toContain(unignored);
    expect(await say(['validate', config, '--strict'])).toMatchObject({ exitCode: 3, printed: '' });
  });

  it('elsewhere is nobody\u2019s affair', () => {
    writeFileSync(join(folder, 'key.txt'), inventedKeys.windows10);
    expect(keyFileNotice(join(folder, 'key.txt'), 'key')).toEqual([]);
  });
});
