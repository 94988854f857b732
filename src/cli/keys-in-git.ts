import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { Issue } from '../errors.js';

/**
 * Warns of a key file that the next `git add` would take into version control, which never forgets. Git itself is asked,
 * and only where the file lies in a work tree: its rules are in files of the tree, of the person and of the machine.
 *
 * @param path of the key file
 * @param where the person named it
 */
export function keyFileNotice(path: string, where: string): readonly Issue[] {
  const file = resolve(path);
  const tree = workTree(dirname(file));
  if (tree === null) return [];
  const ignored = isIgnored(file, tree);
  if (ignored === true) return [];
  const what =
    ignored === null
      ? 'This key file is in a git working tree. Whether git ignores it could not be checked.'
      : 'This key file is in a git working tree and is not ignored, so it could be committed.';
  return [{ where, what, repair: 'Move it out of the tree, or add it to .gitignore.' }];
}

/** The nearest folder above with `.git`, a folder or, in further work trees, a file. */
function workTree(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : workTree(dirname(folder));
}

/**
 * A file that is tracked already counts as not ignored (git-check-ignore).
 *
 * @returns null where git gives no answer
 */
function isIgnored(file: string, tree: string): boolean | null {
  // A tree of somebody else may name a program as its file system monitor.
  const args = ['-c', 'core.fsmonitor=false', '-C', tree, 'check-ignore', '--quiet', '--', file];
  // Loaded here: hardly any run asks, and it loads all of the network with it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status } = spawnSync('git', args, {
    env: process.env,
    stdio: 'ignore',
    timeout: 10_000,
    windowsHide: true,
  });
  if (status === 0) return true;
  return status === 1 ? false : null;
}
