import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { keyFileNotices } from '../../src/cli/keys-in-git.js';
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

const noticesOf = (file: string) => keyFileNotices([file])(file, 'key');

const unignored = 'This key file is in a git working tree and is not ignored, so it could be committed.';

describe('a key file in a git work tree', () => {
  it('is warned of where git does not ignore it', () => {
    const tree = workTree('/keys/\n');
    expect(noticesOf(join(tree, 'key.txt'))).toMatchObject([{ where: 'key', what: unignored }]);
    expect(noticesOf(join(tree, 'keys/a.txt'))).toEqual([]);
  });

  it('is warned of where it is ignored and committed all the same', () => {
    const tree = workTree('key.txt\n');
    expect(noticesOf(join(tree, 'key.txt'))).toEqual([]);
    spawnSync('git', ['-C', tree, 'add', '--force', 'key.txt']);
    expect(noticesOf(join(tree, 'key.txt'))).toMatchObject([{ what: unignored }]);
  });

  it('is warned of where git cannot be asked', () => {
    const tree = workTree('key.txt\n');
    const { PATH } = process.env;
    process.env.PATH = tree;
    try {
      expect(noticesOf(join(tree, 'key.txt'))[0]?.what).toContain('could not be checked');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('runs no program that the tree names', () => {
    const tree = workTree('key.txt\n');
    spawnSync('git', ['-C', tree, 'add', '.gitignore']);
    spawnSync('git', ['-C', tree, 'config', 'core.fsmonitor', `touch ${join(tree, 'ran')}`]);
    noticesOf(join(tree, 'key.txt'));
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

  it('is asked of git together with all others of its tree, and still by itself where git refuses one of them', () => {
    const [one, other] = [workTree('/keys/\nname with*\n!name with reason.txt\n'), workTree('')];
    const names = ['key.txt', 'keys/a.txt', 'name with blank.txt', 'name with reason.txt', 'キー.txt'];
    for (const name of names) writeFileSync(join(one, name), inventedKeys.windows10);
    symlinkSync(join(one, 'keys'), join(one, 'link'));
    const files = [...names, 'link/a.txt'].map((name) => join(one, name));
    const asked = (paths: readonly string[]) => {
      const notices = keyFileNotices(paths);
      return paths.map((path) => notices(path, 'key').map(({ what }) => what === unignored));
    };
    const expected = [[true], [], [], [true], [true]];
    expect(asked(files.slice(0, -1))).toEqual(expected);
    expect(asked([...files, join(other, 'key.txt')])).toEqual([...expected, [false], [true]]);
  });

  it('starts git once for a hundred of them', () => {
    const tree = workTree('*.txt\n');
    const { PATH } = process.env;
    writeFileSync(join(tree, 'git'), `#!/bin/sh\necho once >>'${tree}/starts'\nPATH='${PATH}' exec git "$@"\n`, {
      mode: 0o755,
    });
    process.env.PATH = `${tree}:${PATH}`;
    try {
      const files = Array.from({ length: 100 }, (_none, index) => join(tree, `${index}.txt`));
      const notices = keyFileNotices(files);
      expect(files.flatMap((file) => notices(file, 'key'))).toEqual([]);
    } finally {
      process.env.PATH = PATH;
    }
    expect(readFileSync(join(tree, 'starts'), 'utf8')).toBe('once\n');
  });

  it('is not known to be safe or unsafe where git answers for some files only', () => {
    const tree = workTree('*.txt\n');
    const { PATH } = process.env;
    writeFileSync(join(tree, 'git'), '#!/bin/sh\nprintf ".gitignore\\0001\\000*.txt\\000a.txt\\000"\n', {
      mode: 0o755,
    });
    process.env.PATH = `${tree}:${PATH}`;
    try {
      const files = ['a.txt', 'b.txt'].map((name) => join(tree, name));
      const notices = keyFileNotices(files);
      // Asked one by one, this git answers for each.
      expect(files.flatMap((file) => notices(file, 'key'))).toEqual([]);
      writeFileSync(join(tree, 'git'), '#!/bin/sh\nexit 0\n');
      expect(noticesOf(join(tree, 'a.txt'))[0]?.what).toContain('could not be checked');
    } finally {
      process.env.PATH = PATH;
    }
  });

  it('elsewhere is nobody\u2019s affair', () => {
    writeFileSync(join(folder, 'key.txt'), inventedKeys.windows10);
    expect(noticesOf(join(folder, 'key.txt'))).toEqual([]);
  });
});
