import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { InternalError } from '../../src/errors.js';
import { zip } from '../../src/seal/zip.js';

const date = '2026-11-24T10:20:30Z';
const entries = [
  { path: 'b/second.txt', content: Buffer.from('two') },
  { path: 'a first & 100%.txt', content: Buffer.from('one') },
  { path: 'empty', content: Buffer.alloc(0) },
];

describe('a zip', () => {
  it('holds the entries in the given order, stored, with the date in UTC', async () => {
    const bytes = Buffer.from(await zip(entries, date));
    const read = await readEntries(bytes);
    expect(read.map(({ fileName }) => fileName)).toEqual(['b/second.txt', 'a first & 100%.txt', 'empty']);
    for (const entry of read) {
      expect(entry).toMatchObject({
        compressionMethod: 0,
        generalPurposeBitFlag: 0,
        versionNeededToExtract: 10,
        extraFieldLength: 0,
        versionMadeBy: 45,
        externalFileAttributes: 0,
        internalFileAttributes: 0,
      });
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('2026-11-24T10:20:30.000Z');
    }
  });

  it('has no data descriptor and begins with its first local header', async () => {
    const bytes = Buffer.from(await zip(entries, date));
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.indexOf(Buffer.from('PK\x07\x08', 'latin1'))).toBe(-1);
  });

  it('is the same bytes every time', async () => {
    const twice = await Promise.all([zip(entries, date), zip(entries, date)]);
    expect(Buffer.from(twice[0]).equals(Buffer.from(twice[1]))).toBe(true);
  });

  it('refuses a path that leads out of it', async () => {
    await expect(zip([{ path: '../x', content: Buffer.alloc(0) }], date)).rejects.toBeInstanceOf(InternalError);
  });
});

async function readEntries(bytes: Buffer): Promise<yauzl.Entry[]> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const file = await open(bytes, { lazyEntries: false });
  return new Promise((resolve, reject) => {
    const found: yauzl.Entry[] = [];
    file.on('entry', (entry: yauzl.Entry) => found.push(entry));
    file.on('end', () => {
      resolve(found);
    });
    file.on('error', reject);
  });
}
