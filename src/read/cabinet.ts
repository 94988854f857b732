import { inflateRawSync } from 'node:zlib';
import { cabinetChecksum } from '../text/cabinet-checksum.js';
import { type CabinetFolder, type CabinetLimits, readCabinetLayout } from './cabinet-layout.js';
import { lzxUnpacker } from './lzx.js';
import type { ReadingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';

/** A file in a cabinet. Nothing is unpacked before it is read. */
export interface CabinetMember {
  /** Forward slashes; never absolute, never with `..`. */
  readonly name: string;
  readonly size: number;
  /** @throws UserError when the content is damaged */
  readonly read: () => Uint8Array;
}

/** Far above every export of configuration items that is known: the largest has some megabytes. */
const cabinetLimits: CabinetLimits = { files: 20_000, folders: 100, bytes: 32 * 1024 * 1024, nameLength: 1024 };

/** True when bytes begin as a cabinet does. */
export function looksLikeCabinet(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'MSCF';
}

/**
 * Opens a cabinet ([MS-CAB]) that may come from anywhere: stored, MSZIP or LZX, signed or not. Bounded in time and memory.
 *
 * @param where what the person knows the cabinet by, for messages
 * @param limit is charged for what is unpacked
 * @throws UserError when it is none, or is damaged, one of several that belong together, ambiguous or out of bounds
 */
export function openCabinet(bytes: Uint8Array, where: string, limit?: ReadingLimit): readonly CabinetMember[] {
  const { folders, files } = readCabinetLayout(bytes, where, cabinetLimits);
  const unpacked = folders.map((folder) =>
    once(() => {
      limit?.spend(folder.size, where);
      return unpack(folder, where);
    }),
  );
  return files.map(({ name, size, offset, folder }) => ({
    name,
    size,
    read: () => unpacked[folder]?.().subarray(offset, offset + size) ?? new Uint8Array(),
  }));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function unpack({ compression, blocks, size }: CabinetFolder, where: string): Uint8Array {
  const damaged = (): never => {
    throw unreadable(where, 'Its content is damaged: a block cannot be decompressed.');
  };
  const unpackBlock = unpackerOf(compression, size, damaged);
  const content = Buffer.alloc(size);
  let at = 0;
  for (const block of blocks) {
    if (block.checksum !== 0 && block.checksum !== cabinetChecksum(block.data, block.sizes))
      throw unreadable(where, 'Its content is damaged: a block does not match its checksum.');
    const piece = unpackBlock(block.data, block.size, content.subarray(0, at));
    if (piece.length !== block.size) damaged();
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}

type Unpacker = (data: Uint8Array, size: number, before: Uint8Array) => Uint8Array;

/** The low byte is the method; LZX has the bits of its window in the high one. */
function unpackerOf(compression: number, total: number, fail: () => never): Unpacker {
  switch (compression & 0xff) {
    case 0:
      return (data) => data;
    case 1:
      return (data, size, before) => inflated(data, size, before, fail);
    case 3: {
      const unpackBlock = lzxUnpacker(compression >> 8, total, fail);
      return (data, size) => unpackBlock(data, size);
    }
    default:
      return fail();
  }
}

/** MSZIP ([MS-MCI]): `CK` before a deflate stream that may refer to the 32 KiB before it. */
function inflated(data: Uint8Array, size: number, before: Uint8Array, fail: () => never): Uint8Array {
  if (data[0] !== 0x43 || data[1] !== 0x4b) fail();
  try {
    return inflateRawSync(data.subarray(2), { dictionary: before.subarray(-32_768), maxOutputLength: size });
  } catch {
    return fail();
  }
}
