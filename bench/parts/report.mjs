import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, ratio, run, spread } from '../measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [tool, peak] = [here('../../dist/bin.cjs'), here('peak-memory.cjs')];

/** A list with the columns that Export-EsuStatus.ps1 writes most of, against a bare csv-parse of it; and large ones. */
export function report({ folder, quick }) {
  const [rounds, rows, sizes] = quick ? [2, 100_000, [100_000]] : [5, 200_000, [10_000, 100_000, 1_000_000]];
  const list = join(folder, 'devices.csv');
  writeList(list, rows);
  const page = join(folder, 'page.html');
  const times = interleaved(rounds, {
    bare: { command: process.execPath, args: [here('bare-csv.mjs'), list] },
    report: { command: process.execPath, args: [tool, 'report', list, '--out', page, '--force'] },
  });
  return {
    title: 'Report',
    text: `A list of ${rows} devices, ${rounds} rounds.

| | milliseconds | ratio | goal |
| --- | --- | --- | --- |
| csv-parse alone | ${spread(times.bare)} | 1 | |
| \`esupack report\` | ${spread(times.report)} | ${ratio(times, 'report', 'bare').toFixed(2)} | under 2.5 |

Larger lists, once each. The goal for a million is under 30 seconds and 1.5 GB.

| devices | seconds by the clock | processor seconds | memory at most |
| --- | --- | --- | --- |
${sizes.map((size) => large(folder, size)).join('\n')}`,
  };
}

function large(folder, rows) {
  const [list, page, file] = ['devices.csv', 'page.html', 'peak-memory'].map((name) => join(folder, name));
  writeList(list, rows);
  const args = ['--require', peak, tool, 'report', list, '--out', page, '--force'];
  const env = { PATH: process.env.PATH, PEAK_MEMORY: file };
  const { elapsed, milliseconds } = run('report', process.execPath, args, { env });
  const cells = [rows, (elapsed / 1000).toFixed(1), (milliseconds / 1000).toFixed(1)];
  return `| ${cells.join(' | ')} | ${Math.round(Number(readFileSync(file, 'utf8')))} MB |`;
}

/** No two rows have the same times, as in a list of a site. */
function writeList(path, rows) {
  const file = openSync(path, 'w');
  const titles =
    'Name,ResourceID,OperatingSystem,Build,BuildExt,Client,Obsolete,ESUValue,LastDiscovery,LastInventory,ExitCode,State,LastStatus';
  writeSync(file, `${titles}\r\n`);
  const id = '1043add5-23b1-4afb-9a0f-64343c8f3f8d';
  for (let row = 0; row < rows; row += 1) {
    const time = (hours) =>
      new Date(Date.UTC(2026, 10, (row % 28) + 1, hours, 0, row % 86_399)).toISOString().slice(0, 19);
    const esu = row % 3 === 0 ? `{${id}}` : '0';
    writeSync(
      file,
      `PC${row},${16_777_216 + row},Microsoft Windows NT Workstation 10.0,10.0.19045,10.0.19045.${6396 + (row % 7)},1,0,${esu},${time(1)},${time(2)},${row % 11 === 0 ? 30 : 0},13,${time(3)}\r\n`,
    );
  }
  closeSync(file);
}
