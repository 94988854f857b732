import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

/** Its text is the number of the process that sets up. */
const lock = fileURLToPath(new URL('.setting-up', root));

/** No set-up takes this long; in another container the number of a process says nothing. */
const longest = 10 * 60_000;

/**
 * Sets a checkout up in one process at a time: two installations in one folder remove each other's files.
 *
 * @param isReady whether another process has done it meanwhile
 */
export function oneAtATime(isReady, setUp) {
  for (let told = false; !taken(); told = true) {
    if (!told) console.error('Another process is setting up; waiting for it');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  process.once('exit', release);
  if (!isReady()) setUp();
  process.removeListener('exit', release);
  release();
}

function taken() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isLeftOver()) release();
    return false;
  }
}

/** Whether the process that holds it was ended. */
function isLeftOver() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > longest) return true;
    const pid = Number(readFileSync(lock, 'utf8'));
    // One that was created in this moment is empty.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function release() {
  rmSync(lock, { force: true });
}
