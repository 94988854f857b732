import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { looksLikeCabinet, openCabinet } from '../../src/read/cabinet.js';
import { cabinet } from '../../src/seal/cabinet.js';
import { anyLzxBlocks } from '../support/lzx-blocks.js';
import { lzxBlocks, lzxContent, sizeOf } from '../support/lzx-writer.js';
import { type RawBlock, rawCabinet, type RawFile } from '../support/raw-cabinet.js';

const text = Buffer.from('text');
const file = (changes: Partial<RawFile> = {}): RawFile => ({ name: 'a.txt', size: 4, offset: 0, ...changes });
const block = (changes: Partial<RawBlock> = {}): RawBlock => ({ data: text, size: 4, ...changes });
const zipped = (data: Buffer, dictionary?: Buffer): Buffer =>
  Buffer.concat([Buffer.from('CK'), deflateRawSync(data, { dictionary })]);

function readAll(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    openCabinet(bytes, 'x.cab').map(({ name, read }) => [name, Buffer.from(read()).toString('latin1')]),
  );
}

function outcome(bytes: Uint8Array): unknown {
  try {
    return readAll(bytes);
  } catch (error) {
    return error;
  }
}

describe('a cabinet', () => {
  it('that this program writes is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 100_000 }), { minLength: 1, maxLength: 4 }), (contents) => {
        const files = contents.map((content, index) => ({ path: `${index} %.xml`, content }));
        const read = openCabinet(cabinet(files, '2026-01-01T00:00:00Z'), 'x.cab');
        expect(read.map(({ name, size }) => [name, size])).toEqual(
          files.map(({ path, content }) => [path, content.length]),
        );
        for (const [index, { read: content }] of read.entries())
          expect(Buffer.from(content()).equals(Buffer.from(contents[index] ?? []))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('is read whether its blocks are stored, deflated or refer to those before', () => {
    const first = Buffer.alloc(32_768, 'what comes again ');
    const second = first.subarray(0, 1000);
    const files = [file({ size: first.length }), file({ name: 'b.txt', size: 1000, offset: first.length })];
    const deflated = [
      { data: zipped(first), size: first.length },
      { data: zipped(second, first), size: second.length },
    ];
    const stored = [first, second].map((data) => ({ data, size: data.length }));
    const expected = { 'a.txt': first.toString(), 'b.txt': second.toString() };
    expect(readAll(rawCabinet({ files, blocks: deflated, compression: 1 }))).toEqual(expected);
    expect(readAll(rawCabinet({ files, blocks: stored }))).toEqual(expected);
  });

  it('of LZX is read: every kind of block, every window', () => {
    fc.assert(
      fc.property(anyLzxBlocks, fc.integer({ min: 15, max: 21 }), (blocks, windowBits) => {
        const content = lzxContent(blocks);
        const packed = lzxBlocks(blocks, windowBits).map((data, at) => ({
          data,
          size: sizeOf(blocks[at]?.tokens ?? []),
        }));
        const files = [file({ size: content.length })];
        const read = openCabinet(rawCabinet({ files, blocks: packed, compression: (windowBits << 8) | 3 }), 'x.cab');
        expect(read.map(({ read: bytes }) => Buffer.from(bytes()).equals(content))).toEqual([true]);
      }),
      { numRuns: 10 },
    );
  });

  it('of LZX with absolute calls has them relative again', () => {
    // E8 and the absolute target 0x1000 at place 2; the call was to 0x1000 - 2.
    const tokens = [...Buffer.from([1, 2, 0xe8, 0, 0x10, 0, 0, ...Buffer.alloc(20, 3)])].map((literal) => ({
      literal,
    }));
    const [data = Buffer.alloc(0)] = lzxBlocks([{ kind: 'verbatim', tokens }], 15, 0x2000);
    const files = [file({ size: tokens.length })];
    const [member] = openCabinet(rawCabinet({ files, blocks: [{ data, size: 27 }], compression: 0xf03 }), 'x.cab');
    expect(Buffer.from(member?.read() ?? []).readInt32LE(3)).toBe(0x1000 - 2);
  });

  it('with a signature, reserved room and bytes after its end is read', () => {
    const signed = rawCabinet({ files: [file()], blocks: [block()], reserve: [20, 3, 5] });
    expect(readAll(Buffer.concat([signed, Buffer.from('an older, longer file')]))).toEqual({ 'a.txt': 'text' });
  });

  it('without checksums, with folders in names and names in UTF-8 is read', () => {
    const files = [file({ name: 'd\\\u30D9.xml', attributes: 0xa0 })];
    expect(readAll(rawCabinet({ files, blocks: [block({ checksum: 0 })] }))).toEqual({ 'd/\u30D9.xml': 'text' });
  });

  it.each<readonly [string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('MSCF is not enough')],
    ['a path that leads out of it', rawCabinet({ files: [file({ name: '..\\a' })], blocks: [block()] })],
    ['an absolute path', rawCabinet({ files: [file({ name: '\\a' })], blocks: [block()] })],
    ['a drive', rawCabinet({ files: [file({ name: 'C:a' })], blocks: [block()] })],
    ['a file without a name', rawCabinet({ files: [file({ name: '' })], blocks: [block()] })],
    [
      'two names that differ in case',
      rawCabinet({ files: [file({ size: 2 }), file({ name: 'A.TXT', size: 2, offset: 2 })], blocks: [block()] }),
    ],
    [
      'files over one another',
      rawCabinet({ files: [file(), file({ name: 'b', offset: 2, size: 2 })], blocks: [block()] }),
    ],
    ['a file beyond its folder', rawCabinet({ files: [file({ size: 5 })], blocks: [block()] })],
    ['a file in another folder', rawCabinet({ files: [file({ folder: 1 })], blocks: [block()] })],
    ['a file that goes on in the next cabinet', rawCabinet({ files: [file({ folder: 0xfffe })], blocks: [block()] })],
    ['more cabinets before it', rawCabinet({ files: [file()], blocks: [block()], flags: 1 })],
    ['a checksum of something else', rawCabinet({ files: [file()], blocks: [block({ checksum: 1 })] })],
    ['an empty block', rawCabinet({ files: [], blocks: [block({ data: Buffer.alloc(0), size: 0 })] })],
    ['a block of more than 32 KiB', rawCabinet({ files: [], blocks: [block({ size: 32_769 })] })],
    ['a method that nobody uses', rawCabinet({ files: [file()], blocks: [block()], compression: 2 })],
    ['MSZIP without its mark', rawCabinet({ files: [file()], blocks: [block()], compression: 1 })],
    [
      'MSZIP of more than it says',
      rawCabinet({ files: [file()], blocks: [block({ data: zipped(Buffer.alloc(5)) })], compression: 1 }),
    ],
    [
      'MSZIP of less than it says',
      rawCabinet({ files: [file()], blocks: [block({ data: zipped(Buffer.alloc(3)) })], compression: 1 }),
    ],
    ['LZX of a window that does not exist', rawCabinet({ files: [file()], blocks: [block()], compression: 0x1603 })],
    ['LZX that is none', rawCabinet({ files: [file()], blocks: [block()], compression: 0x1503 })],
    [
      'a size that no export has',
      rawCabinet({
        files: [],
        blocks: Array.from({ length: 1025 }, () => block({ size: 32_768, data: Buffer.alloc(1) })),
      }),
    ],
  ])('with %s is refused', (_what, bytes) => {
    expect(outcome(bytes)).toBeInstanceOf(UserError);
  });

  it('cut anywhere is refused', () => {
    const whole = cabinet(
      [
        { path: 'a', content: text },
        { path: 'b', content: text },
      ],
      '2026-01-01T00:00:00Z',
    );
    for (let length = 0; length < whole.length; length += 1)
      expect(outcome(whole.subarray(0, length))).toBeInstanceOf(UserError);
  });

  it('with any bit changed is read or refused, never a fault of this program', () => {
    const tokens = [...text, ...text].map((literal) => ({ literal }));
    const blocks = [{ kind: 'aligned' as const, tokens: [...tokens, { length: 20, offset: 4 }] }];
    const [data = Buffer.alloc(0)] = lzxBlocks(blocks, 15);
    const lzx = rawCabinet({
      files: [file({ size: 28 })],
      blocks: [{ data, size: 28, checksum: 0 }],
      compression: 0xf03,
    });
    for (const whole of [cabinet([{ path: 'a', content: text }], '2026-01-01T00:00:00Z'), lzx])
      for (let bit = 0; bit < whole.length * 8; bit += 1) {
        const damaged = Buffer.from(whole);
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const found = outcome(damaged);
        if (found instanceof Error) expect(found).toBeInstanceOf(UserError);
      }
  });

  it.each<readonly [string, string]>([
    ['', 'It is empty.'],
    ['MSC', 'It is not a cabinet.'],
    ['PK\u0003\u0004 and more', 'It is not a cabinet.'],
    ['MSCF', 'The cabinet is damaged: it ends too early.'],
  ])('is told what it is where it is none: %j', (text, what) => {
    expect(() => openCabinet(Buffer.from(text), 'c.cab')).toThrow(what);
  });

  it('is known by its first bytes', () => {
    expect(looksLikeCabinet(Buffer.from('MSCF'))).toBe(true);
    expect(looksLikeCabinet(Buffer.from('MSC'))).toBe(false);
  });
});
