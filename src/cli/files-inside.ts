import { createRequire } from 'node:module';
import { getRawAsset } from 'node:sea';
import { Script } from 'node:vm';
import type { ProgramFiles } from './load-program.js';

/**
 * The files of the program in the executable (scripts/build-exe.mjs), and of those that only some runs need, the libraries. What V8
 * compiled is there for the platform that built the executable.
 */
export const filesInside: ProgramFiles = {
  path: () => process.execPath,
  read,
  compiled: (file) => {
    try {
      return asset(`${file}.compiled`);
    } catch {
      return undefined;
    }
  },
  keep: () => undefined,
  require: requireInside,
};

const loaded = new Map<string, unknown>();
const requireBuiltin = createRequire(process.execPath);

function requireInside(name: string): unknown {
  if (!name.startsWith('.')) return requireBuiltin(name) as unknown;
  if (!loaded.has(name)) loaded.set(name, load(name.replace(/^[./]+/u, '')));
  return loaded.get(name);
}

function load(file: string): unknown {
  if (file.endsWith('.json')) return JSON.parse(read(file)) as unknown;
  const module = { exports: {} };
  const script = new Script(`(function(exports,module,require){${read(file)}\n})`, { filename: file });
  (script.runInThisContext() as (exports: object, module: object, require: unknown) => void)(
    module.exports,
    module,
    requireInside,
  );
  return module.exports;
}

/** Scripts are ASCII, which Latin 1 reads fastest; JSON is UTF-8. */
function read(file: string): string {
  return asset(file).toString(file.endsWith('.json') ? 'utf8' : 'latin1');
}

function asset(name: string): Buffer {
  return Buffer.from(getRawAsset(name) as ArrayBuffer);
}
