import { statSync } from 'node:fs';
import { UserError } from '../../errors.js';
import { looksLikeZip, openZip, type ZipMember } from '../../read/zip.js';
import { asUserError } from '../disk-errors.js';
import { listFolder } from '../list-folder.js';
import { readBounded } from '../read-bounded.js';
import type { Problem } from './finding.js';
import type { BundleFiles } from './parsed-bundle.js';

const limits = { fileBytes: 64 * 1024 * 1024, totalBytes: 256 * 1024 * 1024 } as const;

/**
 * Reads a bundle from its folder or its zip. Links are listed, not followed.
 *
 * @throws UserError when there is no bundle; what is damaged is listed by its path
 */
export async function readBundle(path: string): Promise<BundleFiles> {
  try {
    return statSync(path).isDirectory() ? await ofFolder(path) : await ofZip(path);
  } catch (error) {
    throw asUserError(error, path);
  }
}

async function ofFolder(path: string): Promise<BundleFiles> {
  const { files, others } = listFolder(path);
  if (!files.some((file) => isMark(file.path))) throw noBundle(path);
  let total = 0;
  const read = new Map<string, Uint8Array>();
  for (const file of files) {
    total += file.bytes;
    if (file.bytes > limits.fileBytes || total > limits.totalBytes) throw tooLarge(path);
    read.set(file.path, await file.read());
  }
  return { files: read, others, damaged: new Map(), zip: null };
}

async function ofZip(path: string): Promise<BundleFiles> {
  const reading = readBounded(path, limits.totalBytes);
  if ('problem' in reading) throw new UserError([{ where: path, what: reading.problem, repair: whichBundle }]);
  return bundleOfZip(Buffer.from(reading.bytes), path);
}

/** The same of a zip in memory. @param where what the person knows it by, for messages */
export async function bundleOfZip(zip: Buffer, where: string): Promise<BundleFiles> {
  if (!looksLikeZip(zip) && !wasBundle(zip)) throw noBundle(where);
  const members = await membersOf(zip, where);
  if ('what' in members) return { files: new Map(), others: [], damaged: new Map([[where, members]]), zip };
  const marks = members.flatMap(({ name }) => /^([^/]*\/)?(?:manifest\.json|SHA256SUMS)$/u.exec(name) ?? []);
  if (marks.length === 0) throw noBundle(where);
  const folder = marks[1] ?? '';
  const files = new Map<string, Uint8Array>();
  const damaged = new Map<string, Problem>();
  for (const { name, read } of members) {
    const inside = name.startsWith(folder) ? name.slice(folder.length) : `../${name}`;
    try {
      files.set(inside, await read());
    } catch (error) {
      damaged.set(inside, damageOf(error));
    }
  }
  return { files, others: [], damaged, zip };
}

/** One finding in the place of the members where the zip was a bundle once. */
async function membersOf(zip: Buffer, path: string): Promise<readonly ZipMember[] | Problem> {
  try {
    return await openZip(zip, path);
  } catch (error) {
    if (wasBundle(zip) || path.endsWith('.bundle.zip')) return damageOf(error);
    throw error;
  }
}

function damageOf(error: unknown): Problem {
  if (!(error instanceof UserError)) throw error;
  const [issue] = error.issues;
  return {
    where: issue?.where ?? 'zip',
    what: issue?.what ?? 'It is damaged.',
    effect: 'No program can extract its original content.',
  };
}

/** A file that every bundle has. */
function isMark(path: string): boolean {
  return path === 'manifest.json' || path === 'SHA256SUMS';
}

/** Names stand in a zip as they are, also in one that cannot be opened any more. */
function wasBundle(zip: Buffer): boolean {
  return ['/manifest.json', '/SHA256SUMS'].some((name) => zip.includes(name, 0, 'latin1'));
}

function noBundle(where: string): UserError {
  return new UserError([
    {
      where,
      what: 'It is not a bundle: it has neither manifest.json nor SHA256SUMS.',
      repair: whichBundle,
    },
  ]);
}

const whichBundle = 'Specify the folder that generate wrote, or its <id>.bundle.zip.';

function tooLarge(where: string): UserError {
  return new UserError([
    {
      where,
      what: 'It is too large for a bundle.',
      repair: whichBundle,
    },
  ]);
}
