import { openCabinet } from '../cabinet.js';
import type { ReadingLimit } from '../reading-limit.js';
import { openZip } from '../zip.js';

/** Files of a zip or a folder. Nothing is read before it is asked for. */
export interface FileSet {
  /** What the person knows it by, for messages. */
  readonly where: string;
  readonly files: readonly ListedFile[];
  readonly limit: ReadingLimit;
}

export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly read: () => Promise<Uint8Array>;
}

/** The files of a zip. */
export async function filesOfZip(bytes: Uint8Array, where: string, limit: ReadingLimit): Promise<FileSet> {
  const members = await openZip(bytes, where);
  return {
    where,
    limit,
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

/** The files of a cabinet; all are unpacked when the first is read. */
export function filesOfCabinet(bytes: Uint8Array, where: string, limit: ReadingLimit): FileSet {
  const members = openCabinet(bytes, where, limit);
  return {
    where,
    limit,
    files: members.map(({ name, size, read }) => ({ path: name, bytes: size, read: () => Promise.resolve(read()) })),
  };
}

/** The files below a folder of the set, with paths relative to it. @param folder empty, or ends with a slash */
export function below(set: FileSet, folder: string): FileSet {
  const inside = set.files.filter(({ path }) => path.startsWith(folder));
  return { ...set, files: inside.map((file) => ({ ...file, path: file.path.slice(folder.length) })) };
}

/** Finds files without regard to case, as OPC does. */
export function fileFinder({ files }: FileSet): (path: string) => ListedFile | undefined {
  const byPath = new Map(files.map((file) => [file.path.toLowerCase(), file]));
  return (path) => byPath.get(path.toLowerCase());
}
