import { cpus, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { ratio, summary } from './measure.mjs';

/** docs/benchmarks.md: figures, machine, and what was tried. */
export function page({ starts, copies, growth, load }) {
  const tried = readFileSync(new URL('tried.md', import.meta.url), 'utf8');
  const rounds = starts.empty.length;
  return `# Benchmarks

Written by \`npm run bench\`. Ratios are what to look at: both halves of each were measured in the same rounds, in turn. A
ratio is the median of the ratios of all rounds; milliseconds are the median, with the first and third quartile.

Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node.js ${process.version}. ${loadSentence(load)}

## One start

${rounds} rounds.

| process | milliseconds | ratio to an empty process | goal |
| --- | --- | --- | --- |
${startRow(starts, 'empty', '`node` with an empty file', '')}
${startRow(starts, 'version', '`esupack --version`', 'under 1.15')}
${startRow(starts, 'plan', '`esupack plan`', '')}
${startRow(starts, 'generate', '`esupack generate`', 'under 1.5')}
${startRow(starts, 'byHand', 'a shell script with sed and zip (`bench/by-hand.sh`)', '')}

A bundle by esupack takes ${ratio(starts, 'generate', 'byHand').toFixed(2)} times what the shell script takes, which plans and checks nothing.

## Many bundles in one process

${copies.count} bundles through the library, against \`cp -r\` of the same files; ${copies.times.copy.length} rounds.

| | milliseconds | ratio | goal |
| --- | --- | --- | --- |
| \`cp -r\` | ${spread(copies.times.copy)} | 1 | |
| esupack | ${spread(copies.times.generate)} | ${ratio(copies.times, 'generate', 'copy').toFixed(2)} | under 2 |

## From ten to ten thousand

Each bundle is removed once it is written. Time should grow as the number does, memory not at all.

| bundles | milliseconds per bundle | memory at most |
| --- | --- | --- |
${growth.map(({ count, milliseconds, megabytes }) => `| ${count} | ${(milliseconds / count).toFixed(2)} | ${Math.round(megabytes)} MB |`).join('\n')}

${tried}`;
}

function startRow(times, name, title, goal) {
  return `| ${title} | ${spread(times[name])} | ${ratio(times, name, 'empty').toFixed(2)} | ${goal} |`;
}

function spread(figures) {
  const { median, low, high } = summary(figures);
  return `${Math.round(median)} (${Math.round(low)} to ${Math.round(high)})`;
}

function loadSentence(load) {
  const words = load.map((figure) => figure.toFixed(1)).join(' before and ');
  const shared = load[0] > 0.5 ? ' **Others used the machine at the same time; run it again on a quiet one.**' : '';
  return `Load: ${words} after.${shared}`;
}
