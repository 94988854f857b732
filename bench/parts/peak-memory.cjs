// node --require peak-memory.cjs: writes the most memory that the process had, in megabytes, to the file PEAK_MEMORY.
const { writeFileSync } = require('node:fs');
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () => {
    writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS / 1024));
  });
