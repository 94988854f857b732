import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, ratio, run, spread } from '../measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A thousand bundles in one process, against the least that anybody could do: the same bytes, known beforehand. */
export function many({ folder, quick }) {
  const [source, out] = ['source', 'out'].map((name) => join(folder, name));
  mkdirSync(source);
  run('source', process.execPath, [here('many-bundles.mjs'), '1', source, 'keep']);
  const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const listed = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { path: path.slice(source.length + 1), content: readFileSync(path, 'base64') };
  });
  writeFileSync(join(folder, 'bundle.json'), JSON.stringify(listed));
  const [rounds, count] = quick ? [2, 100] : [3, 1000];
  const before = () => rmSync(out, { recursive: true, force: true });
  const floor = (how) => ({
    before,
    command: process.execPath,
    args: [here('floor.mjs'), String(count), join(folder, 'bundle.json'), out, how],
  });
  const times = interleaved(rounds, {
    bytes: floor('bytes'),
    sums: floor('sums'),
    generate: { before, command: process.execPath, args: [here('many-bundles.mjs'), String(count), out, 'keep'] },
  });
  before();
  const growth = (quick ? [10, 100] : [10, 100, 1000, 3000]).map((bundles) => {
    const { stdout } = run('growth', process.execPath, [here('many-bundles.mjs'), String(bundles), out]);
    return { bundles, ...JSON.parse(stdout) };
  });
  const row = (name, title) =>
    `| ${title} | ${spread(times[name])} | ${ratio(times, name, 'sums').toFixed(2)} | ${name === 'generate' ? 'under 5' : ''} |`;
  return {
    title: 'Many bundles in one process',
    text: `${count} bundles through the library, against a program that has one bundle's bytes and writes them as often (\`bench/parts/floor.mjs\`): as they are, and with two zips put together and every checksum computed; ${rounds} rounds.

| | milliseconds | ratio to the floor | goal |
| --- | --- | --- | --- |
${row('bytes', 'bytes known beforehand')}
${row('sums', 'the same, zips and checksums made: the floor')}
${row('generate', 'esupack')}

From ten to three thousand; each bundle is removed once it is written. Time should grow as the number does, memory not at all.

| bundles | milliseconds per bundle (processor, removal included) | memory at most |
| --- | --- | --- |
${growth.map(({ bundles, milliseconds, megabytes }) => `| ${bundles} | ${(milliseconds / bundles).toFixed(2)} | ${Math.round(megabytes)} MB |`).join('\n')}`,
  };
}
