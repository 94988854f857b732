import { Script } from 'node:vm';
import { incomplete } from './incomplete.js';
import type * as program from './program.js';

type Program = typeof program;
type Chunk = (exports: object, module: { exports: object }, require: (name: string) => unknown) => void;

/** What a file of the program is (scripts/program-parts.mjs); program.cjs also tells which file has which chunk. */
interface Part {
  readonly chunks: Readonly<Record<string, Chunk>>;
  readonly fileOf?: Readonly<Record<string, string>>;
}

/** Where the files of the program are. */
export interface ProgramFiles {
  /** What `import.meta.url` and messages name for a file. */
  readonly path: (file: string) => string;
  readonly read: (file: string) => string;
  /** What V8 compiled of a file, where it is kept. V8 refuses what it wrote under other flags, and compiles anew. */
  readonly compiled: (file: string) => Buffer | undefined;
  /** Told of each file of which nothing sound was kept. */
  readonly keep: (file: string, script: Script) => void;
  /** Loads a library that is no part of the program, or a module of Node.js. */
  readonly require: (name: string) => unknown;
}

/** Loads program.cjs, and on demand the other files of the program. */
export function loadProgram(files: ProgramFiles): Program {
  const chunks = new Map<string, Chunk>();
  const load = (file: string): Part => {
    const part = loadPart(file, files);
    for (const [name, chunk] of Object.entries(part.chunks)) chunks.set(name, chunk);
    return part;
  };
  const { fileOf = {} } = load('program.cjs');
  const loaded = new Map<string, { exports: object }>();
  const requireChunk = (name: string): unknown => {
    const before = loaded.get(name);
    if (before !== undefined) return before.exports;
    const file = fileOf[name];
    if (file === undefined) return library(name, files);
    const chunk = chunks.get(name) ?? load(file).chunks[name];
    if (chunk === undefined) throw incomplete(files.path(file), `no ${name}`);
    const module = { exports: {} };
    loaded.set(name, module);
    chunk(module.exports, module, requireChunk);
    return module.exports;
  };
  return requireChunk('./program.js') as Program;
}

function loadPart(file: string, files: ProgramFiles): Part {
  const cachedData = files.compiled(file);
  const filename = files.path(file);
  const script = whole(filename, () => new Script(files.read(file), { filename, ...(cachedData && { cachedData }) }));
  if (cachedData === undefined) files.keep(file, script);
  return (script.runInThisContext() as (require: (name: string) => unknown, filename: string) => Part)(
    files.require,
    filename,
  );
}

function library(name: string, files: ProgramFiles): unknown {
  return name.startsWith('.') ? whole(files.path(name), () => files.require(name)) : files.require(name);
}

/** @throws Incomplete where a file cannot be read, or is not what was built */
function whole<Read>(path: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw incomplete(path, error);
  }
}
