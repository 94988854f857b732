import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { UserError } from '../errors.js';

/**
 * The sibling folder in which a bundle is written before it is renamed into place:
 *
 *   .<id>.writing-<process id>/
 *     new/       the new bundle folder and zip
 *     complete   everything in new/ is written; from here on the change goes forward
 *     old/       what was there before
 */
export interface Staging {
  readonly folder: string;
  readonly fresh: string;
  /** Moves what is there out of the way and the new bundle into its place. */
  readonly commit: () => void;
}

export function stagingFor(out: string, id: string): Staging {
  const folder = join(out, `${prefix(id)}${process.pid}`);
  return {
    folder,
    fresh: join(folder, 'new'),
    commit: () => {
      writeFileSync(join(folder, 'complete'), '', { mode: 0o600 });
      moveIntoPlace(out, folder);
    },
  };
}

/**
 * Ends what a killed run began: a complete bundle is moved into place, an incomplete one is removed.
 *
 * @throws UserError when another run is writing the same bundle right now
 */
export function finishInterrupted(out: string, id: string): void {
  for (const name of readdirSync(out).filter((entry) => entry.startsWith(prefix(id)))) {
    const folder = join(out, name);
    const owner = Number(name.slice(prefix(id).length));
    if (owner !== process.pid && isAlive(owner)) throw busy(folder);
    if (existsSync(join(folder, 'complete'))) moveIntoPlace(out, folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function moveIntoPlace(out: string, folder: string): void {
  const fresh = join(folder, 'new');
  const old = join(folder, 'old');
  mkdirSync(old, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(fresh)) {
    const target = join(out, name);
    if (existsSync(target)) {
      rmSync(join(old, name), { recursive: true, force: true });
      renameSync(target, join(old, name));
    }
    renameSync(join(fresh, name), target);
  }
}

function prefix(id: string): string {
  return `.${id}.writing-`;
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
