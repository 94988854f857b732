import { describe, expect, it } from '@jest/globals';
import { InternalError } from '../../src/errors.js';
import { cabinet } from '../../src/seal/cabinet.js';

const date = '2026-11-24T10:20:31Z';
const files = [
  { path: '16777001_ESU.en-US.resx', content: Buffer.from('one') },
  { path: '16777001_ESU.xml', content: Buffer.alloc(40_000, 'two') },
];

describe('a cabinet', () => {
  it('has the header of a real export, but for the compression', () => {
    const bytes = Buffer.from(cabinet(files, date));
    expect(bytes.toString('latin1', 0, 4)).toBe('MSCF');
    expect(bytes.readUInt32LE(8)).toBe(bytes.length);
    // First entry at 44, version 1.3, one folder, two files, no flags, no set.
    expect(bytes.readUInt32LE(16)).toBe(44);
    expect(bytes.subarray(24, 36).toString('hex')).toBe('030101000200000000000000');
    // Two blocks of MSZIP.
    expect(bytes.subarray(40, 44).toString('hex')).toBe('02000100');
  });

  it('gives each file the date in UTC and the archive attribute', () => {
    const bytes = Buffer.from(cabinet(files, date));
    // 2026-11-24, 10:20:30.
    expect(bytes.subarray(54, 60).toString('hex')).toBe('785d8f522000');
    const early = Buffer.from(cabinet(files, '1970-01-01T00:00:00Z'));
    expect(early.subarray(54, 58).toString('hex')).toBe('21000000');
  });

  it('is the same bytes every time, and larger than its content by its headers only', () => {
    expect(Buffer.from(cabinet(files, date)).equals(Buffer.from(cabinet(files, date)))).toBe(true);
    expect(cabinet(files, date).length).toBeLessThan(40_003 + 200);
  });

  it.each([
    ['no file', []],
    ['a path that leads out of it', [{ path: '../x', content: Buffer.alloc(0) }]],
    ['two files of one name', [...files, ...files]],
  ])('refuses %s', (_what, given) => {
    expect(() => cabinet(given, date)).toThrow(InternalError);
  });
});
