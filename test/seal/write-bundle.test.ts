import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exitCodes, UserError } from '../../src/errors.js';
import { assertOurs, isTaken, updateBundle } from '../../src/seal/update-bundle.js';
import { writeBundle } from '../../src/seal/write-bundle.js';
import { failingDisk } from '../support/failing-disk.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { smallBundle, wholeBundleIn } from '../support/small-bundle.js';

const parent = temporaryFolder();
const old = await smallBundle('old', 'esu', ['only-in-the-old.mof']);
const fresh = await smallBundle('new');
const bundles = { old, new: fresh };
let out = '';
let count = 0;

beforeEach(() => {
  count += 1;
  out = join(parent, `out-${count}`);
});

describe('a bundle on disk', () => {
  it('is the folder and the zip, readable by their owner only, whatever the umask; so is the folder for bundles', async () => {
    const before = process.umask(0);
    try {
      await writeBundle(fresh, out);
    } finally {
      process.umask(before);
    }
    expect(readdirSync(out).sort()).toEqual(['esu', 'esu.bundle.zip']);
    const modes = ['', 'esu', 'esu/content', 'esu/content/a.bat', 'esu.bundle.zip'].map((path) =>
      (statSync(join(out, path)).mode & 0o777).toString(8),
    );
    const windows = process.platform === 'win32';
    expect(modes).toEqual(windows ? modes : ['700', '700', '700', '600', '600']);
  });

  it('is not replaced without force, and exit code 4 says which files would change', async () => {
    await writeBundle(old, out);
    const error = await thrown(writeBundle(fresh, out));
    expect(error).toMatchObject({ exitCode: exitCodes.exists });
    expect(String(error)).toContain('esu/content/a.bat');
    expect(wholeBundleIn(out, bundles)).toBe('old');
  });

  it('is replaced as a whole with force: nothing of the old one stays', async () => {
    expect(await writeBundle(old, out)).toMatchObject({ state: 'written' });
    writeFileSync(join(out, 'esu/content/a.bat'), 'changed by hand');
    expect(await writeBundle(fresh, out, { force: true })).toMatchObject({ state: 'replaced' });
    expect(wholeBundleIn(out, bundles)).toBe('new');
  });

  it('is compared byte for byte whatever its size', async () => {
    const large = await smallBundle('x'.repeat(17 * 1024 * 1024));
    await writeBundle(large, out);
    expect(await writeBundle(large, out)).toMatchObject({ state: 'unchanged' });
  });

  it('that is there byte for byte is left as it is, with force or without', async () => {
    await writeBundle(fresh, out);
    const before = statSync(join(out, 'esu')).ino;
    expect(await writeBundle(fresh, out)).toMatchObject({ state: 'unchanged', folder: join(out, 'esu') });
    expect(await writeBundle(fresh, out, { force: true })).toMatchObject({ state: 'unchanged' });
    expect(statSync(join(out, 'esu')).ino).toBe(before);
  });

  it.each(['esu', 'esu.bundle.zip', 'esu/content/a.bat'])('of which %s is missing is completed', async (path) => {
    await writeBundle(fresh, out);
    rmSync(join(out, path), { recursive: true });
    expect(await writeBundle(fresh, out)).toMatchObject({ state: 'written' });
    expect(wholeBundleIn(out, bundles)).toBe('new');
  });

  it('leaves other bundles alone', async () => {
    await writeBundle(await smallBundle('other', 'esu-2'), out);
    await writeBundle(fresh, out);
    expect(readdirSync(out).sort()).toEqual(['esu', 'esu-2', 'esu-2.bundle.zip', 'esu.bundle.zip']);
  });

  it('is known to be there before a key is asked for, and so is a link that leads nowhere', async () => {
    expect(isTaken(out, 'esu')).toBe(false);
    await writeBundle(fresh, out);
    await assertOurs(out, 'esu');
    expect([isTaken(out, 'esu'), isTaken(out, 'other')]).toEqual([true, false]);
    symlinkSync('nowhere', join(out, 'other'));
    expect(isTaken(out, 'other')).toBe(true);
    await expect(assertOurs(out, 'other')).rejects.toBeInstanceOf(UserError);
  });
});

describe('what esupack did not make', () => {
  it.each<[string, string, () => void]>([
    ['a folder', 'no manifest.json', () => undefined],
    [
      'a folder with another manifest',
      'no manifest.json',
      () => {
        writeFileSync(
          join(out, 'esu/manifest.json'),
          '{"manifestVersion":1,"tool":{"name":"other"},"plan":{"id":"esu"},"files":[]}',
        );
      },
    ],
    [
      'the bundle of another id',
      'with another name',
      () => {
        writeFileSync(
          join(out, 'esu/manifest.json'),
          '{"manifestVersion":2,"tool":{"name":"esupack"},"plan":{"id":"x"},"files":[]}',
        );
      },
    ],
    [
      'a manifest that is a link',
      'no manifest.json',
      () => {
        symlinkSync('elsewhere', join(out, 'esu/manifest.json'));
      },
    ],
  ])('is not replaced with force: %s', async (_what, reason, prepare) => {
    mkdirSync(join(out, 'esu'), { recursive: true });
    writeFileSync(join(out, 'esu/thesis.txt'), 'mine');
    prepare();
    const before = filesBelow(out);
    const error = await thrown(writeBundle(fresh, out, { force: true }));
    expect(error).toMatchObject({ exitCode: exitCodes.exists });
    expect(String(error)).toContain(reason);
    expect(filesBelow(out)).toEqual(before);
    expect(readdirSync(out)).toEqual(['esu']);
  });

  it.each<[string, (folder: string) => void]>([
    [
      'notes',
      (folder) => {
        writeFileSync(join(folder, 'esu/notes.txt'), 'mine');
      },
    ],
    [
      'a file below',
      (folder) => {
        mkdirSync(join(folder, 'esu/content/deep'));
        writeFileSync(join(folder, 'esu/content/deep/notes.txt'), 'mine');
      },
    ],
    [
      'a link',
      (folder) => {
        symlinkSync('../esu.bundle.zip', join(folder, 'esu/notes.txt'));
      },
    ],
    [
      'a foreign zip',
      (folder) => {
        writeFileSync(join(folder, 'esu.bundle.zip'), 'my own zip');
      },
    ],
    [
      'a folder named like the zip',
      (folder) => {
        rmSync(join(folder, 'esu.bundle.zip'));
        mkdirSync(join(folder, 'esu.bundle.zip'));
      },
    ],
    [
      'a link named like the zip',
      (folder) => {
        rmSync(join(folder, 'esu.bundle.zip'));
        symlinkSync('nowhere', join(folder, 'esu.bundle.zip'));
      },
    ],
    [
      'a link in the place of the folder',
      (folder) => {
        rmSync(join(folder, 'esu'), { recursive: true });
        symlinkSync('nowhere', join(folder, 'esu'));
      },
    ],
    [
      'a file in the place of the folder',
      (folder) => {
        rmSync(join(folder, 'esu'), { recursive: true });
        writeFileSync(join(folder, 'esu'), 'mine');
      },
    ],
  ])('stops a bundle with a reason, with force or without, and stays: %s', async (_what, prepare) => {
    await writeBundle(old, out);
    prepare(out);
    const before = filesBelow(out);
    for (const force of [false, true]) {
      const error = await thrown(writeBundle(fresh, out, { force }));
      expect(error).toMatchObject({ exitCode: exitCodes.exists });
      expect(String(error)).toMatch(/esupack did not write|not a zip|not a folder|is no zip|no bundle/u);
    }
    expect(filesBelow(out)).toEqual(before);
  });

  it('may be another bundle whose folder is named like the zip of this one', async () => {
    await writeBundle(fresh, out);
    const second = await smallBundle('second', 'esu.bundle.zip');
    expect(await thrown(writeBundle(second, out, { force: true }))).toMatchObject({ exitCode: exitCodes.exists });
    expect(wholeBundleIn(out, bundles)).toBe('new');
  });
});

describe('Confirmation IDs in a bundle', () => {
  const name = 'content/confirmation-ids.txt';
  const holding = async (pairs: readonly string[]) => {
    const bundle = await smallBundle(`holds ${pairs.length}`, 'esu', [name]);
    const content = Buffer.from(pairs.map((pair) => `=${pair}\r\n`).join(''));
    return { ...bundle, files: bundle.files.map((file) => (file.path === name ? { ...file, content } : file)) };
  };
  const pair = (device: string) => `${device} ${'1'.repeat(48)}`;

  it('are not dropped, with force neither', async () => {
    await writeBundle(await holding([pair('PC1'), pair('PC2')]), out);
    for (const next of [await holding([pair('PC1')]), fresh]) {
      const error = await thrown(writeBundle(next, out, { force: true }));
      expect(error).toMatchObject({ exitCode: exitCodes.exists });
      expect(String(error)).toContain('that the new bundle would not have');
    }
    expect(filesBelow(out).get(`esu/${name}`)?.toString()).toContain('PC2');
  });

  it('may be added to and changed', async () => {
    await writeBundle(await holding([pair('PC1')]), out);
    const more = await holding([`PC1 ${'2'.repeat(48)}`, pair('PC2')]);
    expect(await writeBundle(more, out, { force: true })).toMatchObject({ state: 'replaced' });
  });
});

describe('a folder that cannot be written', () => {
  it('is told with its path when a file stands there', async () => {
    writeFileSync(out, 'x');
    expect(await thrown(writeBundle(fresh, out))).toMatchObject({
      exitCode: exitCodes.wrongInput,
      issues: [{ where: out, what: expect.stringContaining('Nothing was changed.') as unknown }],
    });
  });

  it('is told when a file is its parent', async () => {
    writeFileSync(out, 'x');
    expect(await thrown(writeBundle(fresh, join(out, 'deeper')))).toBeInstanceOf(UserError);
  });

  it('is told when it is read-only', async () => {
    mkdirSync(out);
    chmodSync(out, 0o500);
    // Root may write everywhere; then there is no mistake to tell.
    const isRoot = process.getuid?.() === 0;
    const error = await thrown(writeBundle(fresh, out));
    expect(error instanceof UserError).toBe(!isRoot);
    chmodSync(out, 0o700);
    expect(existsSync(join(out, 'esu'))).toBe(isRoot);
  });
});

describe('a folder for bundles that was missing', () => {
  let isFull = false;
  const { disk } = failingDisk((_call, name) => (isFull && name === 'writeFileSync' ? 'ENOSPC' : null));

  it('is not left behind where the disk is full from the start', async () => {
    isFull = true;
    const made = Promise.resolve({ sealed: fresh });
    const error = await thrown(updateBundle('esu', out, { place: { disk } }, async () => made));
    expect(String(error)).toContain('The disk is full. Nothing was changed.');
    expect(existsSync(out)).toBe(false);
  });

  it('is not left behind where the disk is full, nor those above it: nothing was changed', async () => {
    mkdirSync(out);
    isFull = false;
    const error = await thrown(
      updateBundle('esu', join(out, 'a/b'), { place: { disk } }, async () => {
        isFull = true;
        return Promise.resolve({ sealed: fresh });
      }),
    );
    expect(String(error)).toContain('The disk is full. Nothing was changed.');
    expect(readdirSync(out)).toEqual([]);
  });

  it('stays where another run wrote into it', async () => {
    const deeper = join(out, 'deeper');
    isFull = false;
    const error = await thrown(
      updateBundle('esu', deeper, { place: { disk } }, async () => {
        await writeBundle(await smallBundle('other', 'other'), deeper);
        isFull = true;
        return { sealed: fresh };
      }),
    );
    expect(String(error)).toContain('Nothing was changed.');
    expect(readdirSync(deeper).sort()).toEqual(['other', 'other.bundle.zip']);
  });
});

async function thrown(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}
