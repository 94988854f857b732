import { once } from 'node:events';
import type { TransformOptions } from 'node:stream';
import type { ContentFile } from '../emit/emitter.js';
import { assertPortablePaths } from './paths.js';

/**
 * Zips entries in the given order. Every entry is stored, of one date, without extra fields, data descriptors or
 * attributes (host FAT, all 0): that is what untouched console exports look like, and stored bytes cannot vary with the zlib
 * of a Node.js release.
 *
 * @param date ISO 8601; entries carry it as UTC, years before 1980 become 1980-01-01
 * @throws InternalError when an entry's path is not portable or occurs twice
 */
export async function zip(entries: readonly ContentFile[], date: string): Promise<Uint8Array> {
  assertPortablePaths(entries.map((entry) => entry.path));
  // Only once there is something to zip: plan and most other commands never load it.
  const { ZipArchive } = await import('archiver');
  const chunks: Buffer[] = [];
  const archive = new ZipArchive({ store: true, ...gathering(chunks) });
  // Buffers only: archiver reorders files, loses missing ones and hangs on failing streams.
  for (const { path, content } of entries) {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
    archive.append(bytes, { name: path, date: new Date(date), mode: noMode });
  }
  archive.resume();
  // Once it has ended, not once it was finalized: then the last chunks have come too.
  await Promise.all([once(archive, 'end'), archive.finalize()]);
  return Buffer.concat(chunks);
}

/**
 * archiver hands options of streams on to the stream that makes the zip, in pieces of some bytes: there they are taken. On
 * their way through two streams each piece would cost several times what making it does.
 */
function gathering(chunks: Buffer[]): Pick<TransformOptions, 'transform'> {
  return {
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  };
}

/** Leaves the host FAT and the attributes 0; archiver takes any number, 0 too, and a missing value for a Unix mode. */
const noMode = undefined as unknown as number;
