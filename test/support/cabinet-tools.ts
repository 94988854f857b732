import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './folders.js';

/** For `describeWith`. */
export function cabinetToolsMissing(): string | null {
  const missing = ['cabextract', 'gcab'].filter((name) => spawnSync(name, ['--version']).status !== 0);
  return missing.length === 0
    ? null
    : `not installed: ${missing.join(', ')} (Debian: apt-get install ${missing.join(' ')})`;
}

/** Programs that read cabinets, each on a code base of its own: libmspack and libgcab. */
export const cabinetReaders = {
  cabextract: (path: string, into: string) => execFileSync('cabextract', ['-q', '-d', into, path]),
  gcab: (path: string, into: string) => execFileSync('gcab', ['-x', '-C', into, path]),
} as const;

/**
 * The files of a cabinet as another program unpacks them.
 *
 * @param folder an empty place to work in
 * @throws Error when the program refuses the cabinet
 */
export function unpackedBy(
  reader: keyof typeof cabinetReaders,
  cabinet: Uint8Array,
  folder: string,
): ReadonlyMap<string, Buffer> {
  const into = join(folder, 'unpacked');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(folder, 'x.cab'), cabinet);
  cabinetReaders[reader](join(folder, 'x.cab'), into);
  return filesBelow(into);
}
