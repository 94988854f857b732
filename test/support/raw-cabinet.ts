import { cabinetChecksum } from '../../src/text/cabinet-checksum.js';

/** One block as its header shall say it, true or not. */
export interface RawBlock {
  readonly data: Buffer;
  /** Unpacked. */
  readonly size: number;
  readonly checksum?: number;
}

export interface RawFile {
  readonly name: string;
  readonly size: number;
  readonly offset: number;
  readonly folder?: number;
  readonly attributes?: number;
}

export interface RawCabinet {
  readonly compression?: number;
  readonly files: readonly RawFile[];
  readonly blocks: readonly RawBlock[];
  readonly flags?: number;
  /** Bytes that header, folder and each block reserve. */
  readonly reserve?: readonly [header: number, folder: number, block: number];
  readonly changes?: (cabinet: Buffer) => void;
}

/** Writes a cabinet of one folder as told, lies included ([MS-CAB] 2). */
export function rawCabinet({ compression = 0, files, blocks, flags = 0, reserve, changes }: RawCabinet): Buffer {
  const [inHeader, inFolder, inBlock] = reserve ?? [0, 0, 0];
  const reserved = reserve === undefined ? Buffer.alloc(0) : Buffer.alloc(4 + inHeader);
  if (reserve !== undefined) {
    reserved.writeUInt16LE(inHeader, 0);
    reserved.writeUInt8(inFolder, 2);
    reserved.writeUInt8(inBlock, 3);
  }
  const entries = Buffer.concat(files.map(entry));
  const header = Buffer.alloc(36);
  header.write('MSCF', 'latin1');
  const filesAt = header.length + reserved.length + 8 + inFolder;
  const dataAt = filesAt + entries.length;
  header.writeUInt32LE(filesAt, 16);
  header.writeUInt8(3, 24);
  header.writeUInt8(1, 25);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(files.length, 28);
  header.writeUInt16LE(flags | (reserve === undefined ? 0 : 4), 30);
  const folder = Buffer.alloc(8 + inFolder);
  folder.writeUInt32LE(dataAt, 0);
  folder.writeUInt16LE(blocks.length, 4);
  folder.writeUInt16LE(compression, 6);
  const data = blocks.map((block) => rawBlock(block, inBlock));
  const packed = Buffer.concat([header, reserved, folder, entries, ...data]);
  packed.writeUInt32LE(packed.length, 8);
  changes?.(packed);
  return packed;
}

function entry({ name, size, offset, folder = 0, attributes = 0x20 }: RawFile): Buffer {
  const fields = Buffer.alloc(16);
  fields.writeUInt32LE(size, 0);
  fields.writeUInt32LE(offset, 4);
  fields.writeUInt16LE(folder, 8);
  fields.writeUInt16LE(0x21, 10);
  fields.writeUInt16LE(attributes, 14);
  return Buffer.concat([fields, Buffer.from(`${name}\0`, 'utf8')]);
}

function rawBlock({ data, size, checksum }: RawBlock, reserved: number): Buffer {
  const fields = Buffer.alloc(8 + reserved);
  fields.writeUInt16LE(data.length, 4);
  fields.writeUInt16LE(size, 6);
  fields.writeUInt32LE(checksum ?? cabinetChecksum(data, fields.subarray(4, 8)), 0);
  return Buffer.concat([fields, data]);
}
