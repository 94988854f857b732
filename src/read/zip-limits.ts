import type { Entry } from 'yauzl';
import { shown } from '../text/shown.js';
import { unreadable } from './unreadable.js';

/** Far above every real export, low enough for any machine. */
export const zipLimits = {
  entries: 20_000,
  /** Of an entry that is read; the content of packages, packed with an export, may be larger and is not. */
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 8 * 1024 * 1024 * 1024,
  /** How many times its packed size an entry of more than a mebibyte may be. */
  ratio: 250,
  nameLength: 1024,
  folders: 32,
} as const;

/**
 * Holds the entries of a zip to what one and the same reader of any make sees in it, before anything is inflated.
 *
 * @throws UserError with the first thing that is wrong
 */
export function checkZip(zip: Buffer, entries: readonly Entry[], where: string): void {
  const fail = (name: string, what: string): never => {
    throw unreadable(`${where}, ${shown(name, 100)}`, what);
  };
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const { fileName, uncompressedSize } = entry;
    const problem = entryProblem(entry);
    if (problem !== null) fail(fileName, problem);
    // OPC compares the names of parts without regard to case.
    if (seen.has(fileName.toLowerCase())) fail(fileName, 'The zip has two entries with this name.');
    seen.add(fileName.toLowerCase());
    total += uncompressedSize;
    if (total > zipLimits.totalBytes)
      throw unreadable(where, `Its entries claim more than ${zipLimits.totalBytes} bytes, like a zip bomb.`);
  }
  checkPlaces(zip, entries, fail);
}

function entryProblem(entry: Entry): string | null {
  const { fileName, compressionMethod, uncompressedSize, compressedSize } = entry;
  if (fileName.length > zipLimits.nameLength || fileName.split('/').length > zipLimits.folders)
    return 'Its name is too long, or is in too many nested folders.';
  if (entry.isEncrypted()) return 'It is encrypted.';
  if (compressionMethod !== 0 && compressionMethod !== 8) return 'It uses a compression method other than deflate.';
  if (uncompressedSize > 1024 * 1024 && uncompressedSize > compressedSize * zipLimits.ratio)
    return 'Its compression ratio is that of a zip bomb.';
  return null;
}

/** Each entry has bytes of its own, and both its headers give one name (PKWARE APPNOTE 4.3.7). */
function checkPlaces(zip: Buffer, entries: readonly Entry[], fail: (name: string, what: string) => never): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start + 30 > zip.length || zip.readUInt32LE(start) !== 0x04034b50)
      fail(entry.fileName, 'Its local header is not at the position in the central directory.');
    if (start < end) fail(entry.fileName, 'It overlaps another entry.');
    const nameEnd = start + 30 + zip.readUInt16LE(start + 26);
    if (!zip.subarray(start + 30, nameEnd).equals(entry.fileNameRaw))
      fail(entry.fileName, 'Its local header has another name than the central directory.');
    end = nameEnd + zip.readUInt16LE(start + 28) + entry.compressedSize;
    if (end > zip.length) fail(entry.fileName, 'Its content extends beyond the end of the zip.');
  }
}
