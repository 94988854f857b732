import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBounded } from '../../src/seal/read-bounded.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';

const folder = temporaryFolder();

describe('a file that a person named', () => {
  it('is read whole up to the limit', () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'x'.repeat(100_000));
    expect(readBounded(path, 100_000)).toEqual({ bytes: Buffer.from('x'.repeat(100_000)) });
    expect(readBounded(path, 99_999)).toEqual({ problem: 'It has 100000 bytes. The limit is 99999.' });
  });

  it.each([
    ['nothing', 'nothing', 'The file does not exist.'],
    ['a path through a file', 'file/x', 'The file does not exist.'],
    ['a folder', '.', 'This is a folder.'],
  ])('is refused where it is %s', (_what, name, problem) => {
    writeFileSync(join(folder, 'file'), '');
    expect(readBounded(join(folder, name), 10)).toEqual({ problem });
  });
});

const withoutPipes = (): string | null =>
  spawnSync('mkfifo', ['--version']).status === 0 ? null : 'mkfifo (coreutils) is needed';

describeWith('mkfifo', withoutPipes, 'what is no file on a disk', () => {
  const pipe = (name: string): string => {
    spawnSync('mkfifo', [join(folder, name)]);
    return join(folder, name);
  };
  const quick = { silence: 200, all: 400 };

  it.each(['/dev/zero', '/dev/null', '/dev/tty'])('is refused where it is a device: %s', (path) => {
    expect(readBounded(path, 10)).toMatchObject({ problem: expect.stringMatching(/device|cannot be read/u) });
  });

  it('may be a file of the kernel, whose size is 0', () => {
    expect(readBounded('/proc/self/status', 100_000)).toHaveProperty('bytes');
    expect(readBounded('/proc/self/status', 10)).toEqual({
      problem: 'It has more than 10 bytes, which is the limit.',
    });
  });

  it('may be a pipe, whose writer may come late', () => {
    const path = pipe('late');
    const writer = spawn('sh', ['-c', 'sleep 0.1; (printf one; sleep 0.1; printf two) > "$0"', path]);
    expect(readBounded(path, 10)).toEqual({ bytes: Buffer.from('onetwo') });
    writer.kill();
  });

  it.each([
    ['that nobody writes to', 'true'],
    ['that stays open', 'sleep 20 > "$0"'],
    ['that trickles', 'while :; do printf x; sleep 0.05; done > "$0"'],
  ])('is not waited for longer than a bound: a pipe %s', (name, script) => {
    const path = pipe(name);
    const writer = spawn('sh', ['-c', script, path], { detached: true, stdio: 'ignore' });
    expect(readBounded(path, 1000, quick)).toEqual({
      problem: expect.stringMatching(/^This pipe did not end within 0\.\d+ seconds\.$/u),
    });
    if (writer.pid !== undefined && writer.exitCode === null) process.kill(-writer.pid);
  });

  it('is not read further than the limit: a pipe without end', () => {
    const path = pipe('endless');
    const writer = spawn('sh', ['-c', 'yes > "$0"', path], { detached: true, stdio: 'ignore' });
    expect(readBounded(path, 100_000)).toEqual({ problem: 'It has more than 100000 bytes, which is the limit.' });
    if (writer.pid !== undefined) process.kill(-writer.pid);
  });
});
