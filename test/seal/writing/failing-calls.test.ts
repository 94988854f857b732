import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { updateBundle } from '../../../src/seal/update-bundle.js';
import { writeBundle } from '../../../src/seal/write-bundle.js';
import { type Failing, failingDisk, from, once } from '../../support/failing-disk.js';
import { temporaryFolder } from '../../support/folders.js';
import { smallBundle, wholeBundleIn } from '../../support/small-bundle.js';

/**
 * Every call to the disk fails in turn, in every way. What is there afterwards must be what the error says, and the same
 * command once more must end with the new bundle and nothing beside it.
 */
const folder = temporaryFolder();
const out = join(folder, 'out');
const bundles = { old: await smallBundle('old', 'esu', ['only-in-the-old.mof']), new: await smallBundle('new') };

beforeAll(async () => {
  await writeBundle(bundles.old, join(folder, 'with-old'));
  mkdirSync(join(folder, 'with-nothing'));
});

interface Ended {
  readonly calls: number;
  readonly error: unknown;
  /** What stands in its place; `in between` where a hidden folder has to be taken into account. */
  readonly stands: string;
  readonly hidden: readonly string[];
}

async function run(before: string, failing: Failing): Promise<Ended> {
  rmSync(out, { recursive: true, force: true });
  cpSync(join(folder, `with-${before}`), out, { recursive: true });
  const { disk, calls } = failingDisk(failing);
  const sealed = bundles.new;
  const error: unknown = await updateBundle('esu', out, { force: true, place: { disk } }, async () =>
    Promise.resolve({ sealed }),
  ).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const hidden = readdirSync(out).filter((name) => name.startsWith('.'));
  return { calls: calls(), error, stands: hidden.length === 0 ? wholeBundleIn(out, bundles) : 'in between', hidden };
}

async function again(): Promise<string> {
  const sealed = bundles.new;
  const { disk } = failingDisk(() => null);
  await updateBundle('esu', out, { force: true, place: { disk } }, async () => Promise.resolve({ sealed }));
  return wholeBundleIn(out, bundles);
}

/** What the message of a failed run says, held against what is there. Empty where it is true. */
function untrue(before: string, { error, stands, hidden }: Ended): string {
  // Some calls may fail: they are tried again, or done in another way.
  if (error === null) return stands === 'new' ? '' : `says nothing, but ${stands} is there`;
  if (!(error instanceof UserError)) return 'no message';
  const text = error.message;
  const [nothing, done, begun] = ['Nothing was changed.', 'is in place', 'could not be undone'].map((part) =>
    text.includes(part),
  );
  if ([nothing, done, begun].filter(Boolean).length !== 1) return `says not one thing: ${text}`;
  if (hidden.some((name) => !text.includes(name))) return `leaves ${hidden.join(', ')} unsaid: ${text}`;
  if (hidden.length > 0) {
    const visible = wholeBundleIn(withoutHidden(hidden), bundles);
    if (nothing && visible !== before) return `says ${text}, but ${visible} is there`;
    if (done && visible !== 'new') return `says ${text}, but ${visible} is there`;
    return '';
  }
  const said = nothing ? before : 'new';
  return !begun && stands === said ? '' : `says ${text}, but ${stands} is there`;
}

function withoutHidden(hidden: readonly string[]): string {
  const copy = join(folder, 'visible');
  rmSync(copy, { recursive: true, force: true });
  cpSync(out, copy, { recursive: true });
  for (const name of hidden) rmSync(join(copy, name), { recursive: true });
  return copy;
}

describe.each(['old', 'nothing'])('where %s was there, and one call to the disk fails', (before) => {
  it.each(['EBUSY', 'EIO', 'ENOSPC', 'EPERM', 'EXDEV'])(
    '(%s), the message says what is there, and the next run writes the bundle',
    async (code) => {
      const wrong: string[] = [];
      let failed = 0;
      const { calls } = await run(before, () => null);
      for (let call = 1; call <= calls; call += 1) {
        const ended = await run(before, once(call, code));
        const problem = untrue(before, ended);
        if (problem !== '') wrong.push(`call ${call}: ${problem}`);
        if (ended.error !== null) failed += 1;
        // Where nothing is hidden, the next run begins as any other does.
        const last = ended.hidden.length === 0 ? 'new' : await again();
        if (last !== 'new') wrong.push(`call ${call}, run again: ${last}`);
      }
      expect(wrong).toEqual([]);
      expect(failed).toBeGreaterThan(10);
    },
    60_000,
  );
});

describe.each(['old', 'nothing'])('where %s was there, and the disk answers nothing more', (before) => {
  it('from any call on, nothing is lost, the message is true, and the next run writes the bundle', async () => {
    const wrong: string[] = [];
    const { calls } = await run(before, () => null);
    for (let call = 1; call <= calls; call += 1) {
      const ended = await run(before, from(call));
      const problem = untrue(before, ended);
      if (problem !== '') wrong.push(`call ${call}: ${problem}`);
      if (ended.stands !== before && ended.hidden.length === 0 && ended.stands !== 'new')
        wrong.push(`call ${call}: ${ended.stands} and nothing hidden`);
      const last = await again();
      if (last !== 'new') wrong.push(`call ${call}, run again: ${last}`);
    }
    expect(wrong).toEqual([]);
    expect(existsSync(out)).toBe(true);
  }, 60_000);
});
