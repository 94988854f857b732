import { maskProductKey } from '../../config/product-key.js';
import { readActivationBatch } from '../batch.js';
import { decode } from '../decode.js';
import { fileFinder, type FileSet } from './file-set.js';
import type { BatchContents, BundleContents, InspectedFile } from './inspection.js';
import { manifestContents } from './manifest-contents.js';
import { unreadable } from '../unreadable.js';

/** The folder of the set in which a bundle lies, empty or ending with a slash; null where there is none. */
export function bundleFolder(files: FileSet): string | null {
  const fileAt = fileFinder(files);
  const found = files.files
    .flatMap(({ path }) => /^([^/]*\/)?manifest\.json$/u.exec(path)?.[1] ?? (path === 'manifest.json' ? [''] : []))
    .filter((folder) => fileAt(`${folder}SHA256SUMS`) !== undefined);
  return found[0] ?? null;
}

/** @param inspected the files of the bundle, looked into */
export async function bundleContents(files: FileSet, inspected: readonly InspectedFile[]): Promise<BundleContents> {
  const manifest = fileFinder(files)('manifest.json');
  if (manifest === undefined) throw unreadable(files.where, 'It has no manifest.json.');
  return {
    kind: 'bundle',
    manifest: manifestContents(await manifest.read(), `${files.where}, manifest.json`),
    batch: await batchContents(files),
    files: inspected,
  };
}

async function batchContents({ where, files }: FileSet): Promise<BatchContents | null> {
  const file = files.find(({ path }) => path.endsWith('/activate-esu.bat'));
  if (file === undefined) return null;
  const { text } = decode(await file.read(), `${where}, ${file.path}`);
  const { key, keyVariable, activationIds } = readActivationBatch(text);
  const [activationId = null] = activationIds;
  return { path: file.path, key: key === null ? null : maskProductKey(key), keyVariable, activationId };
}
