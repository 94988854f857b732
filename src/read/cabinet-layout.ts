import { shown } from '../text/shown.js';
import { unreadable } from './unreadable.js';

/** Where everything in a cabinet lies. */
export interface CabinetLayout {
  readonly folders: readonly CabinetFolder[];
  readonly files: readonly CabinetFile[];
}

/** Blocks that are packed as one stream. Not a folder of the disk. */
export interface CabinetFolder {
  readonly compression: number;
  readonly blocks: readonly CabinetBlock[];
  /** Unpacked. */
  readonly size: number;
}

export interface CabinetBlock {
  /** 0 where none was computed. */
  readonly checksum: number;
  readonly sizes: Uint8Array;
  readonly data: Uint8Array;
  /** Unpacked. */
  readonly size: number;
}

export interface CabinetFile {
  readonly name: string;
  readonly size: number;
  /** In the folder, unpacked. */
  readonly offset: number;
  /** Index of its folder. */
  readonly folder: number;
}

/** What is read at most. */
export interface CabinetLimits {
  readonly files: number;
  readonly folders: number;
  /** Of all folders, unpacked. */
  readonly bytes: number;
  readonly nameLength: number;
}

/** Flags of the header ([MS-CAB] 2.1). */
const flag = { previous: 1, next: 2, reserve: 4 } as const;

/** A file whose name is UTF-8 ([MS-CAB] 2.3, _A_NAME_IS_UTF). */
const nameIsUtf8 = 0x80;

/**
 * Reads headers, without unpacking anything. Bytes after the cabinet's own end, which published exports have, are passed
 * over.
 *
 * @throws UserError with the first thing that is wrong
 */
export function readCabinetLayout(bytes: Uint8Array, where: string, limits: CabinetLimits): CabinetLayout {
  if (bytes.length === 0) throw unreadable(where, 'It is empty.');
  const reader = byteReader(bytes, where);
  if (bytes.length < 4 || reader.text(4) !== 'MSCF') throw unreadable(where, 'It is not a cabinet.');
  reader.skip(4);
  const end = reader.number(4);
  if (end > bytes.length) throw unreadable(where, `It is truncated: ${bytes.length} of ${end} bytes.`);
  reader.skip(4);
  const filesAt = reader.number(4);
  reader.skip(6);
  const folderCount = reader.number(2);
  const fileCount = reader.number(2);
  const flags = reader.number(2);
  reader.skip(4);
  if ((flags & (flag.previous | flag.next)) !== 0)
    throw unreadable(where, 'It is one of several cabinets that belong together.');
  if (folderCount > limits.folders || fileCount > limits.files)
    throw unreadable(where, `It has ${fileCount} files in ${folderCount} folders. No export has that many.`);
  const reserve = (flags & flag.reserve) === 0 ? { folder: 0, block: 0 } : readReserve(reader);
  const inside = byteReader(bytes.subarray(0, end), where, reader.at());
  const folders = readFolders(inside, folderCount, reserve, limits, where);
  const files = readFiles(byteReader(bytes.subarray(0, end), where, filesAt), fileCount, limits, where);
  checkPlaces(folders, files, where);
  return { folders, files };
}

/** Room that signatures and others reserve in the header, each folder and each block. */
function readReserve(reader: ByteReader): { readonly folder: number; readonly block: number } {
  const header = reader.number(2);
  const reserve = { folder: reader.number(1), block: reader.number(1) };
  reader.skip(header);
  return reserve;
}

function readFolders(
  reader: ByteReader,
  count: number,
  reserve: { readonly folder: number; readonly block: number },
  limits: CabinetLimits,
  where: string,
): readonly CabinetFolder[] {
  let total = 0;
  return Array.from({ length: count }, () => {
    const blocksAt = reader.number(4);
    const blockCount = reader.number(2);
    const compression = reader.number(2);
    reader.skip(reserve.folder);
    const block = reader.from(blocksAt);
    const blocks = Array.from({ length: blockCount }, (): CabinetBlock => {
      const checksum = block.number(4);
      const sizes = block.bytes(4);
      const [packed, size] = [sizeAt(sizes, 0), sizeAt(sizes, 2)];
      block.skip(reserve.block);
      total += size;
      if (size === 0 || size > 32_768) throw unreadable(where, 'A block does not have 1 to 32768 bytes.');
      if (total > limits.bytes)
        throw unreadable(where, `It has more than ${limits.bytes} bytes. No export has that many.`);
      return { checksum, sizes, data: block.bytes(packed), size };
    });
    return { compression, blocks, size: blocks.reduce((sum, { size }) => sum + size, 0) };
  });
}

function sizeAt(sizes: Uint8Array, at: number): number {
  return (sizes[at] ?? 0) | ((sizes[at + 1] ?? 0) << 8);
}

function readFiles(reader: ByteReader, count: number, limits: CabinetLimits, where: string): readonly CabinetFile[] {
  const seen = new Set<string>();
  return Array.from({ length: count }, () => {
    const size = reader.number(4);
    const offset = reader.number(4);
    const folder = reader.number(2);
    reader.skip(4);
    const attributes = reader.number(2);
    const name = decodedName(reader.untilZero(limits.nameLength), attributes).replaceAll('\\', '/');
    const place = `${where}, ${shown(name, 100)}`;
    if (name === '' || name.startsWith('/') || /^[A-Za-z]:/u.test(name) || name.split('/').includes('..'))
      throw unreadable(place, 'The path of a file points outside the cabinet.');
    if (seen.has(name.toLowerCase())) throw unreadable(place, 'The cabinet has two files with this name.');
    seen.add(name.toLowerCase());
    return { name, size, offset, folder };
  });
}

/** Otherwise it is in the code page of the computer that wrote it, and ASCII in all that is known. */
function decodedName(bytes: Uint8Array, attributes: number): string {
  return (attributes & nameIsUtf8) === 0 ? Buffer.from(bytes).toString('latin1') : new TextDecoder().decode(bytes);
}

/** Each file has bytes of its own, in a folder that is there. */
function checkPlaces(folders: readonly CabinetFolder[], files: readonly CabinetFile[], where: string): void {
  const ends = folders.map(() => 0);
  for (const { name, size, offset, folder } of files.toSorted((a, b) => a.folder - b.folder || a.offset - b.offset)) {
    const place = `${where}, ${shown(name, 100)}`;
    const room = folders[folder]?.size;
    if (room === undefined) throw unreadable(place, 'It is in a folder that the cabinet does not have.');
    if (offset < (ends[folder] ?? 0)) throw unreadable(place, 'It overlaps another file.');
    ends[folder] = offset + size;
    if (offset + size > room) throw unreadable(place, 'It extends beyond the end of its folder.');
  }
}

interface ByteReader {
  readonly at: () => number;
  /** Little-endian, unsigned. */
  readonly number: (length: 1 | 2 | 4) => number;
  readonly bytes: (length: number) => Uint8Array;
  readonly text: (length: number) => string;
  readonly skip: (length: number) => void;
  readonly untilZero: (limit: number) => Uint8Array;
  /** A reader of the same bytes, at another place. */
  readonly from: (at: number) => ByteReader;
}

function byteReader(source: Uint8Array, where: string, start = 0): ByteReader {
  let at = start;
  const bytes = (length: number): Uint8Array => {
    if (at + length > source.length) throw unreadable(where, 'The cabinet is damaged: it ends too early.');
    at += length;
    return source.subarray(at - length, at);
  };
  return {
    at: () => at,
    number: (length) => Buffer.from(bytes(length)).readUIntLE(0, length),
    bytes,
    text: (length) => Buffer.from(bytes(length)).toString('latin1'),
    skip: (length) => void bytes(length),
    untilZero: (limit) => {
      const found = source.subarray(at, at + limit).indexOf(0);
      if (found === -1) throw unreadable(where, 'The cabinet is damaged: a name has no end.');
      const name = bytes(found);
      at += 1;
      return name;
    },
    from: (place) => byteReader(source, where, place),
  };
}
