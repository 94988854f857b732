import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { UserError } from '../errors.js';
import { shown } from '../text/shown.js';
import { unreadable } from './unreadable.js';
import { checkZip, zipLimits } from './zip-limits.js';

/** A file in a zip. Nothing is inflated before it is read. */
export interface ZipMember {
  /** Forward slashes, as the zip has it otherwise; never absolute, never with `..`. */
  readonly name: string;
  /** Bytes once inflated, as the zip says; `read` holds it to that. */
  readonly size: number;
  /** @throws UserError when the content is damaged */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Opens a zip that may come from anywhere: a console, another program that packed it again, or somebody who means harm.
 * Directory entries are left out.
 *
 * @param where what the person knows the zip by, for messages
 * @throws UserError when it is no zip, or is damaged, ambiguous (names twice, entries over one another) or out of bounds
 */
export async function openZip(bytes: Uint8Array, where: string): Promise<readonly ZipMember[]> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { default: yauzl } = await import('yauzl');
  const open = async (): Promise<ZipFile> => yauzl.fromBufferPromise(zip, { lazyEntries: true, autoClose: false });
  const { file, entries } = await asUserError(where, async () => readDirectory(await open(), zip, where));
  checkZip(zip, entries, where);
  return entries
    .filter(({ fileName }) => !fileName.endsWith('/'))
    .map((entry) => ({
      name: entry.fileName,
      size: entry.uncompressedSize,
      read: async () => asUserError(where, async () => readEntry(file, entry, where)),
    }));
}

/** True when bytes are, or were before something damaged them, a zip. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts = ['PK\x03\x04', 'PK\x05\x06'].some((mark) => zip.toString('latin1', 0, 4) === mark);
  return starts || zip.subarray(-65_557).includes('PK\x05\x06', 0, 'latin1');
}

async function readDirectory(
  file: ZipFile,
  zip: Buffer,
  where: string,
): Promise<{ file: ZipFile; entries: readonly Entry[] }> {
  if (file.entryCount > zipLimits.entries)
    throw unreadable(where, `It has ${file.entryCount} entries. The limit is ${zipLimits.entries}.`);
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) entries.push(entry);
  // Where yauzl stands after the last entry: an end record that counts too few would hide the rest.
  const end = zip.toString('latin1', Number(file.readEntryCursor), Number(file.readEntryCursor) + 4);
  if (end !== 'PK\x05\x06' && end !== 'PK\x06\x06')
    throw unreadable(where, 'Its central directory does not have the number of entries that it claims.');
  return { file, entries };
}

async function readEntry(file: ZipFile, entry: Entry, where: string): Promise<Uint8Array> {
  const place = `${where}, ${shown(entry.fileName, 100)}`;
  if (entry.uncompressedSize > zipLimits.entryBytes)
    throw unreadable(place, `It is ${entry.uncompressedSize} bytes. The limit is ${zipLimits.entryBytes}.`);
  // yauzl ends the stream with an error as soon as there is more than the entry says.
  const content = await buffer(await file.openReadStreamPromise(entry));
  if (crc32(content) !== entry.crc32) throw unreadable(place, 'Its content does not match its checksum (CRC-32).');
  return content;
}

/** What yauzl and zlib complain about is the file, never this program. */
async function asUserError<T>(where: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof UserError || error instanceof TypeError) throw error;
    const reason = shown(error.message, 200);
    throw unreadable(
      where,
      /^(?:invalid relative|absolute|invalid characters)/u.test(reason)
        ? 'The path of an entry points outside the zip.'
        : `The zip is damaged (${reason.replace(/[.?]+$/u, '')}).`,
    );
  }
}
