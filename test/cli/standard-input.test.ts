import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { readStandardInput } from '../../src/cli/standard-input.js';
import { say } from '../support/said.js';

const offer = ['--product', 'windows-10', '--year', '2'];

describe('standard input', () => {
  it('is read to its end', async () => {
    const input = new PassThrough();
    input.write('one');
    input.end('two');
    expect(Buffer.from(await readStandardInput(10, input, 60_000)).toString()).toBe('onetwo');
  });

  it('is left where there is more than the limit, and where it never ends', async () => {
    const endless = new PassThrough({ read: () => undefined });
    endless.write('x'.repeat(100));
    const read = await readStandardInput(10, endless, 60_000);
    expect(read.length).toBeGreaterThan(10);
    expect(endless.destroyed).toBe(true);
  });

  it('is not waited for longer than a bound', async () => {
    const silent = new PassThrough();
    silent.write('x');
    await expect(readStandardInput(10, silent, 50)).rejects.toThrow('It was not closed within 0.05 seconds.');
  });

  it('with more than a key is no key', async () => {
    const readMore = (limit: number) => Promise.resolve(Buffer.alloc(limit + 1, 'x'));
    const { told, exitCode } = await say(['generate', ...offer, '--key-stdin'], { readStandardInput: readMore });
    expect(exitCode).toBe(2);
    expect(told).toContain('--key-stdin: It has more than 4096 bytes. A key has 29.');
  });
});
