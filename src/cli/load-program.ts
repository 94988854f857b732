import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as program from './program.js';

type Program = typeof program;

/**
 * Loads program.cjs, which is one function (scripts/bundle.mjs) and lies beside this file, with what V8 compiled of it
 * when dist/ was built, or in the first run of an installed package. V8 refuses a cache that another version of it wrote, and
 * compiles as if there were none.
 */
export function loadProgram(): Program {
  const path = join(__dirname, 'program.cjs');
  const cache = `${path}.${process.version}-${process.platform}-${process.arch}`;
  const cachedData = readIfThere(cache);
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData && { cachedData }) });
  if (cachedData === undefined)
    process.once('exit', (code) => {
      if (code === 0) keep(script, cache);
    });
  const wrapped = script.runInThisContext() as (module: object, require: NodeJS.Require, filename: string) => void;
  const module = { exports: {} as Program };
  wrapped(module, createRequire(path), path);
  return module.exports;
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

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
