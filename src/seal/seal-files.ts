import type { ContentFile, OutputFile, Secrets } from '../emit/emitter.js';
import { emitFiles } from '../emit/emitters.js';
import { manifest } from '../emit/manifest.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { cabinet } from './cabinet.js';
import { assertPortablePaths } from './paths.js';
import { refuseKey } from './refuse-key.js';
import { sha256 } from './sha256.js';
import { zip } from './zip.js';

/** A complete bundle in memory: the folder's files, sorted by path, and the zip of the folder. */
export interface SealedBundle {
  readonly id: string;
  readonly files: readonly SealedFile[];
  /** `<id>.bundle.zip`: every file below a folder named after the bundle. */
  readonly zip: SealedFile;
}

export interface SealedFile extends ContentFile {
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Plan and secrets -> the complete bundle: what the emitters write, sealed. */
export async function sealPlan(plan: PackagePlan, secrets: Secrets): Promise<SealedBundle> {
  return sealFiles(plan, emitFiles(plan, secrets), secrets);
}

/**
 * Turns emitted files into bytes: archives into zips and cabinets, then manifest.json over all of them, SHA256SUMS over all of
 * those, and the zip of everything.
 *
 * @param secrets those from which the files were made: what else holds one of them is refused
 * @throws InternalError when two files share a path or a path is not portable
 * @throws UserError when the key stands anywhere but in the batch
 */
export async function sealFiles(
  plan: PackagePlan,
  outputs: readonly OutputFile[],
  secrets: Secrets,
): Promise<SealedBundle> {
  const files = await sealFolder(plan, outputs, secrets);
  return { id: plan.id, files, zip: await sealZip(plan, files) };
}

/** The files of the folder alone, for whoever only compares them. @throws as `sealFiles` */
export async function sealFolder(
  plan: PackagePlan,
  outputs: readonly OutputFile[],
  secrets: Secrets,
): Promise<readonly SealedFile[]> {
  assertPortablePaths(outputs.map((file) => file.path));
  refuseKey(outputs.flatMap(unpacked), plan, secrets);
  const emitted = await Promise.all(outputs.map((file) => toContent(file, plan.date)));
  const listed = sortByPath(emitted.map(hash));
  const listing = manifest(plan, listed);
  refuseKey([listing], plan, secrets);
  const withManifest = sortByPath([...listed, hash(listing)]);
  return sortByPath([...withManifest, hash(checksums(withManifest))]);
}

/** The zip of a folder. */
export async function sealZip({ id, date }: PackagePlan, files: readonly SealedFile[]): Promise<SealedFile> {
  const entries = files.map(({ path, content }) => ({ path: `${id}/${path}`, content }));
  return hash({ path: `${id}.bundle.zip`, content: await zip(entries, date) });
}

/** The entries of an archive by the archive's name, so that a message tells both. */
function unpacked(file: OutputFile): readonly ContentFile[] {
  if (!('entries' in file)) return [file];
  return file.entries.map(({ path, content }) => ({ path: `${file.path}, ${path}`, content }));
}

async function toContent(file: OutputFile, date: string): Promise<ContentFile> {
  if (!('entries' in file)) return file;
  const { path, entries } = file;
  return { path, content: path.endsWith('.cab') ? cabinet(entries, date) : await zip(entries, date) };
}

function hash(file: ContentFile): SealedFile {
  return { ...file, sha256: sha256(file.content) };
}

/** `sha256sum -c` reads it: two spaces, forward slashes, LF. */
function checksums(files: readonly SealedFile[]): ContentFile {
  const text = files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  return { path: 'SHA256SUMS', content: Buffer.from(text, 'utf8') };
}

/** By UTF-16 code unit: no locale has a say in the order. */
function sortByPath(files: readonly SealedFile[]): readonly SealedFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
