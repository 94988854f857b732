import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { UserError } from '../errors.js';

/**
 * The sibling folder in which a bundle is written before it is renamed into place. Its name is always the same, so that
 * no run has to read the whole folder for bundles:
 *
 *   .<id>.writing/
 *     new-<process id>/        the new bundle folder and zip
 *     complete-<process id>/   the same folder, once everything is written; from here on the change goes forward
 *     old/                     what was there before
 */
export interface Staging {
  readonly folder: string;
  readonly fresh: string;
  /**
   * Makes both folders.
   *
   * @throws UserError when another run was faster
   */
  readonly begin: () => void;
  /** Moves what is there out of the way and the new bundle into its place, then removes the sibling. */
  readonly commit: () => void;
}

export function stagingFor(out: string, id: string): Staging {
  const folder = siblingOf(out, id);
  const fresh = join(folder, `new-${process.pid}`);
  const complete = join(folder, `complete-${process.pid}`);
  return {
    folder,
    fresh,
    begin: () => {
      makeAlone(folder);
      mkdirSync(fresh, { mode: 0o700 });
    },
    commit: () => {
      renameSync(fresh, complete);
      moveIntoPlace(out, folder, complete);
      remove(folder, complete);
    },
  };
}

/**
 * Ends what a killed run began: a complete bundle is moved into place, an incomplete one is removed.
 *
 * @throws UserError when another run is writing the same bundle right now
 */
export function finishInterrupted(out: string, id: string): void {
  const folder = siblingOf(out, id);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, state, owner] = /^(new|complete)-(\d+)$/u.exec(name) ?? [];
    if (state === undefined) continue;
    if (Number(owner) !== process.pid && isAlive(Number(owner))) throw busy(folder);
    if (state === 'complete') moveIntoPlace(out, folder, join(folder, name));
  }
  rmSync(folder, { recursive: true, force: true });
}

function moveIntoPlace(out: string, folder: string, complete: string): void {
  const old = join(folder, 'old');
  for (const name of readdirSync(complete)) {
    const target = join(out, name);
    if (existsSync(target)) {
      mkdirSync(old, { recursive: true, mode: 0o700 });
      rmSync(join(old, name), { recursive: true, force: true });
      renameSync(target, join(old, name));
    }
    renameSync(join(complete, name), target);
  }
}

function makeAlone(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? busy(folder) : error;
  }
}

/** Mostly both are empty by now, which takes two calls; with an old bundle in it the sibling is cleared. */
function remove(folder: string, complete: string): void {
  try {
    rmdirSync(complete);
    rmdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function siblingOf(out: string, id: string): string {
  return join(out, `.${id}.writing`);
}

function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function busy(folder: string): UserError {
  return new UserError([
    {
      where: folder,
      what: 'Another run is writing this bundle.',
      repair: 'Wait until it ends. If no such run exists, delete this folder.',
    },
  ]);
}
