import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../errors.js';
import { asUserError } from '../seal/disk-errors.js';

/**
 * The files that a person means: a file, every `.csv` of a folder, or names with `*` and `?`, which the command line of
 * Windows hands over as they are. Sorted by name within each, none twice.
 *
 * @throws UserError for every name that leads to no file, or to a folder that cannot be read
 */
export function findLists(names: readonly string[]): readonly string[] {
  const found = names.map((name) => ({ name, paths: pathsOf(name) }));
  const lost = found.filter(({ paths }) => paths.length === 0);
  if (lost.length > 0) {
    throw new UserError(
      lost.map(({ name }) => ({
        where: name,
        what: 'There is no file with this name, and no folder with .csv files.',
        repair: 'Specify a device list that Export-EsuStatus.ps1 wrote, or a folder with such lists.',
      })),
    );
  }
  return [...new Set(found.flatMap(({ paths }) => paths))];
}

function pathsOf(name: string): readonly string[] {
  try {
    return pathsFor(name);
  } catch (error) {
    throw asUserError(error, name);
  }
}

function pathsFor(name: string): readonly string[] {
  const kind = statSync(name, { throwIfNoEntry: false });
  if (kind?.isDirectory() === true) return filesIn(name, /\.csv$/iu);
  if (kind !== undefined) return [name];
  if (!/[*?]/u.test(basename(name))) return [];
  const pattern = basename(name)
    .replace(/[.+^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return filesIn(dirname(name), new RegExp(`^${pattern}$`, 'iu'));
}

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && pattern.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
}
