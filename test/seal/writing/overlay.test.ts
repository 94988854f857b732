import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { writeBundle } from '../../../src/seal/write-bundle.js';
import { saveBundle } from '../../support/bundle-file.js';
import { describeWith } from '../../support/consumers.js';
import { filesBelow, temporaryFolder } from '../../support/folders.js';
import { smallBundle, wholeBundleIn } from '../../support/small-bundle.js';
import { writingModule } from '../../support/writing-module.js';

/** As in a container whose image holds a bundle: a folder of a lower layer cannot be renamed there (EXDEV). */
const support = (name: string): string => fileURLToPath(new URL(`../../support/${name}`, import.meta.url));
// Overlays in memory are newer than those on disks.
const parent = temporaryFolder(tmpdir());
const writing = writingModule(parent);
const bundles = { old: await smallBundle('old', 'esu', ['only-in-the-old.mof']), new: await smallBundle('new') };
const path = saveBundle(bundles.new, join(parent, 'new.json'));

const mounted =
  'mkdir -p upper work merged && mount -t overlay overlay -o "lowerdir=lower,upperdir=upper,workdir=work$0" merged';

/** Runs a command with an overlay file system below `merged`, over the files below `lower`. */
function onOverlay(folder: string, command: string): { readonly status: number | null; readonly output: string } {
  const root = process.getuid?.() === 0;
  const namespaces = root ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
  const arguments_ = [...namespaces, 'bash', '-c', `${mounted} && ${command}`, root ? '' : ',userxattr'];
  const run = spawnSync('unshare', arguments_, { cwd: folder, encoding: 'utf8' });
  return { status: run.status, output: `${run.stdout}${run.stderr}` };
}

function noOverlay(): string | null {
  if (process.platform !== 'linux') return 'only Linux has it';
  const probe = join(parent, 'probe');
  mkdirSync(join(probe, 'lower/folder'), { recursive: true });
  const { status } = onOverlay(probe, 'rmdir merged/folder');
  return status === 0 ? null : 'this machine lets nobody mount one';
}

describeWith('an overlay file system', noOverlay, 'on an overlay file system', () => {
  it('a bundle of a lower layer is replaced with force', async () => {
    const folder = join(parent, 'replaced');
    await writeBundle(bundles.old, join(folder, 'lower'));
    const write = `"${process.execPath}" "${support('many-writes.mjs')}" "${writing}" merged 1 "${path}"`;
    const { status, output } = onOverlay(folder, `${write} && cp -a merged seen`);
    expect({ status, output }).toEqual({ status: 0, output: '["replaced"]' });
    expect(wholeBundleIn(join(folder, 'seen'), bundles)).toBe('new');
    expect(wholeBundleIn(join(folder, 'lower'), bundles)).toBe('old');
  }, 30_000);

  it.each([20, 30, 34, 36])(
    'a run that was killed in a lower layer, at its call %d, is finished',
    async (call) => {
      const folder = join(parent, `killed-${call}`);
      await writeBundle(bundles.old, join(folder, 'lower'));
      const killed = spawnSync(process.execPath, [
        support('killed-run.mjs'),
        writing,
        join(folder, 'lower'),
        path,
        String(call),
      ]);
      expect(killed.signal).toBe('SIGKILL');
      const write = `"${process.execPath}" "${support('many-writes.mjs')}" "${writing}" merged 1 "${path}"`;
      const { status, output } = onOverlay(folder, `${write} && cp -a merged seen`);
      expect({ status, output }).toEqual({
        status: 0,
        output: expect.stringMatching(/^\["(?:replaced|unchanged)"\]$/u),
      });
      expect([...filesBelow(join(folder, 'seen')).keys()].filter((name) => name.startsWith('.'))).toEqual([]);
      expect(wholeBundleIn(join(folder, 'seen'), bundles)).toBe('new');
    },
    30_000,
  );
});
