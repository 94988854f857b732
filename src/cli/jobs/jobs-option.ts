import { availableParallelism } from 'node:os';
import { UserError } from '../../errors.js';
import type { Arguments } from '../arguments.js';

/** Each takes memory of its own; a machine with more processors gains nothing by more jobs at one disk. */
const most = 64;

/** @throws UserError where --jobs is no number of jobs */
export function jobsOption({ jobs = '1' }: Arguments): number {
  const written = String(jobs);
  if (written === 'auto') return Math.min(most, availableParallelism());
  const count = /^[0-9]+$/u.test(written) ? Number(written) : 0;
  if (count >= 1 && count <= most) return count;
  const what = `This is not a valid number of jobs: ${written}.`;
  const repair = `Specify a number from 1 to ${most}, or auto (one for each processor of this computer).`;
  throw new UserError([{ where: '--jobs', what, repair }]);
}
