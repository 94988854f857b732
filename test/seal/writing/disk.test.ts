import * as fs from 'node:fs';
import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeFolders } from '../../../src/seal/writing/disk.js';
import { temporaryFolder } from '../../support/folders.js';

const folder = temporaryFolder();

describe('folders on the way to a bundle', () => {
  it('are made, those that stand there are left', () => {
    for (const path of ['a/b/c', 'a/b/c', 'a/b/d']) makeFolders(fs, join(folder, path), 0o700);
    expect(statSync(join(folder, 'a/b/d')).isDirectory()).toBe(true);
  });

  it('may be behind a link', () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    makeFolders(fs, join(folder, 'link'), 0o700);
    makeFolders(fs, join(folder, 'link', 'x', 'y'), 0o700);
    expect(existsSync(join(folder, 'real', 'x', 'y'))).toBe(true);
  });

  it('are refused where a file is one of them', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => {
      makeFolders(fs, join(folder, 'file'), 0o700);
    }).toThrow('EEXIST');
    expect(() => {
      makeFolders(fs, join(folder, 'file', 'x'), 0o700);
    }).toThrow('ENOTDIR');
  });

  it('are refused at once where none can be made', () => {
    if (!existsSync('/proc/self')) return;
    for (const path of ['/proc/none', '/proc/none/x'])
      expect(() => {
        makeFolders(fs, path, 0o700);
      }).toThrow('ENOENT');
  });
});
