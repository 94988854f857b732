import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A new empty folder, removed when the tests of this file end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'esupack-test-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every file below a folder: path with forward slashes -> bytes. */
export function filesBelow(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
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
