import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, ratio, run, spread } from '../measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles checked in one process, against making them. */
export function verify({ folder, quick }) {
  const [rounds, count] = quick ? [2, 20] : [5, 200];
  const out = join(folder, 'out');
  const made = join(folder, 'made');
  run('bundles', process.execPath, [here('many-bundles.mjs'), String(count), out, 'keep']);
  const times = interleaved(rounds, {
    make: { command: process.execPath, args: [here('many-bundles.mjs'), String(count), made] },
    verify: { command: process.execPath, args: [here('verify-bundles.mjs'), String(count), out] },
  });
  return {
    title: 'Verifying',
    text: `${count} bundles through the library, ${rounds} rounds; \`verify\` makes each bundle again to compare it.

| | milliseconds | ratio | goal |
| --- | --- | --- | --- |
| make and remove | ${spread(times.make)} | 1 | |
| verify | ${spread(times.verify)} | ${ratio(times, 'verify', 'make').toFixed(2)} | 1,000 bundles under 40 s |`,
  };
}
