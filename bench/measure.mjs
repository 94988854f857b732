import { spawnSync } from 'node:child_process';

/**
 * Runs every case once per round, one after the other, so that whatever else the machine does falls on all of them.
 *
 * @param cases name -> what to run; `before` prepares a round outside the measured time
 * @returns name -> milliseconds, one figure per round
 */
export function interleaved(rounds, cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { before, command, args }] of Object.entries(cases)) {
      before?.();
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
      if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
      // The first round fills the caches of the disk.
      if (round >= 0) times[name].push(milliseconds);
    }
  }
  return times;
}

/** Median, first and third quartile. */
export function summary(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** The median of the ratios within each round: a busy moment hits both halves of a round. */
export function ratio(times, name, to) {
  return summary(times[name].map((time, round) => time / times[to][round])).median;
}
