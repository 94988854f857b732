import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/**
 * A new empty folder, removed when the tests of this file end.
 *
 * @param parent a disk, for tests of what only a disk has
 */
export function temporaryFolder(parent = inMemory() ?? tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'esupack-test-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every file below a folder: path with forward slashes -> bytes. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    pathsBelow(folder)
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}

/** Without links, which the recursive call of Node.js 22 and later follows, also in a circle. */
function pathsBelow(folder: string, inside = ''): readonly string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) return pathsBelow(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

/** The same with the SHA-256 of each file: many large files are compared fast. */
export function sumsBelow(folder: string): ReadonlyMap<string, string> {
  const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  return new Map([...filesBelow(folder)].map(([path, bytes]) => [path, sum(bytes)]));
}

/** Another name for a file, which takes no time; a copy where the folder is on another file system. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Linux has a file system in memory: removing files from a disk takes more time than most of what tests do with them. */
function inMemory(): string | null {
  const folder = '/dev/shm';
  if (process.platform !== 'linux' || !existsSync('/proc/mounts')) return null;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, place, type]) => place === folder && type === 'tmpfs');
  const options = mount?.[3]?.split(',') ?? ['ro'];
  // Containers have one of 64 MB, in which no program can be started.
  if (['ro', 'noexec'].some((option) => options.includes(option))) return null;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1024 ** 3 ? null : folder;
}
