import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as its headers shall say it, true or not. */
export interface RawEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly deflate?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the headers say the content is once inflated. */
  readonly size?: number;
  readonly crc?: number;
  readonly localName?: string;
  /** Index of the entry whose local header this one shares. */
  readonly over?: number;
}

/** Writes a zip as told, lies included (PKWARE APPNOTE 4.3). */
export function rawZip(entries: readonly RawEntry[], changes: { readonly count?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const offsets: number[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = entry.deflate === true ? deflateRawSync(entry.content) : entry.content;
    const name = Buffer.from(entry.name, 'latin1');
    const localName = Buffer.from(entry.localName ?? entry.name, 'latin1');
    const start = entry.over === undefined ? offset : (offsets[entry.over] ?? 0);
    offsets.push(start);
    if (entry.over === undefined) {
      const local = Buffer.concat([
        Buffer.from('PK\x03\x04', 'latin1'),
        fields(entry, data, localName),
        localName,
        data,
      ]);
      locals.push(local);
      offset += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(start, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x2D\x00', 'latin1'), fields(entry, data, name), rest, name]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(changes.count ?? entries.length, 8);
  end.writeUInt16LE(changes.count ?? entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** The fields that both headers share, from "version needed" to "extra field length". */
function fields(entry: RawEntry, data: Buffer, name: Buffer): Buffer {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(entry.flags ?? 0, 2);
  shared.writeUInt16LE(entry.method ?? (entry.deflate === true ? 8 : 0), 4);
  shared.writeUInt16LE(0x21, 8);
  shared.writeUInt32LE(entry.crc ?? crc32(entry.content), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(entry.size ?? entry.content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  return shared;
}
