// npm run bench: measures, and writes docs/benchmarks.md. --quick: a few rounds, prints the page instead.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { interleaved } from './measure.mjs';
import { page } from './page.mjs';

const quick = process.argv.includes('--quick');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;
const key = 'BCDFG-HJKMP-QRTVN-XY234-6789B';
const id = 'esu-windows-10-year-2';

const folder = mkdtempSync(join(tmpdir(), 'esupack-bench-'));
try {
  if (spawnSync(node, [here('../scripts/build.mjs')], { stdio: ['ignore', 2, 2] }).status !== 0) process.exit(1);
  const before = loadavg()[0];
  const starts = measureStarts(quick ? 5 : 40);
  const copies = measureCopies(quick ? 1 : 3, quick ? 100 : 1000);
  const growth = (quick ? [10, 100] : [10, 100, 1000, 10_000]).map((count) => ({ count, ...many(count) }));
  const text = page({ starts, copies, growth, load: [before, loadavg()[0]] });
  const pretty = await format(text, { parser: 'markdown', printWidth: 120 });
  if (quick) console.log(pretty);
  else writeFileSync(here('../docs/benchmarks.md'), pretty);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureStarts(rounds) {
  const [empty, keyFile, out, template] = ['empty.cjs', 'key.txt', 'out', 'template'].map((name) => join(folder, name));
  writeFileSync(empty, '');
  writeFileSync(keyFile, key);
  const program = here('../dist/bin.cjs');
  const generate = [program, 'generate', '--product', 'windows-10', '--year', '2', '--key-file', keyFile, '--out'];
  spawnSync(node, [...generate, template]);
  withoutKey(join(template, id));
  const fresh = () => rmSync(out, { recursive: true, force: true });
  return interleaved(rounds, {
    empty: { command: node, args: [empty] },
    version: { command: node, args: [program, '--version'] },
    plan: { command: node, args: [program, 'plan', '--product', 'windows-10', '--year', '2'] },
    generate: { before: fresh, command: node, args: [...generate, out] },
    byHand: { before: fresh, command: 'sh', args: [here('by-hand.sh'), join(template, id), out, key] },
  });
}

/** Turns a bundle into the templates of by-hand.sh. */
function withoutKey(bundle) {
  const batch = join(bundle, `${id}_files`, 'Windows 10 ESU Year 2', 'activate-esu.bat');
  writeFileSync(batch, readFileSync(batch, 'utf8').replaceAll(key, 'THE-KEY'));
}

function measureCopies(rounds, count) {
  const [source, made, copy] = ['source', 'made', 'copy'].map((name) => join(folder, name));
  mkdirSync(source);
  spawnSync(node, [here('many.mjs'), String(count), source, 'keep']);
  const times = interleaved(rounds, {
    generate: {
      before: () => rmSync(made, { recursive: true, force: true }),
      command: node,
      args: [here('many.mjs'), String(count), made, 'keep'],
    },
    copy: {
      before: () => rmSync(copy, { recursive: true, force: true }),
      command: 'cp',
      args: ['-r', source, copy],
    },
  });
  for (const path of [source, made, copy]) rmSync(path, { recursive: true, force: true });
  return { count, times };
}

function many(count) {
  const { stdout } = spawnSync(node, [here('many.mjs'), String(count), join(folder, 'many')], { encoding: 'utf8' });
  return JSON.parse(stdout);
}
