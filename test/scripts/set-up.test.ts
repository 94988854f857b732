import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = join(root, '.setting-up');
const folder = temporaryFolder();

/** Sets up, or finds it done; tells what it did. */
const setUp = `
  import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
  import { oneAtATime } from './scripts/one-at-a-time.mjs';
  const [done, log] = process.argv.slice(1);
  oneAtATime(() => existsSync(done), () => {
    appendFileSync(log, 'begun ');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    appendFileSync(log, 'ended ');
    writeFileSync(done, '');
  });`;

async function settingUp(done: string, log: string): Promise<number | null> {
  const args = ['--input-type=module', '-e', setUp, join(folder, done), join(folder, log)];
  return new Promise((resolve) => spawn(process.execPath, args, { cwd: root, stdio: 'ignore' }).on('close', resolve));
}

describe('setting up a checkout', () => {
  it('is done by one process, for which the others wait', async () => {
    const runs = [1, 2, 3].map(async () => settingUp('done', 'log'));
    expect(await Promise.all(runs)).toEqual([0, 0, 0]);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('begun ended ');
    expect(existsSync(lock)).toBe(false);
  });

  it('goes on where a process that had begun was ended', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, String(ended.pid));
    expect(await settingUp('done again', 'log of another')).toBe(0);
    expect(readFileSync(join(folder, 'log of another'), 'utf8')).toBe('begun ended ');
    expect(existsSync(lock)).toBe(false);
  });
});

describe('npm start in another folder', () => {
  it('reads and writes where the person stands', () => {
    const place = join(folder, 'elsewhere');
    mkdirSync(place);
    writeFileSync(join(place, 'mine.txt'), inventedKeys.windows10);
    const args = ['generate', '-p', 'windows-10', '-y', '2', '--key-file', 'mine.txt', '--out', 'here'];
    const env = { ...process.env, npm_lifecycle_event: 'start', INIT_CWD: place };
    const start = spawnSync(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, encoding: 'utf8', env });
    expect(start).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(place, 'here', 'esu-windows-10-year-2', 'manifest.json'))).toBe(true);
  });
});
