import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import type zlib from 'node:zlib';
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
  compiled,
  keep: (file, script) => {
    process.once('exit', (code) => {
      if (code === 0 && hasUsualFlags() && isOurs(__dirname)) keepCompiled(file, script);
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
function cacheOf(file: string): string {
  return `${path(file)}.${buildId}-${process.version}-${process.platform}-${process.arch}`;
}

/**
 * What is kept of a file, if its owner is that of the file: in a folder where everybody may write, others can add files. V8 itself
 * looks at some numbers only, and crashes of what a power cut or a bad disk left, or runs it.
 */
function compiled(file: string): Buffer | undefined {
  try {
    const cache = cacheOf(file);
    if (statSync(cache).uid !== statSync(path(file)).uid) return undefined;
    const kept = readFileSync(cache);
    const data = kept.subarray(0, -checksumLength);
    return kept.readUInt32LE(data.length) === checksum(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what V8 has compiled of a file by now, and its checksum; a run goes on without, as on a full disk. */
export function keepCompiled(file: string, script: Script): void {
  const cache = cacheOf(file);
  const unfinished = `${cache}.${process.pid}`;
  try {
    // In a container the number of the process is always the same.
    rmSync(unfinished, { force: true });
    const data = script.createCachedData();
    const end = Buffer.alloc(checksumLength);
    end.writeUInt32LE(checksum(data));
    writeFileSync(unfinished, Buffer.concat([data, end]), { flag: 'wx' });
    renameSync(unfinished, cache);
  } catch {
    remove(unfinished);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A disk that may only be read has nothing to remove.
  }
}

const checksumLength = 4;

/** zlib is loaded here, since `--version` needs none. */
function checksum(data: Buffer): number {
  const { crc32 } = filesBeside.require('node:zlib') as typeof zlib;
  return crc32(data);
}

/** What V8 compiles under other flags it refuses without them, in each later run. */
function hasUsualFlags(): boolean {
  return process.execArgv.length === 0 && (process.env.NODE_OPTIONS ?? '') === '';
}

/**
 * Whether a folder is of this account, and not everybody may write into it. A group that may, as with the usual umask of many systems,
 * could as well replace the program. Windows does not tell: there nothing is kept.
 */
function isOurs(folder: string): boolean {
  try {
    const { uid, mode } = statSync(folder);
    return uid === process.getuid?.() && (mode & 0o002) === 0;
  } catch {
    return false;
  }
}
