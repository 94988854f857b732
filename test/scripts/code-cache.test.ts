import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const cacheName = readdirSync(dist).find((name) => name.startsWith('program.cjs.') && name.includes(process.version));
const place = join(temporaryFolder(), 'dist');
const cache = join(place, cacheName ?? 'none');
const unfinished = /\.\d+$/u;

/** A copy of what a plan needs; `env` as a person sets it. */
beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { mode: 0o755 });
  for (const name of ['bin.cjs', 'program.cjs', cacheName ?? '']) cpSync(join(dist, name), join(place, name));
});

/** @param first what is done before the program starts, in the same process and without flags */
function plan(env: Readonly<Record<string, string>> = {}, from = place, first?: string) {
  const bin = join(from, 'bin.cjs');
  const main = first === undefined ? bin : join(from, 'first.cjs');
  if (first !== undefined) writeFileSync(main, `${first}\nrequire(${JSON.stringify(bin)});`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'plan', '--product', 'windows-10', '--year', '2'],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', ...env } },
  );
  return { status, stdout, stderr };
}

/** What is printed with what the build kept. */
let good: ReturnType<typeof plan>;

beforeAll(() => {
  good = plan({}, dist);
});

/** Whether V8 takes what is kept. */
function taken(env: Readonly<Record<string, string>> = {}): boolean {
  const script = `const { readFileSync } = require('node:fs'), { Script } = require('node:vm');
    const cachedData = readFileSync(process.argv[2]);
    process.stdout.write(String(new Script(readFileSync(process.argv[1], 'latin1'), { cachedData }).cachedDataRejected));`;
  const { stdout } = spawnSync(process.execPath, ['-e', script, join(place, 'program.cjs'), cache], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  return stdout === 'false';
}

// On Windows nothing is kept beside an installed package.
const keeps = process.platform === 'win32' ? describe.skip : describe;

keeps('what V8 compiled, kept beside the program', () => {
  it.each([
    ['a block that the disk lost', (bytes: Buffer) => bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 4096)],
    [
      'another word in it',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('Bundle', 'bundle'), 'latin1'),
    ],
    ['its second half missing', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['nothing', () => Buffer.alloc(0)],
  ])('is not run, but replaced, if it has %s', (_what, damage) => {
    const kept = readFileSync(cache);
    const damaged = damage(Buffer.from(kept));
    expect(damaged.equals(kept)).toBe(false);
    writeFileSync(cache, damaged);
    expect(plan()).toEqual(good);
    expect(readFileSync(cache).equals(damaged)).toBe(false);
  });

  it('is neither replaced nor made by a run with other flags, which V8 would refuse in the next one', () => {
    const flags = { NODE_OPTIONS: '--stack-trace-limit=50' };
    const kept = readFileSync(cache);
    expect(taken(flags)).toBe(false);
    expect(plan(flags)).toEqual(good);
    expect(readFileSync(cache).equals(kept)).toBe(true);
    rmSync(cache);
    expect(plan(flags)).toEqual(good);
    expect(readdirSync(place).sort()).toEqual(['bin.cjs', 'program.cjs']);
  });

  it('is kept although a process of the same number left an unfinished one', () => {
    rmSync(cache);
    plan({}, place, `require('node:fs').writeFileSync(${JSON.stringify(`${cache}.`)} + process.pid, 'half');`);
    expect(readdirSync(place).filter((name) => unfinished.test(name))).toEqual([]);
    expect(taken()).toBe(true);
  });

  it.each([
    ['kept where the group of the folder may write too', 0o775, true],
    ['not kept where everybody may write', 0o777, false],
  ])('is %s', (_what, mode, isKept) => {
    rmSync(cache);
    chmodSync(place, mode);
    expect(plan()).toEqual(good);
    expect(readdirSync(place).some((name) => name === cacheName)).toBe(isKept);
  });

  it('leaves nothing unfinished where it cannot be written', () => {
    rmSync(cache);
    const full = `const fs = require('node:fs'), { writeFileSync } = fs;
      fs.writeFileSync = (path, ...rest) => {
        if (!String(path).includes('.cjs.')) return writeFileSync(path, ...rest);
        writeFileSync(path, 'half');
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      };`;
    expect(plan({}, place, full)).toEqual(good);
    expect(readdirSync(place).sort()).toEqual(['bin.cjs', 'first.cjs', 'program.cjs']);
  });

  // Only root can give a file to somebody else.
  (process.getuid?.() === 0 ? it : it.skip)('is not run if it is of somebody else, who may write there too', () => {
    const kept = readFileSync(cache).toString('latin1');
    const changed = Buffer.from(kept.replaceAll('Bundle', 'bundle'), 'latin1');
    changed.writeUInt32LE(crc32(changed.subarray(0, -4)), changed.length - 4);
    writeFileSync(cache, changed);
    expect(plan().stdout).not.toBe(good.stdout);
    chmodSync(place, 0o1777);
    chownSync(cache, 65_534, 65_534);
    expect(plan()).toEqual(good);
  });
});
