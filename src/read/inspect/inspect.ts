import { UserError } from '../../errors.js';
import { decode } from '../decode.js';
import { unreadable } from '../unreadable.js';
import { looksLikeZip } from '../zip.js';
import { bundleContents, bundleFolder } from './bundle-contents.js';
import { consoleExport, exportFolder } from './console-export.js';
import { definitionContents } from './definition-contents.js';
import { exportedObject } from './exported-object.js';
import { below, type FileSet, filesOfZip, type ListedFile, type ReadingLimit, readingLimit } from './file-set.js';
import type { InspectedFile, Inspection } from './inspection.js';
import { manifestContents } from './manifest-contents.js';
import { mofContents } from './mof-contents.js';
import { readInstance } from './wmi-instance.js';
import { checkXmlLimits } from './xml-limits.js';

/** A bundle's zip holds an import zip; one more is for whoever packed that again. */
const deepest = 3;

/** Text files that are larger are none of Configuration Manager's. */
const textLimit = 8 * 1024 * 1024;

/**
 * Tells what is in a file: a zip that a console exported or this program wrote, a package definition file, a MOF file, a
 * bundle's manifest, a single object.xml. Bounded in time and memory, whatever the file is.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is none of these, or is damaged
 */
export async function inspect(bytes: Uint8Array, where: string): Promise<Inspection> {
  return inspectBytes(bytes, where, { depth: 0, limit: readingLimit() });
}

/** The same of a folder: a bundle, an export that somebody unpacked, or files of these kinds. */
export async function inspectFiles(files: FileSet): Promise<Inspection> {
  const limit = readingLimit();
  return inspectSet({ ...files, limit }, { depth: 0, limit });
}

interface Reading {
  /** Zips that this one lies in. */
  readonly depth: number;
  readonly limit: ReadingLimit;
}

async function inspectBytes(bytes: Uint8Array, where: string, reading: Reading): Promise<Inspection> {
  if (looksLikeZip(bytes)) return inspectSet(await filesOfZip(bytes, where, reading.limit), reading);
  if (bytes.length === 0) throw unreadable(where, 'It is empty.');
  if (Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'MSCF')
    throw unknownFile(where, 'It is a cabinet file, as consoles export configuration items.');
  if (bytes.length > textLimit) throw unknownFile(where, unknown);
  return inspectText(bytes, where);
}

const unknown = 'It is nothing that Configuration Manager exports or imports.';

function unknownFile(where: string, what: string): UserError {
  const repair =
    'Name a zip of a console, a bundle (folder or zip), a package definition, a MOF file, an object.xml or a manifest.json.';
  return new UserError([{ where, what, repair }]);
}

function inspectText(bytes: Uint8Array, where: string): Inspection {
  const { text } = decode(bytes, where);
  const start = text.replace(/^\uFEFF/u, '').trimStart();
  if (start.startsWith('{')) return manifestContents(bytes, where);
  if (start.startsWith('<')) {
    checkXmlLimits(text, where);
    const instance = readInstance(text, where);
    return { kind: 'object', object: exportedObject(where, instance) };
  }
  if (/^[ \t]*\[(?:PDF|Package Definition)\]/imu.test(text)) return definitionContents(bytes, where);
  if (/\binstance\s+of\s+\w/iu.test(text)) return mofContents(bytes, where);
  throw unknownFile(where, unknown);
}

async function inspectSet(files: FileSet, reading: Reading): Promise<Inspection> {
  const bundle = bundleFolder(files);
  if (bundle !== null) {
    const inside = below(files, bundle);
    return bundleContents(inside, await inspectKnown(inside, reading, sound));
  }
  const folder = exportFolder(files);
  if (folder !== null) return consoleExport(below(files, folder));
  const inspected = await inspectKnown(files, reading, problemOf);
  if (inspected.some(({ contents }) => contents !== null)) return { kind: 'files', files: inspected };
  const problem = inspected.map((file) => file.problem).find((text) => text !== null);
  if (problem !== undefined) throw unreadable(files.where, problem);
  throw unknownFile(files.where, 'It holds nothing that Configuration Manager exports or imports.');
}

type Looking = (inspecting: Promise<Inspection>) => Promise<Pick<InspectedFile, 'contents' | 'problem'>>;

/** A bundle's own files are sound, or the bundle is not. */
const sound: Looking = async (inspecting) => ({ contents: await inspecting, problem: null });

/** Among files of anybody's some may be damaged. */
const problemOf: Looking = async (inspecting) => {
  try {
    return await sound(inspecting);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { contents: null, problem: error.issues.map(({ what }) => what).join(' ') };
  }
};

/** Looks into the files of kinds that are known, by their names. */
async function inspectKnown(
  { where, files }: FileSet,
  reading: Reading,
  look: Looking,
): Promise<readonly InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  for (const file of files) {
    const { path, bytes } = file;
    const inspecting = async (): Promise<Inspection> =>
      inspectBytes(await file.read(), `${where}, ${path}`, { ...reading, depth: reading.depth + 1 });
    const found = isKnown(file, reading) ? await look(inspecting()) : { contents: null, problem: null };
    inspected.push({ path, bytes, ...found });
  }
  return inspected;
}

function isKnown({ path }: ListedFile, { depth }: Reading): boolean {
  return /\.(?:mof|sms)$|(?:^|\/)manifest\.json$/iu.test(path) || (/\.zip$/iu.test(path) && depth < deepest);
}
