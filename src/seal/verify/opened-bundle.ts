import type { Secrets } from '../../emit/emitter.js';
import { UserError } from '../../errors.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import { type ActivationBatch, readActivationBatch } from '../../read/batch.js';
import { type BundleManifest, isOfThisVersion, readBundleManifest } from '../../read/bundle-manifest.js';
import { readConfirmationFile } from '../../read/confirmation-file.js';
import { openZip } from '../../read/zip.js';
import { found, type Told } from './finding.js';
import { effectOfFile } from './effects.js';

/** The files of a bundle as they stand there, from its folder or its zip. */
export interface BundleFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What stands there and is no file. */
  readonly others: readonly string[];
  /** What stands there but cannot be read, by its path. */
  readonly damaged: ReadonlyMap<string, Told>;
  /** The bundle's zip, where it came in one. */
  readonly zip: Uint8Array | null;
}

/** A bundle, read as far as it can be. What cannot be read is null, and a problem. */
export interface OpenedBundle extends BundleFiles {
  readonly manifest: BundleManifest | null;
  readonly plan: PackagePlan | null;
  /** Whether this version wrote it, so that it must be what this version writes. */
  readonly ofThisVersion: boolean;
  readonly importZip: ImportZipParts | null;
  readonly batch: { readonly path: string; readonly read: ActivationBatch } | null;
  /** What the batch and the content hold beyond the plan; null where there is no key to be read. */
  readonly secrets: Secrets | null;
  readonly problems: readonly Told[];
}

export interface ImportZipParts {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** In the order of the zip. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Reads what the checks look at. */
export async function openBundle(source: BundleFiles): Promise<OpenedBundle> {
  const problems: Told[] = [...source.damaged.values()];
  const attempt = <T>(path: string, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      problems.push(unreadablePart(path, error));
      return null;
    }
  };
  const manifestBytes = source.files.get('manifest.json');
  const manifest =
    manifestBytes === undefined ? null : attempt('manifest.json', () => readBundleManifest(manifestBytes));
  const plan = manifest?.plan ?? null;
  const importZip = await importZipOf(source, plan).catch((error: unknown) => {
    problems.push(unreadablePart(plan?.importZip.fileName ?? 'import zip', error));
    return null;
  });
  const batch = batchOf(source);
  return {
    ...source,
    manifest,
    plan,
    ofThisVersion: manifest !== null && isOfThisVersion(manifest),
    importZip,
    batch,
    secrets: batch === null ? null : attempt('confirmation-ids.txt', () => secretsOf(source, batch.read)),
    problems,
  };
}

function unreadablePart(path: string, error: unknown): Told {
  if (!(error instanceof UserError)) throw error;
  const [issue] = error.issues;
  return found(issue?.where ?? path, issue?.what ?? 'It cannot be read.', effectOfFile(path));
}

/** Without a plan: the one zip that stands on the bundle's first level. */
async function importZipOf({ files }: BundleFiles, plan: PackagePlan | null): Promise<ImportZipParts | null> {
  const path = plan?.importZip.fileName ?? [...files.keys()].find((name) => /^[^/]+\.zip$/iu.test(name));
  const bytes = path === undefined ? undefined : files.get(path);
  if (path === undefined || bytes === undefined) return null;
  const parts = new Map<string, Uint8Array>();
  for (const member of await openZip(bytes, path)) parts.set(member.name, await member.read());
  return { path, bytes, parts };
}

function batchOf({ files }: BundleFiles): OpenedBundle['batch'] {
  const entry = [...files].find(([path]) => path.endsWith('/activate-esu.bat'));
  if (entry === undefined) return null;
  const [path, bytes] = entry;
  return { path, read: readActivationBatch(Buffer.from(bytes).toString('latin1')) };
}

/** @throws UserError when the file with the Confirmation IDs is damaged */
function secretsOf({ files }: BundleFiles, { key }: ActivationBatch): Secrets | null {
  if (key === null) return null;
  const [path, list] = [...files].find(([name]) => name.endsWith('/confirmation-ids.txt')) ?? [];
  if (path === undefined || list === undefined) return { key, confirmations: [] };
  return { key, confirmations: readConfirmationFile(Buffer.from(list).toString('latin1'), path) };
}
