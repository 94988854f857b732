import { resolve, win32 } from 'node:path';
import { type Issue, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import type { Arguments } from './arguments.js';
import type { Terminal } from './terminal.js';

/**
 * The folder for bundles.
 *
 * @throws UserError for a path that this system would take for something else than its author meant
 */
export function outputFolder({ out }: Arguments, terminal: Terminal): string {
  const folder = typeof out === 'string' ? out : 'out';
  refuseForeignPath(folder, `--out ${folder}`, terminal);
  return folder;
}

/**
 * Refuses a path to write to where its author meant something else.
 *
 * @param where what the person knows it by
 * @throws UserError
 */
export function refuseForeignPath(path: string, where: string, { platform }: Pick<Terminal, 'platform'>): void {
  const problem = foreignPath(path, platform);
  if (problem !== null) throw new UserError([{ where, ...problem }]);
}

/**
 * What is wrong with a path whose form is that of another system, or of a shell that did not see it: the disk would make
 * a folder of that very name.
 *
 * @param platform as Node.js names it
 */
export function foreignPath(path: string, platform: string): Omit<Issue, 'where'> | null {
  if (/^~(?:[\\/]|$)/u.test(path))
    return { what: 'The ~ is only replaced by a shell.', repair: 'Specify the full path.' };
  if (/^[a-z][a-z+.-]+:\/\//iu.test(path))
    return { what: 'This is a URL, not a path.', repair: 'Specify the path of a folder, such as a mounted share.' };
  if (/%[A-Za-z_()]+%|\$(?:env:|\{)/iu.test(path))
    return { what: 'The path contains a variable that no shell has replaced.', repair: 'Specify the path itself.' };
  if (platform === 'win32' || !path.includes('\\')) return null;
  const slashes = path.replaceAll('\\', '/');
  if (/^(?:\\\\|[A-Za-z]:)/u.test(path))
    return {
      what: 'This is a Windows path. On this system, it would be the name of a folder.',
      repair: 'Mount the share or drive and specify its mount point, such as /mnt/packages, or run esupack on Windows.',
    };
  return { what: 'On this system, folders are separated by slashes, not backslashes.', repair: `Write ${slashes}.` };
}

/** Programs of Windows take paths of 259 characters (MAX_PATH, the last one a zero); warned is a little before. */
const [most, near] = [259, 240];

/**
 * Warns where a file of the bundle lies near the end of what programs of Windows read.
 *
 * @param out folder for bundles
 */
export function longPathNotices(plan: PackagePlan, out: string, terminal: Terminal): readonly Issue[] {
  if (terminal.platform !== 'win32') return [];
  return longPathNotice(plan, win32.resolve(resolve(out)), `--out ${out}`);
}

/** The same for the folder that the bundle is copied into, such as a share. */
export function longPathNotice(plan: PackagePlan, folder: string, where: string): readonly Issue[] {
  const longest = Math.max(...plan.files.map(({ path }) => win32.join(folder, plan.id, path).length));
  if (longest < near) return [];
  const what =
    longest > most
      ? `The longest path of the bundle would have ${longest} characters there. File Explorer, the console and cmd.exe can read ${most}.`
      : `The longest path of the bundle has ${longest} characters there, close to the ${most} that File Explorer, the console and cmd.exe can read.`;
  return [{ where, what, repair: 'Choose a folder with a shorter path, or a shorter --id and --name.' }];
}
