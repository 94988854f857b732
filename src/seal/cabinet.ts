import type { ContentFile } from '../emit/emitter.js';
import { InternalError } from '../errors.js';
import { cabinetChecksum } from '../text/cabinet-checksum.js';
import { assertPortablePaths } from './paths.js';

/** What a block holds unpacked, at most and in all but the last. */
const blockSize = 32_768;

/** [MS-CAB] counts in 16 bits. */
const limits = { files: 65_535, blocks: 65_535 } as const;

/** MSZIP: the type of the cabinets that makecab writes by default, and that other tools made for Configuration Manager. */
const mszip = 1;

/**
 * Packs files into a cabinet ([MS-CAB]) in the given order: one folder, one date, checksums, no signature. Its blocks are
 * MSZIP without compression (stored blocks of RFC 1951), so that the bytes cannot vary with the zlib of a Node.js release.
 *
 * @param date ISO 8601; entries carry it as UTC, years before 1980 become 1980-01-01
 * @throws InternalError when a path is not portable or occurs twice, or there is more or less than a cabinet can hold
 */
export function cabinet(files: readonly ContentFile[], date: string): Uint8Array {
  assertPortablePaths(files.map(({ path }) => path));
  const data = Buffer.concat(files.map(({ content }) => content));
  const blocks = blocksOf(data);
  if (files.length === 0 || files.length > limits.files || blocks.length > limits.blocks)
    throw new InternalError(`A cabinet cannot hold ${files.length} files of ${data.length} bytes`);
  const entries = entriesOf(files, date);
  const dataStart = header.length + folder.length + entries.length;
  const packed = Buffer.concat([header, folder, entries, ...blocks]);
  packed.writeUInt32LE(packed.length, 8);
  packed.writeUInt16LE(files.length, 28);
  packed.writeUInt32LE(dataStart, header.length);
  packed.writeUInt16LE(blocks.length, header.length + 4);
  return packed;
}

/** CFHEADER, but for the size and the number of files: version 1.3, one folder, first entry after both. */
const header = Buffer.from(
  '4d534346 00000000 00000000 00000000 2c000000 00000000 03010100 00000000 00000000'.replaceAll(' ', ''),
  'hex',
);

/** CFFOLDER, but for the place and the number of its blocks. */
const folder = Buffer.from([0, 0, 0, 0, 0, 0, mszip, 0]);

/** One CFFILE for each file; they lie in the folder one after the other. */
function entriesOf(files: readonly ContentFile[], date: string): Buffer {
  const { day, time } = dosDate(date);
  let offset = 0;
  const entries = files.map(({ path, content }) => {
    const fields = Buffer.alloc(16);
    fields.writeUInt32LE(content.length, 0);
    fields.writeUInt32LE(offset, 4);
    fields.writeUInt16LE(day, 10);
    fields.writeUInt16LE(time, 12);
    // Archive, as every file of a real export.
    fields.writeUInt16LE(0x20, 14);
    offset += content.length;
    return Buffer.concat([fields, Buffer.from(`${path.replaceAll('/', '\\')}\0`, 'ascii')]);
  });
  return Buffer.concat(entries);
}

function blocksOf(data: Buffer): readonly Buffer[] {
  const count = Math.ceil(data.length / blockSize);
  return Array.from({ length: count }, (_none, at) => block(data.subarray(at * blockSize, (at + 1) * blockSize)));
}

/** CFDATA: checksum, sizes, and `CK` before a deflate stream of one stored block. */
function block(content: Buffer): Buffer {
  const start = Buffer.from([0x43, 0x4b, 1, 0, 0, 0, 0]);
  start.writeUInt16LE(content.length, 3);
  start.writeUInt16LE(content.length ^ 0xffff, 5);
  const data = Buffer.concat([start, content]);
  const fields = Buffer.alloc(8);
  fields.writeUInt16LE(data.length, 4);
  fields.writeUInt16LE(content.length, 6);
  fields.writeUInt32LE(cabinetChecksum(data, fields.subarray(4)), 0);
  return Buffer.concat([fields, data]);
}

/** In steps of two seconds, from 1980 to 2107. */
function dosDate(date: string): { readonly day: number; readonly time: number } {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = new Date(date)
    .toISOString()
    .split(/[-T:.Z]/u)
    .map(Number);
  if (year < 1980) return { day: 0x21, time: 0 };
  return {
    day: (Math.min(year - 1980, 127) << 9) | (month << 5) | day,
    time: (hour << 11) | (minute << 5) | (second >> 1),
  };
}
