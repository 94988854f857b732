import { type Issue, UserError } from '../../errors.js';
import { looksLikeCabinet } from '../cabinet.js';
import { decodeHandmade } from '../decode.js';
import { type ReadingLimit, readingLimit } from '../reading-limit.js';
import { unreadable } from '../unreadable.js';
import { looksLikeZip } from '../zip.js';
import { bundleContents, bundleFolder } from './bundle-contents.js';
import { classFile, declaresClasses } from './class-file.js';
import { configurationContents, digestContents } from './configuration-contents.js';
import { consoleExport, exportFolder } from './console-export.js';
import { definitionContents } from './definition-contents.js';
import { exportedObject } from './exported-object.js';
import { below, type FileSet, filesOfCabinet, filesOfZip, type ListedFile } from './file-set.js';
import type { InspectedFile, Inspection } from './inspection.js';
import { manifestContents } from './manifest-contents.js';
import { mofContents } from './mof-contents.js';
import { inspectedSequence, sequenceClass } from './sequence-contents.js';
import { readInstance } from './wmi-instance.js';

/** A bundle's zip holds an import zip; one more is for whoever packed that again. */
const deepest = 3;

/** Text files that are larger are none of Configuration Manager's. */
const textLimit = 8 * 1024 * 1024;

/**
 * Tells what is in a file: a zip or cabinet that a console exported or this program wrote, a package definition
 * file, a MOF file, a bundle's manifest, a single object.xml or digest. Bounded in time and memory, whatever the file is.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is none of these, or is damaged
 */
export async function inspect(bytes: Uint8Array, where: string): Promise<Inspection> {
  return inspectBytes(bytes, where, { depth: 0, limit: readingLimit() });
}

/** The same of a folder: a bundle, an export that somebody unpacked, or files of these kinds. */
export async function inspectFiles({ where, files }: Omit<FileSet, 'limit'>): Promise<Inspection> {
  const limit = readingLimit();
  const charged = files.map((file) => ({
    ...file,
    read: async () => {
      limit.spend(file.bytes, `${where}, ${file.path}`);
      return file.read();
    },
  }));
  return inspectSet({ where, files: charged, limit }, { depth: 0, limit });
}

interface Reading {
  /** Zips that this one lies in. */
  readonly depth: number;
  readonly limit: ReadingLimit;
}

async function inspectBytes(bytes: Uint8Array, where: string, reading: Reading): Promise<Inspection> {
  if (looksLikeZip(bytes)) return inspectSet(await filesOfZip(bytes, where, reading.limit), reading);
  if (bytes.length === 0) throw unreadable(where, 'It is empty.');
  if (looksLikeCabinet(bytes)) return configurationContents(filesOfCabinet(bytes, where, reading.limit));
  if (bytes.length > textLimit) throw unknownFile(where, unknown);
  return inspectText(bytes, where, reading);
}

const unknown = 'It is not a file that Configuration Manager exports or imports.';

function unknownFile(where: string, what: string): UserError {
  const repair =
    'Specify a zip or cabinet from a console, a bundle (folder or zip), a package definition, a MOF file, an object.xml or a manifest.json.';
  return new UserError([{ where, what, repair }]);
}

function inspectText(bytes: Uint8Array, where: string, { limit }: Reading): Inspection {
  const { text, encoding } = decodeHandmade(bytes, where);
  const start = text.replace(/^\uFEFF/u, '').trimStart();
  if (start.startsWith('{')) return manifestContents(bytes, where);
  if (/^(?:<\?[^>]*>\s*)?<DesiredConfigurationDigest\b/u.test(start)) return digestContents(bytes, { where, limit });
  // A hand-off sheet or a report: their document type would be taken for that of a damaged export.
  if (/^(?:<\?[^>]*>\s*)?<(?:!doctype\s+)?html\b/iu.test(start)) throw unknownFile(where, unknown);
  if (start.startsWith('<')) {
    const instance = readInstance(text, where, limit);
    const object = exportedObject(where, instance);
    if (object.className !== sequenceClass) return { kind: 'object', object };
    return { kind: 'object', object: { ...object, taskSequence: inspectedSequence(object, null, { where, limit }) } };
  }
  if (/^[ \t]*\[(?:PDF|Package Definition)\]/imu.test(text)) return definitionContents(bytes, where);
  if (declaresClasses(text)) return classFile(text, encoding);
  if (/\binstance\s+of\s+\w/iu.test(text)) return mofContents(bytes, where, limit);
  throw unknownFile(where, unknown);
}

async function inspectSet(files: FileSet, reading: Reading): Promise<Inspection> {
  const bundle = bundleFolder(files);
  if (bundle !== null) {
    const inside = below(files, bundle);
    return bundleContents(inside, await inspectKnown(inside, reading, { known: ofBundle, look: sound }));
  }
  const folder = exportFolder(files);
  if (folder !== null) return consoleExport(below(files, folder));
  const inspected = await inspectKnown(files, reading, { known: ofAnybody, look: problemOf });
  if (inspected.some(({ contents }) => contents !== null)) return { kind: 'files', files: inspected };
  const failed = inspected.find(({ problem }) => problem !== null);
  if (failed?.problem != null) throw unreadable(`${files.where}, ${failed.path}`, failed.problem);
  throw unknownFile(files.where, 'It contains nothing that Configuration Manager exports or imports.');
}

type Looking = (inspecting: Promise<Inspection>, where: string) => Promise<Pick<InspectedFile, 'contents' | 'problem'>>;

/** A bundle's own files are sound, or the bundle is not. */
const sound: Looking = async (inspecting) => ({ contents: await inspecting, problem: null });

/** Among files of anybody's some may be damaged. */
const problemOf: Looking = async (inspecting, where) => {
  try {
    return await sound(inspecting, where);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { contents: null, problem: error.issues.map((issue) => problemText(issue, where)).join(' ') };
  }
};

/** The place inside the file, where the message names one, and what is wrong there. */
function problemText({ where, what }: Issue, file: string): string {
  return where.startsWith(`${file}, `) ? `${where.slice(file.length + 2)}: ${what}` : what;
}

/** Looks into the files of kinds that are known, by their names. */
async function inspectKnown(
  { where, files }: FileSet,
  reading: Reading,
  { known, look }: { readonly known: RegExp; readonly look: Looking },
): Promise<readonly InspectedFile[]> {
  const inspected: InspectedFile[] = [];
  for (const file of files) {
    const { path, bytes } = file;
    const place = `${where}, ${path}`;
    const inspecting = async (): Promise<Inspection> =>
      inspectBytes(await file.read(), place, { ...reading, depth: reading.depth + 1 });
    const found = isKnown(file, reading, known) ? await look(inspecting(), place) : { contents: null, problem: null };
    inspected.push({ path, bytes, ...found });
  }
  return inspected;
}

const ofBundle = /\.(?:cab|mof|sms)$|(?:^|\/)manifest\.json$/iu;
const ofAnybody = /\.(?:cab|mof|sms)$|(?:^|\/)manifest\.json$/iu;

function isKnown({ path }: ListedFile, { depth }: Reading, known: RegExp): boolean {
  return known.test(path) || (/\.zip$/iu.test(path) && depth < deepest);
}
