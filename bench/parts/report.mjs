import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, ratio, spread } from '../measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A list with the columns that Export-EsuStatus.ps1 writes most of, against a bare csv-parse of it. */
export function report({ folder, quick }) {
  const [rounds, rows] = quick ? [2, 20_000] : [5, 200_000];
  const list = join(folder, 'devices.csv');
  writeList(list, rows);
  const page = join(folder, 'page.html');
  const times = interleaved(rounds, {
    bare: { command: process.execPath, args: [here('bare-csv.mjs'), list] },
    report: { command: process.execPath, args: [here('../../dist/bin.cjs'), 'report', list, '--out', page, '--force'] },
  });
  return {
    title: 'Report',
    text: `A list of ${rows} devices, ${rounds} rounds.

| | milliseconds | ratio | goal |
| --- | --- | --- | --- |
| csv-parse alone | ${spread(times.bare)} | 1 | |
| \`esupack report\` | ${spread(times.report)} | ${ratio(times, 'report', 'bare').toFixed(2)} | under 2.5 |`,
  };
}

function writeList(path, rows) {
  const file = openSync(path, 'w');
  const titles =
    'Name,ResourceID,OperatingSystem,Build,BuildExt,Client,Obsolete,ESUValue,LastDiscovery,LastInventory,ExitCode,State,LastStatus';
  writeSync(file, `${titles}\r\n`);
  const id = '1043add5-23b1-4afb-9a0f-64343c8f3f8d';
  for (let row = 0; row < rows; row += 1) {
    const day = `2026-11-${String((row % 28) + 1).padStart(2, '0')} 09:05:00`;
    const esu = row % 3 === 0 ? `{${id}}` : '0';
    writeSync(
      file,
      `PC${row},${16_777_216 + row},Microsoft Windows NT Workstation 10.0,10.0.19045,10.0.19045.${6396 + (row % 7)},1,0,${esu},${day},${day},${row % 11 === 0 ? 30 : 0},13,${day}\r\n`,
    );
  }
  closeSync(file);
}
