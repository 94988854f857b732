import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import type { ProgramFiles } from './load-program.js';

/** Of the sources of this build (scripts/bundle.mjs). */
declare const buildId: string;

/**
 * The files of the program in the folder of this one, with what V8 compiled of each beside it, from when dist/ was built or from
 * the first run of an installed package.
 */
export const filesBeside: ProgramFiles = {
  path,
  read: (file) => readFileSync(path(file), 'latin1'),
  compiled: (file) => readIfThere(cacheOf(file)),
  keep: (file, script) => {
    process.once('exit', (code) => {
      if (code === 0) keep(script, cacheOf(file));
    });
  },
  require: createRequire(__filename),
};

function path(file: string): string {
  return join(__dirname, file);
}

/**
 * Where it is kept for this version of Node.js. V8 takes what it compiled for a file of the same length, whatever is in it: what is
 * left of an earlier build, over which this one was copied, has another name.
 */
export function cacheOf(file: string): string {
  return `${path(file)}.${buildId}-${process.version}-${process.platform}-${process.arch}`;
}

/** Beside the program, where whoever could change it could change the program as well. A run goes on without. */
function keep(script: Script, cache: string): void {
  try {
    if (!isOursAlone(__dirname)) return;
    const unfinished = `${cache}.${process.pid}`;
    writeFileSync(unfinished, script.createCachedData(), { flag: 'wx' });
    renameSync(unfinished, cache);
  } catch {
    // A full disk, or one that may only be read.
  }
}

/** Whether nobody but this account may write into a folder. Windows does not tell: there nothing is kept. */
function isOursAlone(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
