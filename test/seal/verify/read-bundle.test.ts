import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { emitFiles } from '../../../src/emit/emitters.js';
import { UserError } from '../../../src/errors.js';
import { sealFiles } from '../../../src/seal/seal-files.js';
import { bundleOfZip } from '../../../src/seal/verify/read-bundle.js';
import { verifyBundle, verifyFiles } from '../../../src/seal/verify/verify-bundle.js';
import { writeBundle } from '../../../src/seal/write-bundle.js';
import { zip } from '../../../src/seal/zip.js';
import { firstFindingOf } from '../../support/damaged-bundle.js';
import { temporaryFolder } from '../../support/folders.js';
import { inventedKey, planned } from '../../support/planned.js';
import { zipRecords } from '../../support/zip-records.js';

const plan = planned();
const sealed = await sealFiles(plan, emitFiles(plan, { key: inventedKey }), { key: inventedKey });
const bundleZip = Buffer.from(sealed.zip.content);
const folder = temporaryFolder();
const written = await writeBundle(sealed, folder);

async function findingOf(bytes: Buffer): Promise<string | null> {
  return firstFindingOf(await bundleOfZip(bytes, 'x.bundle.zip'));
}

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('a bundle on disk', () => {
  it.each([
    ['folder', written.folder],
    ['zip', written.zip],
  ])('has no findings as %s', async (_what, path) => {
    expect((await verifyBundle(path)).findings).toEqual([]);
  });

  it('may stand in a folder of another name', async () => {
    const { files } = sealed;
    const renamed = join(folder, 'renamed');
    for (const { path, content } of files) {
      mkdirSync(dirname(join(renamed, path)), { recursive: true });
      writeFileSync(join(renamed, path), content);
    }
    expect((await verifyBundle(renamed)).findings).toEqual([]);
  });

  it('shows links and does not follow them', async () => {
    const linked = join(folder, 'linked');
    mkdirSync(linked);
    for (const name of ['manifest.json', 'SHA256SUMS'])
      writeFileSync(join(linked, name), sealed.files.find(({ path }) => path === name)?.content ?? '');
    symlinkSync('/etc/passwd', join(linked, 'README.html'));
    symlinkSync('.', join(linked, 'circle'));
    const { findings } = await verifyBundle(linked);
    const links = findings.filter(({ what }) => what.startsWith('It is a link'));
    expect(links.map(({ where }) => where)).toEqual(['README.html', 'circle']);
  });

  it.each([
    ['nothing', join(folder, 'nothing')],
    ['a folder of other things', dirname(import.meta.dirname)],
    ['another file', import.meta.filename],
  ])('is not %s', async (_what, path) => {
    await expect(verifyBundle(path)).rejects.toMatchObject({ name: 'UserError', exitCode: 2 });
  });

  it('is not another zip', async () => {
    const other = Buffer.from(await zip([{ path: 'a/b.txt', content: Buffer.from('x') }], plan.date));
    await expect(bundleOfZip(other, 'x.zip')).rejects.toBeInstanceOf(UserError);
    await expect(bundleOfZip(other.subarray(0, 40), 'x.zip')).rejects.toBeInstanceOf(UserError);
  });
});

describe("a bundle's zip", () => {
  const records = zipRecords(bundleZip);

  it('shows every changed byte of its headers', async () => {
    const [first, second] = records.entries;
    const { start, endRecord } = records.directory;
    const headers = [0, second?.start ?? 0, first?.start ?? 0, start, endRecord];
    for (const header of new Set(headers))
      for (let at = header; at < Math.min(header + 46, bundleZip.length); at += 1) {
        const damaged = Buffer.from(bundleZip);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        if ((await findingOf(damaged)) === null) throw new Error(`The byte ${at} may be changed`);
      }
    expect(records.entries.length).toBe(sealed.files.length);
  });

  it('shows changed bytes of its content', async () => {
    for (let at = 100; at < bundleZip.length; at += Math.floor(bundleZip.length / 40)) {
      const damaged = Buffer.from(bundleZip);
      damaged[at] = (damaged[at] ?? 0) ^ 128;
      expect(await findingOf(damaged)).not.toBeNull();
    }
  });

  it('shows that it was cut short, wherever', async () => {
    for (let length = 1000; length < bundleZip.length; length += Math.floor(bundleZip.length / 20))
      expect(await findingOf(bundleZip.subarray(0, length))).not.toBeNull();
  });

  it('shows that it was packed again, under another folder', async () => {
    const entries = sealed.files.map(({ path, content }) => ({ path: `other/${path}`, content }));
    const again = Buffer.from(await zip(entries, plan.date));
    const { findings } = await verifyFiles(await bundleOfZip(again, 'x.zip'));
    expect(findings).toMatchObject([
      { where: sealed.zip.path, what: 'It is not compressed like a zip from generate.' },
    ]);
  });
});
