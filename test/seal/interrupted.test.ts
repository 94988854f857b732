import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, temporaryFolder } from '../support/folders.js';

/**
 * A run is killed at its n-th call to the disk, for every n. What it leaves must be the old bundle, the new one, or
 * something from which the next run makes a whole one.
 */
const child = fileURLToPath(new URL('../support/killed-run.mjs', import.meta.url));
const parent = temporaryFolder();

describe.each([
  ['over an old bundle', true],
  ['into an empty folder', false],
])('a run that is killed %s', (_where, overOld) => {
  it('leaves a whole bundle or what the next run completes, at every moment', () => {
    let calls = 0;
    for (let ended = false; !ended;) {
      calls += 1;
      const out = join(parent, `${overOld ? 'over' : 'empty'}-${calls}`);
      if (overOld) write(out, 'old', 0);
      ended = write(out, 'new', calls) === 0;
      expect([`${calls}`, ...statesOf(out, overOld)]).toEqual([`${calls}`]);
      write(out, 'newest', 0);
      expect(bundleIn(out)).toBe('newest newest newest');
      expect(readdirSync(out).sort()).toEqual(['esu', 'esu.bundle.zip']);
    }
    expect(calls).toBeGreaterThan(10);
  }, 120_000);
});

/** Empty when the state is allowed. */
function statesOf(out: string, overOld: boolean): readonly string[] {
  const whole = bundleIn(out);
  if (whole === 'new new new' || (whole === 'old old old' && overOld)) return [];
  const recoverable = readable(out).some((name) => name === '.esu.writing');
  // In the middle of the renames, or before anything came into place.
  return recoverable || (!overOld && whole === '') ? [] : [whole];
}

function bundleIn(out: string): string {
  const files = readable(out).length === 0 ? new Map<string, Buffer>() : filesBelow(out);
  const parts = ['esu/a.bat', 'esu/b/manifest.json', 'esu.bundle.zip'].map((path) => files.get(path)?.toString());
  return parts.filter((part) => part !== undefined).join(' ');
}

function readable(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param killAt number of the disk call before which the run is killed; 0 never */
function write(out: string, text: string, killAt: number): number {
  const run = spawnSync(process.execPath, [child, out, text, String(killAt)], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return run.status ?? 1;
}
