import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { program } from './program.js';

type Program = typeof program;

/**
 * Loads program.cjs, which is one function (scripts/bundle.mjs) and lies beside this file, with what V8 compiled of it
 * when dist/ was built. V8 refuses a cache that another version of it wrote, and compiles as if there were none.
 */
export function loadProgram(): Program {
  const path = join(__dirname, 'program.cjs');
  const cachedData = readIfThere(`${path}.${process.version}-${process.platform}-${process.arch}`);
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData && { cachedData }) });
  const wrapped = script.runInThisContext() as (module: object, require: NodeJS.Require, filename: string) => void;
  const module = { exports: {} as { program: Program } };
  wrapped(module, createRequire(path), path);
  return module.exports.program;
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
