// npm run bench [-- PART...]: measures, and writes the sections of docs/benchmarks.md. --quick: a few rounds, prints instead.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { device } from './parts/device.mjs';
import { firstStart } from './parts/first-start.mjs';
import { jobs } from './parts/jobs.mjs';
import { many } from './parts/many.mjs';
import { report } from './parts/report.mjs';
import { start } from './parts/start.mjs';
import { verify } from './parts/verify.mjs';

const parts = { start, many, jobs, verify, report, first: firstStart, device };
const words = process.argv.slice(2);
const quick = words.includes('--quick');
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const page = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
if (
  spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))], {
    stdio: ['ignore', 2, 2],
  }).status !== 0
)
  process.exit(1);

for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const folder = mkdtempSync(join(tmpdir(), 'esupack-bench-'));
  try {
    const before = loadavg()[0];
    const { title, text, isTimed = true } = await parts[name]({ folder, quick });
    const load = ` Load ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.${shared(before)}`;
    const section = `## ${title}\n\n${text}\n\n${environment(isTimed ? load : '')}\n`;
    if (quick) console.log(await pretty(section));
    else writeFileSync(page, await pretty(replaced(readFileSync(page, 'utf8'), title, section)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page with one section measured anew; the others stay, each with its own environment. */
function replaced(text, title, section) {
  const begin = text.indexOf(`## ${title}\n`);
  if (begin === -1) throw new Error(`docs/benchmarks.md has no section ${title}`);
  const end = text.indexOf('\n## ', begin);
  return `${text.slice(0, begin)}${section}${end === -1 ? '' : text.slice(end)}`;
}

function environment(load) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node.js ${process.version}`;
  return `_${machine}.${load}_`;
}

function shared(before) {
  return before > 0.5 ? ' The machine had been at work just before: read the ratios only.' : '';
}

async function pretty(text) {
  return format(text, { parser: 'markdown', printWidth: 120 });
}
