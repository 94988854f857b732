/** A zip as its records say it, read byte by byte: what a strict reader looks at. */
export interface ZipRecords {
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins, and where the end record says so. */
  readonly directory: { readonly start: number; readonly end: number; readonly endRecord: number };
  readonly comment: string;
}

export interface ZipEntry {
  readonly name: string;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly date: number;
  readonly time: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly extra: number;
  /** First byte of the local header, and first byte after its data. */
  readonly start: number;
  readonly end: number;
  /** The same fields in the local header. */
  readonly local: Pick<
    ZipEntry,
    'name' | 'versionNeeded' | 'flags' | 'method' | 'date' | 'time' | 'crc' | 'compressedSize' | 'size'
  >;
}

/** PKWARE APPNOTE 4.3; no zip64, no archive in parts. */
export function zipRecords(bytes: Uint8Array): ZipRecords {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const endRecord = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (endRecord === -1) throw new Error('no end record');
  const start = zip.readUInt32LE(endRecord + 16);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < zip.readUInt16LE(endRecord + 10); index += 1) {
    entries.push(directoryEntry(zip, at));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return { entries, directory: { start, end: at, endRecord }, comment: zip.toString('latin1', endRecord + 22) };
}

function directoryEntry(zip: Buffer, at: number): ZipEntry {
  if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('no entry where the central directory has one');
  const start = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(start) !== 0x04034b50) throw new Error('no local header where the central directory says');
  const local = fields(zip, start + 4, start + 30, zip.readUInt16LE(start + 26));
  const common = fields(zip, at + 6, at + 46, zip.readUInt16LE(at + 28));
  const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  return { ...common, extra: zip.readUInt16LE(at + 30), start, end: data + common.compressedSize, local };
}

function fields(zip: Buffer, at: number, nameAt: number, nameLength: number): ZipEntry['local'] {
  return {
    name: zip.toString('latin1', nameAt, nameAt + nameLength),
    versionNeeded: zip.readUInt16LE(at),
    flags: zip.readUInt16LE(at + 2),
    method: zip.readUInt16LE(at + 4),
    time: zip.readUInt16LE(at + 6),
    date: zip.readUInt16LE(at + 8),
    crc: zip.readUInt32LE(at + 10),
    compressedSize: zip.readUInt32LE(at + 14),
    size: zip.readUInt32LE(at + 18),
  };
}
