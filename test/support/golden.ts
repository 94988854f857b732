import { expect } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../golden');

/**
 * Compares bytes with a file of test/golden/. With ESUPACK_UPDATE_GOLDEN=1 the file is written instead: look at the
 * difference in git before it is committed.
 */
export function expectGolden(path: string, bytes: Uint8Array): void {
  const file = join(folder, path);
  if (process.env.ESUPACK_UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const golden = readFileSync(file);
  // Latin-1 shows every byte as one character, so that a difference can be read.
  expect(Buffer.from(bytes).toString('latin1')).toBe(golden.toString('latin1'));
}
