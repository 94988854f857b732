import { unreadable } from '../unreadable.js';
import { openZip } from '../zip.js';

/** Files of a zip or a folder. Nothing is read before it is asked for. */
export interface FileSet {
  /** What the person knows it by, for messages. */
  readonly where: string;
  readonly files: readonly ListedFile[];
}

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly read: () => Promise<Uint8Array>;
}

/** How much may still be read in one run, zips in zips included. */
export interface ReadingLimit {
  readonly spend: (bytes: number, where: string) => void;
}

export function readingLimit(bytes = 256 * 1024 * 1024): ReadingLimit {
  let left = bytes;
  return {
    spend: (size, where) => {
      left -= size;
      if (left < 0) throw unreadable(where, `There are more than ${bytes} bytes to read.`);
    },
  };
}

/** The files of a zip. */
export async function filesOfZip(bytes: Uint8Array, where: string, limit: ReadingLimit): Promise<FileSet> {
  const members = await openZip(bytes, where);
  return {
    where,
    files: members.map(({ name, size, read }) => ({
      path: name,
      bytes: size,
      read: async () => {
        limit.spend(size, where);
        return read();
      },
    })),
  };
}

/** The files below a folder of the set, with paths relative to it. @param folder empty, or ends with a slash */
export function below({ where, files }: FileSet, folder: string): FileSet {
  const inside = files.filter(({ path }) => path.startsWith(folder));
  return { where, files: inside.map((file) => ({ ...file, path: file.path.slice(folder.length) })) };
}

/** Finds a file without regard to case, as OPC does. */
export function fileAt({ files }: FileSet, path: string): ListedFile | undefined {
  return files.find((file) => file.path.toLowerCase() === path.toLowerCase());
}
