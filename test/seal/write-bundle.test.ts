import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exitCodes, UserError } from '../../src/errors.js';
import type { SealedBundle } from '../../src/seal/seal-files.js';
import { writeBundle } from '../../src/seal/write-bundle.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';

const parent = temporaryFolder();
let out = '';
let count = 0;

beforeEach(() => {
  count += 1;
  out = join(parent, `out-${count}`);
});

describe('a bundle on disk', () => {
  it('is the folder and the zip, readable by their owner only, whatever the umask', () => {
    const before = process.umask(0);
    try {
      writeBundle(bundle('new'), out);
    } finally {
      process.umask(before);
    }
    expect(readdirSync(out).sort()).toEqual(['esu', 'esu.bundle.zip']);
    expect([...filesBelow(out).keys()]).toEqual(['esu.bundle.zip', 'esu/content/a.bat', 'esu/manifest.json']);
    expect(statSync(join(out, 'esu')).mode & 0o777).toBe(0o700);
    expect(statSync(join(out, 'esu/content')).mode & 0o777).toBe(0o700);
    expect(statSync(join(out, 'esu/content/a.bat')).mode & 0o777).toBe(0o600);
    expect(statSync(join(out, 'esu.bundle.zip')).mode & 0o777).toBe(0o600);
  });

  it('is not replaced without force, and exit code 4 says so', () => {
    writeBundle(bundle('old'), out);
    expect(thrown(() => writeBundle(bundle('new'), out))).toMatchObject({ exitCode: exitCodes.exists });
    expect(filesBelow(out).get('esu/content/a.bat')?.toString()).toBe('old');
  });

  it('is replaced as a whole with force: nothing of the old one stays', () => {
    writeBundle(bundle('old'), out);
    writeFileSync(join(out, 'esu', 'stray.txt'), 'x');
    writeBundle(bundle('new'), out, { force: true });
    expect([...filesBelow(out).keys()]).toEqual(['esu.bundle.zip', 'esu/content/a.bat', 'esu/manifest.json']);
    expect(filesBelow(out).get('esu/content/a.bat')?.toString()).toBe('new');
  });

  it('leaves other bundles alone', () => {
    writeBundle({ ...bundle('other'), id: 'esu-2', zip: { ...bundle('other').zip, path: 'esu-2.bundle.zip' } }, out);
    writeBundle(bundle('new'), out);
    expect(readdirSync(out).sort()).toEqual(['esu', 'esu-2', 'esu-2.bundle.zip', 'esu.bundle.zip']);
  });
});

describe('a folder that cannot be written', () => {
  it('is told with its path when a file stands there', () => {
    writeFileSync(out, 'x');
    expect(thrown(() => writeBundle(bundle('new'), out))).toMatchObject({
      exitCode: exitCodes.wrongInput,
      issues: [{ where: out }],
    });
  });

  it('is told when a file is its parent', () => {
    writeFileSync(out, 'x');
    expect(thrown(() => writeBundle(bundle('new'), join(out, 'deeper')))).toBeInstanceOf(UserError);
  });

  it('is told when it is read-only', () => {
    mkdirSync(out);
    chmodSync(out, 0o500);
    // Root may write everywhere; then there is no mistake to tell.
    const isRoot = process.getuid?.() === 0;
    const error = thrown(() => writeBundle(bundle('new'), out));
    expect(error instanceof UserError).toBe(!isRoot);
    chmodSync(out, 0o700);
  });
});

describe('another run that is writing the same bundle', () => {
  it.each(['new', 'complete'])('is waited for (%s)', (state) => {
    mkdirSync(join(out, '.esu.writing', `${state}-${process.ppid}`), { recursive: true });
    expect(thrown(() => writeBundle(bundle('new'), out))).toMatchObject({
      issues: [{ what: 'Another run is writing this bundle.' }],
    });
  });
});

function thrown(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

function bundle(text: string): SealedBundle {
  const content = Buffer.from(text);
  return {
    id: 'esu',
    files: [
      { path: 'content/a.bat', content, sha256: '' },
      { path: 'manifest.json', content, sha256: '' },
    ],
    zip: { path: 'esu.bundle.zip', content, sha256: '' },
  };
}
