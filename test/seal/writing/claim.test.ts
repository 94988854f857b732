import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exitCodes, UserError } from '../../../src/errors.js';
import { updateBundle } from '../../../src/seal/update-bundle.js';
import { writeBundle } from '../../../src/seal/write-bundle.js';
import { newOwner } from '../../../src/seal/writing/owner.js';
import { failingDisk } from '../../support/failing-disk.js';
import { filesBelow, temporaryFolder } from '../../support/folders.js';
import { smallBundle, wholeBundleIn } from '../../support/small-bundle.js';

const parent = temporaryFolder();
const bundles = { old: await smallBundle('old', 'esu', ['only-in-the-old.mof']), new: await smallBundle('new') };
const foreign = '0123456789ab-89abcdef-4711-12345';
let out = '';
let count = 0;

beforeEach(() => {
  count += 1;
  out = join(parent, `out-${count}`);
  mkdirSync(out);
});

/** A claim, as a run on another host or in another container holds it. */
function claimOf(owner: string): string {
  const work = join(out, '.esu.writing', owner);
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'alive'), '.');
  return work;
}

function lastSeen(work: string, secondsAgo: number): void {
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(join(work, 'alive'), then, then);
}

describe('a claim of another machine', () => {
  it('is waited for while its owner shows life, which is said once', async () => {
    const work = claimOf(foreign);
    const told: string[] = [];
    await writeBundle(bundles.new, out, {
      waiting: (what) => {
        told.push(what);
        rmSync(join(work, 'alive'));
        rmdirSync(work);
      },
    });
    expect(told).toEqual(['Waiting for another run (on another computer or in another container).']);
    expect(wholeBundleIn(out, bundles)).toBe('new');
  });

  it.each([
    ['15 seconds', 20],
    ['an hour, by a clock that went back since', -3600],
  ])('is taken over after %s without a sign of life', async (_time, seconds) => {
    const work = claimOf(foreign);
    mkdirSync(join(work, 'new/esu'), { recursive: true });
    lastSeen(work, seconds);
    await writeBundle(bundles.new, out);
    expect(wholeBundleIn(out, bundles)).toBe('new');
  });

  it('that is complete is finished first', async () => {
    const other = join(parent, `complete-${count}`);
    await writeBundle(bundles.old, other);
    const work = claimOf(foreign);
    renameSync(other, join(work, 'complete'));
    lastSeen(work, 20);
    const error = await thrown(writeBundle(bundles.new, out));
    expect(error).toMatchObject({ exitCode: exitCodes.exists });
    expect(wholeBundleIn(out, bundles)).toBe('old');
  });
});

describe('a claim of this process', () => {
  it('excludes a second writer in it, which then finds the bundle there', async () => {
    const states = await Promise.all([writeBundle(bundles.new, out), writeBundle(bundles.new, out)]);
    expect(states.map(({ state }) => state).sort()).toEqual(['unchanged', 'written']);
    expect(wholeBundleIn(out, bundles)).toBe('new');
  });
});

describe('a claim that is taken over although its owner goes on', () => {
  it('from any call to the disk on: the owner says so, and the next run ends with a whole bundle', async () => {
    const wrong: string[] = [];
    let lost = 0;
    for (let moment = 1, ended = false; !ended; moment += 1) {
      rmSync(out, { recursive: true, force: true });
      await writeBundle(bundles.old, out);
      const taken: boolean[] = [];
      const { disk, calls } = failingDisk((call) => {
        if (call === moment) taken.push(takeAway());
        return null;
      });
      const error = await thrown(
        updateBundle('esu', out, { force: true, place: { disk } }, async () =>
          Promise.resolve({ sealed: bundles.new }),
        ),
      );
      ended = calls() < moment;
      if (error !== null && !(error instanceof UserError)) wrong.push(`${moment}: no message`);
      if (error instanceof UserError && taken[0] === true) {
        lost += 1;
        if (!error.message.includes('Another run took over')) wrong.push(`${moment}: ${error.message}`);
      }
      if (error === null && taken[0] === true && wholeBundleIn(visible(), bundles) !== 'new')
        wrong.push(`${moment}: not written`);
      await writeBundle(bundles.old, out, { force: true });
      if (wholeBundleIn(out, bundles) !== 'old') wrong.push(`${moment}: ${wholeBundleIn(out, bundles)}`);
    }
    expect(wrong).toEqual([]);
    expect(lost).toBeGreaterThan(20);
  }, 60_000);

  /** As a run on another host does that has seen no sign of life. */
  function takeAway(): boolean {
    const [owner] = readdirSync(out).includes('.esu.writing') ? readdirSync(join(out, '.esu.writing')) : [];
    if (owner === undefined) return false;
    renameSync(join(out, '.esu.writing', owner), join(out, `.esu.left-${owner}`));
    rmdirSync(join(out, '.esu.writing'));
    return true;
  }

  function visible(): string {
    for (const name of readdirSync(out)) if (name.startsWith('.esu.left')) rmSync(join(out, name), { recursive: true });
    return out;
  }
});

describe('what is no work of esupack', () => {
  const left = `.esu.left-${foreign}`;

  it.each<[string, () => void]>([
    [
      'a link in the place of the claim',
      () => {
        symlinkSync(parent, join(out, '.esu.writing'));
      },
    ],
    [
      'a dangling link in its place',
      () => {
        symlinkSync('nowhere', join(out, '.esu.writing'));
      },
    ],
    [
      'a file in its place',
      () => {
        writeFileSync(join(out, '.esu.writing'), '');
      },
    ],
    [
      'a planted folder of another shape',
      () => {
        mkdirSync(join(out, '.esu.writing/complete-4711/esu'), { recursive: true });
      },
    ],
    [
      'two owners in a claim',
      () => {
        claimOf(foreign);
        claimOf(foreign.replace('0', '1'));
      },
    ],
    [
      'a link among what is left',
      () => {
        symlinkSync(parent, join(out, left));
      },
    ],
    [
      'a link as what is complete',
      () => {
        mkdirSync(join(out, left));
        symlinkSync(parent, join(out, left, 'complete'));
      },
    ],
    [
      'foreign files as a complete bundle',
      () => {
        mkdirSync(join(out, left, 'complete/esu'), { recursive: true });
        writeFileSync(join(out, left, 'complete/esu/x.bat'), '');
      },
    ],
    [
      'another name in what is complete',
      () => {
        mkdirSync(join(out, left, 'complete/other'), { recursive: true });
      },
    ],
    [
      'notes among what is left',
      () => {
        mkdirSync(join(out, left));
        writeFileSync(join(out, left, 'notes.txt'), '');
      },
    ],
  ])('stops a run with a reason, and is left: %s', async (_what, plant) => {
    plant();
    const before = [readdirSync(out), filesBelow(out)];
    const error = await thrown(writeBundle(bundles.new, out, { force: true }));
    expect(error).toMatchObject({ exitCode: exitCodes.exists });
    expect([readdirSync(out), filesBelow(out)]).toEqual(before);
  });

  it('is not the folder of a run that waits, nor that of one that is not known to wait still', async () => {
    const waits = `.esu.writing-${newOwner()}`;
    const gone = `.esu.writing-${foreign}`;
    for (const name of [waits, gone])
      mkdirSync(join(out, name, name.slice('.esu.writing-'.length)), { recursive: true });
    await writeBundle(bundles.new, out);
    expect(readdirSync(out).sort()).toEqual([waits, 'esu', 'esu.bundle.zip']);
  });
});

async function thrown(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}
