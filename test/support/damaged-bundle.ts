import { createHash } from 'node:crypto';
import { emitFiles } from '../../src/emit/emitters.js';
import type { Confirmation } from '../../src/plan/confirmation.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { openCabinet } from '../../src/read/cabinet.js';
import { openZip } from '../../src/read/zip.js';
import { sealFiles } from '../../src/seal/seal-files.js';
import { checks } from '../../src/seal/verify/checks.js';
import { expectedBundle } from '../../src/seal/verify/expected-bundle.js';
import { type BundleFiles, parseBundle } from '../../src/seal/verify/parsed-bundle.js';
import { type Verification, verifyFiles } from '../../src/seal/verify/verify-bundle.js';
import { cabinet } from '../../src/seal/cabinet.js';
import { zip } from '../../src/seal/zip.js';
import { productKey } from './planned.js';
import { inventedKeys } from './invented-keys.js';

/** manifest.json, which a test may change. */
export interface Manifest extends Record<string, unknown> {
  plan: Record<string, unknown>;
}

/** The files of a bundle, which a test may change. */
export type Files = Map<string, Buffer>;

export async function freshFiles(plan: PackagePlan, confirmations: readonly Confirmation[] = []): Promise<Files> {
  const secrets = { key: productKey(inventedKeys.windows10), confirmations };
  const { files } = await sealFiles(plan, emitFiles(plan, secrets), secrets);
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}

export function bundleOf(files: Files): BundleFiles {
  return { files, others: [], damaged: new Map(), zip: null };
}

/** Settings, date, key and Confirmation IDs -> what a bundle of them must be. */
const remade = new Map<string, ReturnType<typeof expectedBundle>>();

/** Verifies as `verify` does, but makes each bundle again only once: damage elsewhere does not change what it must be. */
export async function verifyDamaged(source: BundleFiles): Promise<Verification> {
  return verifyFiles(source, remakeOnce);
}

const remakeOnce: typeof expectedBundle = async (...of) => {
  const [manifest, ...secrets] = of;
  const named = JSON.stringify([manifest?.tool, manifest?.settings, manifest?.date, secrets]);
  const before = remade.get(named) ?? expectedBundle(...of);
  remade.set(named, before);
  return before;
};

/** Names of the checks that find something. */
export async function findingChecks(files: Files): Promise<readonly string[]> {
  const { findings } = await verifyDamaged(bundleOf(files));
  return [...new Set(findings.map(({ check }) => check))];
}

/** The first check that finds something; null where none does. */
export async function firstFinding(files: Files): Promise<string | null> {
  return firstFindingOf(bundleOf(files));
}

export async function firstFindingOf(source: BundleFiles): Promise<string | null> {
  if (source.damaged.size > 0) return 'readable';
  const bundle = await parseBundle(source, remakeOnce);
  for (const { name, run } of checks) if ((await run(bundle)).length > 0) return name;
  return null;
}

/** Replaces text in a file; fails where it does not stand there. */
export function replaceIn(
  files: Files,
  path: string,
  from: string | RegExp,
  to: string,
  encoding: BufferEncoding = 'latin1',
): void {
  files.set(path, replaced(fileOf(files, path), path, from, to, encoding));
}

function replaced(bytes: Buffer, path: string, from: string | RegExp, to: string, encoding: BufferEncoding): Buffer {
  const text = bytes.toString(encoding);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${path} does not hold ${String(from)}`);
  return Buffer.from(changed, encoding);
}

/** Replaces text in a part of the import zip. */
export async function changePart(
  files: Files,
  plan: PackagePlan,
  part: string,
  from: string | RegExp,
  to: string,
): Promise<void> {
  await changeParts(files, plan, (parts) => {
    parts.set(part, replaced(fileOf(parts, part), part, from, to, 'utf8'));
  });
}

/** Changes the parts of the import zip and packs it again as generate does. */
export async function changeParts(
  files: Files,
  plan: PackagePlan,
  change: (parts: Files) => void | Promise<void>,
): Promise<void> {
  const path = plan.importZip.fileName;
  const parts: Files = new Map();
  for (const { name, read } of await openZip(fileOf(files, path), path)) parts.set(name, Buffer.from(await read()));
  await change(parts);
  const entries = [...parts].map(([name, content]) => ({ path: name, content }));
  files.set(path, Buffer.from(await zip(entries, plan.date)));
}

/** Replaces text in a file of the cabinet, and packs it again as generate does. */
export function changeInCabinet(
  files: Files,
  plan: PackagePlan,
  part: RegExp,
  from: string | RegExp,
  to: string,
  date = plan.date,
): void {
  const path = plan.baseline.fileName;
  const entries = openCabinet(fileOf(files, path), path).map(({ name, read }) => ({
    path: name,
    content: part.test(name) ? replaced(Buffer.from(read()), name, from, to, 'utf8') : read(),
  }));
  files.set(path, Buffer.from(cabinet(entries, date)));
}

/** Writes manifest and checksums anew, as somebody would who hides a change. */
export function reseal(files: Files, change: (manifest: Manifest) => void = () => undefined): void {
  const manifest = JSON.parse(fileOf(files, 'manifest.json').toString('utf8')) as Manifest;
  change(manifest);
  const listed = sorted(files).filter(([path]) => path !== 'manifest.json' && path !== 'SHA256SUMS');
  manifest.files = listed.map(([path, content]) => ({ path, bytes: content.length, sha256: sha256(content) }));
  files.set('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const summed = sorted(files).filter(([path]) => path !== 'SHA256SUMS');
  files.set('SHA256SUMS', Buffer.from(summed.map(([path, content]) => `${sha256(content)}  ${path}\n`).join('')));
}

function fileOf(files: Files, path: string): Buffer {
  const content = files.get(path);
  if (content === undefined) throw new Error(`There is no ${path}`);
  return content;
}

function sorted(files: Files): readonly (readonly [string, Buffer])[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
