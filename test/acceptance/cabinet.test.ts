import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { openCabinet } from '../../src/read/cabinet.js';
import { cabinet } from '../../src/seal/cabinet.js';
import { cabinetToolsMissing, unpackedBy } from '../support/cabinet-tools.js';
import { describeWith } from '../support/consumers.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { anyLzxBlocks } from '../support/lzx-blocks.js';
import { lzxBlocks, lzxContent, sizeOf } from '../support/lzx-writer.js';
import { rawCabinet } from '../support/raw-cabinet.js';
import { samplePaths, samplesMissing } from '../support/samples.js';
import { copyWindows, inWindows, type WindowsCopy, wineMissing } from '../support/wine.js';

jest.setTimeout(120_000);

const folder = temporaryFolder();
const date = '2026-11-24T10:20:30Z';
const files = [
  { path: '16777001_Tom & Jerry (50 % off).en-US.resx', content: Buffer.from('\uFEFF<root>\r\n</root>') },
  { path: '16777001_Tom & Jerry (50 % off).xml', content: Buffer.alloc(70_000, 'lines\r\n') },
  { path: 'empty', content: Buffer.alloc(0) },
];
const expected = new Map(files.map(({ path, content }) => [path, content] as const).toSorted());

const fresh = (): string => mkdtempSync(join(folder, 'run-'));

describeWith('cabextract and gcab', cabinetToolsMissing, 'a cabinet', () => {
  it.each(['cabextract', 'gcab'] as const)('is unpacked by %s, byte for byte', (reader) => {
    expect(unpackedBy(reader, cabinet(files, date), fresh())).toEqual(expected);
  });

  it('is whole to cabextract, with the date in UTC', () => {
    const path = join(fresh(), 'x.cab');
    writeFileSync(path, cabinet(files, date));
    expect(execFileSync('cabextract', ['-t', path], { encoding: 'utf8' })).toContain('All done, no errors.');
    execFileSync('cabextract', ['-q', '-d', `${path}.files`, path], { env: { ...process.env, TZ: 'UTC' } });
    expect(statSync(join(`${path}.files`, 'empty')).mtime.toISOString()).toBe('2026-11-24T10:20:30.000Z');
  });

  it('of LZX is read as cabextract reads it', () => {
    fc.assert(
      fc.property(
        anyLzxBlocks,
        fc.integer({ min: 15, max: 21 }),
        fc.constantFrom(0, 0x12_3456),
        (blocks, bits, fileSize) => {
          const size = lzxContent(blocks).length;
          const packed = lzxBlocks(blocks, bits, fileSize).map((data, at) => ({
            data,
            size: sizeOf(blocks[at]?.tokens ?? []),
          }));
          const bytes = rawCabinet({
            files: [{ name: 'a', size, offset: 0 }],
            blocks: packed,
            compression: (bits << 8) | 3,
          });
          const [member] = openCabinet(bytes, 'x.cab');
          const theirs = unpackedBy('cabextract', bytes, fresh()).get('a');
          expect(Buffer.from(member?.read() ?? []).equals(theirs ?? Buffer.alloc(0))).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describeWith('Wine 10', wineMissing, 'a cabinet as the cabinet library of Wine reads it', () => {
  let windows: WindowsCopy;
  beforeAll(() => {
    windows = copyWindows();
  });
  afterAll(() => {
    windows.remove();
  });

  it('is unpacked by extrac32.exe, byte for byte', () => {
    const place = join(windows.driveC, 'cab');
    mkdirSync(join(place, 'out'), { recursive: true });
    writeFileSync(join(place, 'x.cab'), cabinet(files, date));
    expect(inWindows(windows, 'cab', 'wine extrac32.exe /E /Y /L out x.cab')).toBe(true);
    expect(filesBelow(join(place, 'out'))).toEqual(expected);
  });
});

describeWith('real exports', samplesMissing, 'cabinets of real exports', () => {
  const paths = samplePaths('baselines', '.cab').map((path) => [basename(path), path] as const);

  it('are there', () => {
    expect(paths.length).toBeGreaterThanOrEqual(3);
  });

  describeWith('cabextract and gcab', cabinetToolsMissing, 'and cabextract', () => {
    it.each(paths)('%s is read as cabextract reads it', (_name, path) => {
      const bytes = readFileSync(path);
      const read = new Map(openCabinet(bytes, path).map(({ name, read: content }) => [name, Buffer.from(content())]));
      expect(new Map([...read].toSorted())).toEqual(unpackedBy('cabextract', bytes, fresh()));
    });
  });

  it.each(paths)('%s is written again with the files that it holds', (_name, path) => {
    const members = openCabinet(readFileSync(path), path).map(({ name, read }) => ({ path: name, content: read() }));
    const again = openCabinet(cabinet(members, date), path).map(({ name, read }) => ({ path: name, content: read() }));
    expect(again.map(({ path: name }) => name)).toEqual(members.map(({ path: name }) => name));
    for (const [index, { content }] of again.entries())
      expect(Buffer.from(content).equals(Buffer.from(members[index]?.content ?? []))).toBe(true);
  });
});
