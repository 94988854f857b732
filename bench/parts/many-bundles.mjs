// many-bundles.mjs COUNT FOLDER [keep]: writes COUNT bundles in one process through the library; prints time and memory.
import { rmSync } from 'node:fs';
import { emitFiles, loadConfig, parseProductKey, planPackage, sealBundle } from '../../dist/index.js';

const [, , count, folder, keep] = process.argv;
const { key } = parseProductKey('BCDFG-HJKMP-QRTVN-XY234-6789B', 'bench');
const before = process.cpuUsage();
for (let number = 0; number < Number(count); number += 1) {
  const plan = planPackage(loadConfig({ product: 'windows-10', year: '2', id: `bench-${number}` }));
  const { folder: bundle, zip } = await sealBundle(plan, emitFiles(plan, { key }), { key }, folder);
  // Thousands of bundles would need a few gigabytes.
  if (keep !== 'keep') for (const path of [bundle, zip]) rmSync(path, { recursive: true });
}
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
