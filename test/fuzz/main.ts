import process from 'node:process';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.js';

/** The long run; what scripts/fuzz-readers.mjs starts. */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(performance.timeOrigin % 2 ** 31)) },
    first: { type: 'string', default: '0' },
  },
});
const [runs, seed, first] = [Number(values.runs), Number(values.seed), Number(values.first)];
const portion = 500;
const sum = { inputs: 0, read: 0, refused: 0, faults: 0, slowest: { milliseconds: 0, input: '' } };

process.stdout.write(`seed ${seed}\n`);
for (let from = first; from < first + runs; from += portion) {
  const part = await fuzz(seed, from, Math.min(portion, first + runs - from));
  for (const { input, reader, what } of part.faults) process.stdout.write(`FAULT ${input}, ${reader}: ${what}\n`);
  sum.inputs += part.inputs;
  sum.read += part.read;
  sum.refused += part.refused;
  sum.faults += part.faults.length;
  if (part.slowest.milliseconds > sum.slowest.milliseconds) sum.slowest = part.slowest;
  process.stderr.write(`${sum.inputs} of ${runs} inputs, ${sum.faults} faults\n`);
}
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(
  `${sum.inputs} inputs, ${sum.read} readings ended in a value, ${sum.refused} in a message, ${sum.faults} faults; ` +
    `slowest ${sum.slowest.milliseconds} ms (${sum.slowest.input}); ${memory} MB at most\n`,
);
process.exitCode = sum.faults === 0 ? 0 : 1;
