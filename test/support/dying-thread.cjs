// node --require dying-thread.cjs: a thread ends in the middle of the bundle `dying-exit`, and fails in that of `dying-error`.
const fs = require('node:fs');
const { basename } = require('node:path');
const process = require('node:process');
const { setImmediate } = require('node:timers');
const { isMainThread } = require('node:worker_threads');

const { fsync, openSync, renameSync } = fs;
const doomed = new Set();

if (!isMainThread) {
  fs.renameSync = (from, to) => {
    if (basename(to) === 'dying-exit') process.exit(7);
    renameSync(from, to);
  };
  fs.openSync = (path, ...others) => {
    const file = openSync(path, ...others);
    if (String(path).includes('dying-error')) doomed.add(file);
    else doomed.delete(file);
    return file;
  };
  fs.fsync = (file, done) => {
    if (!doomed.has(file)) return fsync(file, done);
    setImmediate(() => {
      throw new Error('somewhere else');
    });
  };
}
