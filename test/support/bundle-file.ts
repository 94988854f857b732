import { writeFileSync } from 'node:fs';
import type { SealedBundle, SealedFile } from '../../src/seal/seal-files.js';

/** Puts a bundle into a file from which the processes of a test read it. */
export function saveBundle({ id, files, zip }: SealedBundle, path: string): string {
  const withText = (file: SealedFile) => ({ ...file, content: Buffer.from(file.content).toString('base64') });
  writeFileSync(path, JSON.stringify({ id, files: files.map(withText), zip: withText(zip) }));
  return path;
}
