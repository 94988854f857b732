import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { Issue } from '../errors.js';

/**
 * Warns of key files that the next `git add` would take into version control, which never forgets. Git itself is asked, once
 * for each work tree in which they lie: its rules are in files of the tree, of the person and of the machine.
 *
 * @param paths of all key files of the run; nothing is asked before the first warning is wanted
 * @returns the warnings of one of them, which the person named at `where`
 */
export function keyFileNotices(paths: readonly string[]): (path: string, where: string) => readonly Issue[] {
  const files = [...new Set(paths.map((path) => resolve(path)))];
  const answers = new Map<string, ReadonlyMap<string, boolean | null>>();
  return (path, where) => {
    const tree = workTree(dirname(resolve(path)));
    if (tree === null) return [];
    const answered = answers.get(tree) ?? ignoredOf(inTree(files, tree), tree);
    answers.set(tree, answered);
    const ignored = answered.get(resolve(path)) ?? null;
    if (ignored === true) return [];
    const what =
      ignored === null
        ? 'This key file is in a git working tree. Whether git ignores it could not be checked.'
        : 'This key file is in a git working tree and is not ignored, so it could be committed.';
    return [{ where, what, repair: 'Move it out of the tree, or add it to .gitignore.' }];
  };
}

function inTree(files: readonly string[], tree: string): readonly string[] {
  return files.filter((file) => workTree(dirname(file)) === tree);
}

/** The nearest folder above with `.git`, a folder or, in further work trees, a file. */
function workTree(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? null : workTree(dirname(folder));
}

/**
 * Of each file; one that is tracked already counts as not ignored (git-check-ignore).
 *
 * @returns null where git gives no answer
 */
function ignoredOf(files: readonly string[], tree: string): ReadonlyMap<string, boolean | null> {
  const together = askGit(files, tree);
  // A path that git refuses keeps it from answering for the others.
  const answers = together ?? files.map((file) => (files.length === 1 ? null : (askGit([file], tree)?.[0] ?? null)));
  return new Map(files.map((file, index) => [file, answers[index] ?? null]));
}

function askGit(files: readonly string[], tree: string): readonly boolean[] | null {
  // A tree of somebody else may name a program as its file system monitor.
  const settings = ['-c', 'core.fsmonitor=false', '-C', tree];
  // Loaded here: hardly any run asks, and it loads all of the network with it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { status, stdout } = spawnSync(
    'git',
    [...settings, 'check-ignore', '--verbose', '--non-matching', '-z', '--stdin'],
    {
      env: process.env,
      input: files.map((file) => `${file}\0`).join(''),
      encoding: 'utf8',
      maxBuffer: Infinity,
      timeout,
      windowsHide: true,
    },
  );
  if (status !== 0 && status !== 1) return null;
  // Four fields a file, in their order: where the pattern stands, its line, the pattern, the file. `!` takes a file out again.
  const fields = stdout.split('\0');
  if (fields.length !== files.length * 4 + 1) return null;
  return files.map((_file, index) => /^(?!!)./u.test(fields[index * 4 + 2] ?? ''));
}

const timeout = 10_000;
