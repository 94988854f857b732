import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as program from './program.js';

type Program = typeof program;
type Chunk = (exports: object, module: { exports: object }, require: (name: string) => unknown) => void;

/** What a file of the program is (scripts/program-parts.mjs); program.cjs also tells which file has which chunk. */
interface Part {
  readonly chunks: Readonly<Record<string, Chunk>>;
  readonly fileOf?: Readonly<Record<string, string>>;
}

/** What is to become of a file that V8 compiled: `cache` is where it may be kept. */
type Compiled = (script: Script, cache: string) => void;

/**
 * Loads program.cjs, which lies beside this file, and on demand the others of the program, each with what V8 compiled of it
 * when dist/ was built, or in the first run of an installed package. V8 refuses a cache that another version of it wrote, and
 * compiles as if there were none.
 *
 * @param compiled gets each file that has no cache yet; by default it is kept when the run ends well
 */
export function loadProgram(compiled: Compiled = keepAtEnd): Program {
  const requireFile = createRequire(__filename);
  const chunks = new Map<string, Chunk>();
  const load = (file: string): Part => {
    const part = loadPart(join(__dirname, file), requireFile, compiled);
    for (const [name, chunk] of Object.entries(part.chunks)) chunks.set(name, chunk);
    return part;
  };
  const { fileOf = {} } = load('program.cjs');
  const loaded = new Map<string, { exports: object }>();
  const requireChunk = (name: string): unknown => {
    const before = loaded.get(name);
    if (before !== undefined) return before.exports;
    const file = fileOf[name];
    if (file === undefined) return requireFile(name) as unknown;
    if (!chunks.has(name)) load(file);
    const module = { exports: {} };
    loaded.set(name, module);
    chunks.get(name)?.(module.exports, module, requireChunk);
    return module.exports;
  };
  return requireChunk('./program.js') as Program;
}

function loadPart(path: string, require: NodeJS.Require, compiled: Compiled): Part {
  const cache = `${path}.${process.version}-${process.platform}-${process.arch}`;
  const cachedData = readIfThere(cache);
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(cachedData && { cachedData }) });
  if (cachedData === undefined) compiled(script, cache);
  return (script.runInThisContext() as (require: NodeJS.Require, filename: string) => Part)(require, path);
}

function keepAtEnd(script: Script, cache: string): void {
  process.once('exit', (code) => {
    if (code === 0) keep(script, cache);
  });
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
