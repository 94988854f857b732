import { join } from 'node:path';
import { type Issue, UserError } from '../errors.js';
import { openZip } from '../read/zip.js';
import { shown } from '../text/shown.js';
import { type BundleMark, readBundleMark } from './bundle-mark.js';
import { asUserError } from './disk-errors.js';
import { listFolder } from './list-folder.js';
import { type Disk, kindNames, kindOf, realDisk } from './writing/disk.js';

/** More than any bundle holds: what is larger is not read. */
const sizeLimit = 256 * 1024 * 1024;

/** More mistakes of one folder help nobody. */
const mostTold = 20;

export const zipNameOf = (id: string): string => `${id}.bundle.zip`;

/**
 * Why what stands at a bundle's place is none that esupack may replace. Only its own bundle of this id may go: a folder
 * whose manifest says so and that holds nothing but the files it lists, and the zip of such a folder.
 *
 * @param of the entries to look at: the id, the name of the zip, or both
 * @returns empty where all is well, or nothing stands there
 * @throws UserError when it cannot be read
 */
export async function foreignEntries(
  out: string,
  id: string,
  of: readonly string[] = [id, zipNameOf(id)],
  disk: Disk = realDisk,
): Promise<readonly Issue[]> {
  try {
    const folder = of.includes(id) ? inFolder(disk, join(out, id), id) : [];
    const zip = of.includes(zipNameOf(id)) ? await inZip(disk, join(out, zipNameOf(id)), id) : [];
    return [...folder, ...zip];
  } catch (error) {
    throw asUserError(error, out);
  }
}

/** The mark of the bundle in a folder; null where it is none of ours. */
export function markOf(folder: string, disk: Disk = realDisk): BundleMark | null {
  const manifest = join(folder, 'manifest.json');
  try {
    return kindOf(disk, manifest) === 'file' ? readBundleMark(readSmall(disk, manifest)) : null;
  } catch (error) {
    throw asUserError(error, manifest);
  }
}

function inFolder(disk: Disk, folder: string, id: string): readonly Issue[] {
  const kind = kindOf(disk, folder);
  if (kind === 'nothing') return [];
  if (kind !== 'folder') return [foreign(folder, `This is ${kindNames[kind]}, not a folder.`)];
  const mark = markOf(folder, disk);
  if (mark?.id !== id) return [foreign(folder, otherThan(mark, 'folder'))];
  const { files, others } = listFolder(folder);
  const strange = [...files.map(({ path }) => path).filter((path) => !mark.files.has(path)), ...others];
  return tell(strange, (path) => foreign(join(folder, shown(path, 100)), 'esupack did not write this.'));
}

async function inZip(disk: Disk, zip: string, id: string): Promise<readonly Issue[]> {
  const kind = kindOf(disk, zip);
  if (kind === 'nothing') return [];
  if (kind !== 'file') return [foreign(zip, `This is ${kindNames[kind]}, not a zip.`)];
  try {
    const members = await openZip(readSmall(disk, zip), zip);
    const manifest = members.find(({ name }) => name === `${id}/manifest.json`);
    const mark = manifest === undefined ? null : readBundleMark(await manifest.read());
    if (mark?.id !== id) return [foreign(zip, otherThan(mark, 'zip'))];
    const strange = members.filter(
      ({ name }) => !name.startsWith(`${id}/`) || !mark.files.has(name.slice(id.length + 1)),
    );
    return tell(strange, ({ name }) => foreign(zip, `It contains ${shown(name, 100)}, which esupack did not write.`));
  } catch (error) {
    if (error instanceof UserError) return [foreign(zip, error.issues[0]?.what ?? otherThan(null, 'zip'))];
    throw asUserError(error, zip);
  }
}

function readSmall(disk: Disk, path: string): Uint8Array {
  const size = disk.lstatSync(path).size;
  return size > sizeLimit ? new Uint8Array() : disk.readFileSync(path);
}

function tell<T>(strange: readonly T[], issueOf: (one: T) => Issue): readonly Issue[] {
  const issues = strange.slice(0, mostTold).map(issueOf);
  const [last] = issues.slice(-1);
  const more = strange.length - issues.length;
  return last === undefined || more === 0 ? issues : [...issues, { ...last, what: `And ${more} more like this one.` }];
}

function otherThan(mark: BundleMark | null, kind: 'folder' | 'zip'): string {
  return mark === null
    ? `This ${kind} is not an esupack bundle: it has no manifest.json of a bundle.`
    : `This ${kind} is the bundle ${shown(mark.id, 100)} with another name.`;
}

function foreign(where: string, what: string): Issue {
  const repair = 'Move it away or delete it, or choose another --id or --out. --force does not replace it.';
  return { where, what: `${what} Nothing was changed.`, repair };
}
