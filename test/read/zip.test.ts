import { describe, expect, it, jest } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { looksLikeZip, openZip } from '../../src/read/zip.js';
import { zip } from '../../src/seal/zip.js';
import { type RawEntry, rawZip } from '../support/hostile-zips.js';

const text = Buffer.from('text');
const entry = (changes: Partial<RawEntry> = {}): RawEntry => ({ name: 'a.txt', content: text, ...changes });

async function readAll(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const read: Record<string, string> = {};
  for (const member of await openZip(bytes, 'x.zip')) read[member.name] = Buffer.from(await member.read()).toString();
  return read;
}

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('a zip', () => {
  it('of this program is read', async () => {
    const bytes = Buffer.from(await zip([{ path: 'a/b c.txt', content: text }], '2026-01-01T00:00:00Z'));
    expect(await readAll(bytes)).toEqual({ 'a/b c.txt': 'text' });
  });

  it('that was packed again, deflated, with folders and backslashes, is read', async () => {
    const again = rawZip([entry({ name: 'd/', content: Buffer.alloc(0) }), entry({ name: 'd\\a.txt', deflate: true })]);
    expect(await readAll(again)).toEqual({ 'd/a.txt': 'text' });
  });

  it('without entries is one', async () => {
    expect(await openZip(rawZip([]), 'x.zip')).toEqual([]);
  });

  it.each<readonly [string, Buffer]>([
    ['a path that leads out of it', rawZip([entry({ name: '../a.txt' })])],
    ['a path that leads out of it by backslashes', rawZip([entry({ name: 'a\\..\\..\\b' })])],
    ['an absolute path', rawZip([entry({ name: '/etc/passwd' })])],
    ['a drive', rawZip([entry({ name: 'C:\\x' })])],
    ['two entries of one name', rawZip([entry(), entry()])],
    ['two names that differ in case', rawZip([entry(), entry({ name: 'A.TXT' })])],
    ['entries over one another', rawZip([entry(), entry({ over: 0, name: 'b.txt' })])],
    ['an entry with two names', rawZip([entry({ localName: 'b.txt' })])],
    ['an encrypted entry', rawZip([entry({ flags: 1 })])],
    ['a method that nobody uses', rawZip([entry({ method: 14 })])],
    ['a checksum of something else', rawZip([entry({ crc: 1 })])],
    ['more content than it says', rawZip([entry({ deflate: true, content: Buffer.alloc(5000), size: 10 })])],
    ['less content than it says', rawZip([entry({ deflate: true, size: 5000 })])],
    ['an end record that hides entries', rawZip([entry(), entry({ name: 'b.txt' })], { count: 1 })],
    ['an end record that promises entries', rawZip([entry()], { count: 2 })],
    ['a name of a thousand folders', rawZip([entry({ name: 'a/'.repeat(1000) + 'x' })])],
    ['a zip bomb', rawZip([entry({ deflate: true, content: Buffer.alloc(3_000_000) })])],
    ['an entry that claims gigabytes', rawZip([entry({ deflate: true, size: 0xf0000000 })])],
    [
      'entries that claim gigabytes together',
      rawZip(
        Array.from({ length: 20 }, (_none, at) =>
          entry({ name: `${at}`, content: Buffer.alloc(200_000, 'ab'), size: 500_000_000, deflate: true }),
        ),
      ),
    ],
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('PK is not enough')],
  ])('with %s is refused', async (_what, bytes) => {
    await expect(readAll(bytes)).rejects.toBeInstanceOf(UserError);
  });

  it('of 100,000 entries is refused at once', async () => {
    const many = rawZip(Array.from({ length: 65_535 }, (_none, at) => entry({ name: `${at}` })));
    const started = performance.now();
    await expect(openZip(many, 'x.zip')).rejects.toBeInstanceOf(UserError);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('cut anywhere is refused', async () => {
    const whole = rawZip([entry(), entry({ name: 'b.txt', deflate: true })]);
    for (let length = 0; length < whole.length; length += 1)
      await expect(readAll(whole.subarray(0, length))).rejects.toBeInstanceOf(UserError);
  });

  it('with any byte changed is read or refused, never a fault of this program', async () => {
    const whole = rawZip([entry(), entry({ name: 'b/c.txt', deflate: true })]);
    for (let at = 0; at < whole.length; at += 1)
      for (const bit of [1, 128]) {
        const damaged = Buffer.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ bit;
        const outcome = await readAll(damaged).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
      }
    expect(looksLikeZip(whole)).toBe(true);
  });

  it('is never named with characters that steer a terminal', async () => {
    const bytes = rawZip([entry({ name: 'a\x1B[2J.txt' }), entry({ name: 'a\x1B[2J.txt' })]);
    const error = await openZip(bytes, 'x.zip').catch((caught: unknown) => caught);
    // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
    expect((error as UserError).message).not.toMatch(/\x1B/u);
  });
});
