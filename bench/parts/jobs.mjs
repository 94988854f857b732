import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, spread, summary } from '../measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [tool, peak] = [here('../../dist/bin.cjs'), here('peak-memory.cjs')];

/** A config file of many packages, with one job and with two, in turn. */
export function jobs({ folder, quick }) {
  const [rounds, counts] = quick ? [2, [4, 100]] : [3, [4, 100, 1000]];
  const rows = counts.flatMap((count) => measured(folder, count, rounds));
  return {
    title: 'Jobs',
    text: `\`generate --config --jobs N\`, all bundles written anew; ${rounds} rounds, one job and two in turn. Clock time is what a person waits, on a machine that others use too a hint only; processor time is the cost.

| packages | jobs | seconds by the clock | processor milliseconds | memory at most | clock, to one job |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`,
  };
}

function measured(folder, count, rounds) {
  writeFileSync(join(folder, 'key.txt'), 'BCDFG-HJKMP-QRTVN-XY234-6789B');
  writeFileSync(join(folder, 'esupack.yaml'), configOf(count));
  const figures = new Map([1, 2].map((number) => [number, []]));
  for (let round = 0; round < rounds; round += 1) for (const [number, list] of figures) list.push(once(folder, number));
  return [...figures].map(([number, list]) => {
    const median = (values) => summary(values).median;
    const seconds = list.map(({ elapsed }) => elapsed / 1000);
    const ratio = median(list.map(({ elapsed }, round) => elapsed / figures.get(1)[round].elapsed));
    const megabytes = Math.max(...list.map((each) => each.megabytes));
    const cells = [
      count,
      number,
      median(seconds).toFixed(1),
      spread(list.map(({ milliseconds }) => milliseconds)),
      `${Math.round(megabytes)} MB`,
      number === 1 ? '' : ratio.toFixed(2),
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

function once(folder, number) {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const args = ['--require', peak, tool, 'generate', '--config', 'esupack.yaml', '--jobs', String(number), '--json'];
  const file = join(folder, 'peak-memory');
  const { elapsed, milliseconds } = run('jobs', process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, PEAK_MEMORY: file },
  });
  return { elapsed, milliseconds, megabytes: Number(readFileSync(file, 'utf8')) };
}

/** As many customers as give the number with two products and two years. */
function configOf(count) {
  const customers = Array.from({ length: count / 4 }, (_none, index) => `customer${index}`);
  return `packages:
  - matrix: {customer: [${customers.join(', ')}], product: [windows-10, windows-server-2012], year: [2, 3]}
    id: \${customer}-\${product}-year-\${year}
    name: \${customer} \${product} \${year}
    collectionPrefix: \${customer}
    key: {file: key.txt}
`;
}
