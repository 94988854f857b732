import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** What a file held; or why it is not read, in a sentence. */
export type BoundedReading = { readonly bytes: Uint8Array } | { readonly problem: string };

/** How long nothing may come from a pipe, and how long all of it may take, in milliseconds. */
const longest = { silence: 10_000, all: 60_000 };

/**
 * Reads a file that a person named, whatever it is: never more than `limit` bytes, and never for ever. A pipe is read as a
 * file is, since shells hand over the output of a command as one; devices are refused.
 *
 * @param limit in bytes
 * @param patience with pipes, in milliseconds
 */
export function readBounded(path: string, limit: number, patience = longest): BoundedReading {
  let file: number;
  try {
    // A pipe that nobody writes to would keep the program in open(); on Windows there is no such mode and no such file.
    file = openSync(path, constants.O_RDONLY | ((constants as { O_NONBLOCK?: number }).O_NONBLOCK ?? 0));
  } catch (error) {
    return { problem: unreadable(error) };
  }
  try {
    const kind = fstatSync(file);
    return refused(kind, limit) ?? readAll(file, limit, kind.size, kind.isFIFO() ? patience : null);
  } catch (error) {
    return { problem: unreadable(error) };
  } finally {
    closeSync(file);
  }
}

function refused(kind: Stats, limit: number): BoundedReading | null {
  if (kind.isDirectory()) return { problem: 'This is a folder.' };
  if (kind.isCharacterDevice() || kind.isBlockDevice()) return { problem: 'This is a device, not a file.' };
  return kind.size > limit ? { problem: `It has ${kind.size} bytes. The limit is ${limit}.` } : null;
}

/** @param size as the file system tells it: 0 for a pipe, and for files that are made as they are read */
function readAll(file: number, limit: number, size: number, patience: typeof longest | null): BoundedReading {
  const pieces: Buffer[] = [];
  const waited = { silence: 0, all: 0 };
  let total = 0;
  for (;;) {
    const piece = readPiece(file, size - total);
    if (piece !== null && piece.length > 0) {
      pieces.push(piece);
      total += piece.length;
      waited.silence = 0;
      if (total > limit) return { problem: `It has more than ${limit} bytes, which is the limit.` };
    } else if (patience === null || (piece !== null && total > 0)) {
      const [only] = pieces;
      return { bytes: only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces) };
    } else if (waited.silence >= patience.silence || waited.all >= patience.all) {
      return { problem: `This pipe did not end within ${waited.all / 1000} seconds.` };
    } else {
      waited.silence += pause;
      waited.all += pause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

const pause = 20;

/** Null where there is nothing yet. Of a pipe nothing at all may mean that nobody has opened its other end yet. */
function readPiece(file: number, left: number): Buffer | null {
  const room = Buffer.allocUnsafe(Math.max(left, 64 * 1024));
  try {
    return room.subarray(0, readSync(file, room));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'The file does not exist.';
  if (code === 'EISDIR') return 'This is a folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'Your account does not have permission to read this.';
  return `The file cannot be read (${code}).`;
}
