import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { writeBundle } from '../../src/seal/write-bundle.js';
import { saveBundle } from '../support/bundle-file.js';
import { temporaryFolder } from '../support/folders.js';
import { smallBundle, wholeBundleIn } from '../support/small-bundle.js';
import { writingModule } from '../support/writing-module.js';

/**
 * A process is killed in the middle. test/seal/writing/failing-calls.test.ts goes through every call to the disk without
 * one; this shows that the next process knows that the killed one is gone, and waits for nothing.
 */
const child = fileURLToPath(new URL('../support/killed-run.mjs', import.meta.url));
const parent = temporaryFolder();
const writing = writingModule(parent);
const bundles = { old: await smallBundle('old', 'esu', ['only-in-the-old.mof']), new: await smallBundle('new') };
const onDisk = saveBundle(bundles.new, join(parent, 'new.json'));

describe.each([
  ['over an old bundle', 'old'],
  ['into an empty folder', 'nothing'],
])('a run that is killed %s', (_where, before) => {
  it('leaves what the same command completes at once', async () => {
    const calls = await callsOver(before);
    expect(calls).toBeGreaterThan(20);
    const moments = [5, 16, calls - 9, calls - 5];
    for (const moment of moments) {
      const folder = `${before}-${moment}`;
      await runIn(folder, before, moment);
      const out = join(parent, folder);
      const hidden = readdirSync(out).filter((name) => name.startsWith('.'));
      expect({ moment, hidden: hidden.length }).toEqual({ moment, hidden: 1 });
      expect({ moment, state: (await writeBundle(bundles.new, out, { force: true })).state }).toEqual({
        moment,
        state: expect.stringMatching(/^(?:written|replaced|unchanged)$/u) as unknown,
      });
      expect({ moment, there: wholeBundleIn(out, bundles) }).toEqual({ moment, there: 'new' });
    }
  }, 120_000);
});

describe('what a killed run left', () => {
  it('is finished by a run for another bundle, too', async () => {
    const folder = 'another';
    await runIn(folder, 'old', (await callsOver('old')) - 9);
    const out = join(parent, folder);
    await writeBundle(await smallBundle('other', 'other'), out);
    expect(readdirSync(out).sort()).toEqual(['esu', 'esu.bundle.zip', 'other', 'other.bundle.zip']);
    expect(await writeBundle(bundles.new, out)).toMatchObject({ state: 'unchanged' });
  });
});

const counted = new Map<string, number>();

/** How many calls to the disk a run makes that nothing stops. */
async function callsOver(before: string): Promise<number> {
  const calls = counted.get(before) ?? Number(await runIn(`${before}-counted`, before, 0));
  counted.set(before, calls);
  return calls;
}

/** @param killAt number of the call to the disk before which the run is killed; 0 never */
async function runIn(folder: string, before: string, killAt: number): Promise<string> {
  const out = join(parent, folder);
  if (before === 'old') await writeBundle(bundles.old, out);
  const run = spawnSync(process.execPath, [child, writing, out, onDisk, String(killAt)], { encoding: 'utf8' });
  expect({ killAt, stderr: run.stderr, signal: run.signal }).toEqual({
    killAt,
    stderr: '',
    signal: killAt === 0 ? null : 'SIGKILL',
  });
  return run.stdout;
}
