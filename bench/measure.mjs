import { spawnSync } from 'node:child_process';

/** What changes how Node.js itself starts, or how long a program may keep its memory, is left out: as on a machine of a person. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_|npm_|ESUPACK_)/i.test(name)),
);

/**
 * Runs every case once per round, one after the other, so that whatever else the machine does falls on all of them.
 *
 * @param cases name -> what to run; `before` prepares a round outside the measured time
 * @returns name -> one figure per round: milliseconds of processor time (user and system; where there is no bash, of the clock)
 */
export function interleaved(rounds, cases) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { before, command, args }] of Object.entries(cases)) {
      before?.();
      const { milliseconds } = run(name, command, args);
      // The first round fills the caches of the disk.
      if (round >= 0) times[name].push(milliseconds);
    }
  }
  return times;
}

/** Runs a command once. */
export function run(name, command, args, { cwd, env = environment } = {}) {
  const timed = hasBash ? ['bash', ['-c', timer, 'bash', command, ...args]] : [command, args];
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(...timed, {
    encoding: 'utf8',
    env,
    cwd,
    maxBuffer: 2 ** 30,
  });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  const [, user, system] = /([\d.]+) ([\d.]+)\n$/.exec(stderr) ?? [];
  return { stdout, elapsed, milliseconds: hasBash ? (Number(user) + Number(system)) * 1000 : elapsed };
}

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

/** bash tells what the child alone took, which Node.js does not. */
const timer = 'TIMEFORMAT="%3U %3S"; time "$@"';

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

/** Median and quartiles in one cell of a table. */
export function spread(figures) {
  const { median, low, high } = summary(figures);
  return `${Math.round(median)} (${Math.round(low)} to ${Math.round(high)})`;
}
