import { coverageOn } from '../catalog/coverage.js';
import type { Issue } from '../errors.js';
import type { Config } from './config.js';

/**
 * What an administrator should know when the chosen year is not the one that runs today.
 *
 * @param today local day, `yyyy-mm-dd`
 * @param where the year stands, as the person who wrote it knows it
 * @returns null when the year runs, or when its dates are not announced
 */
export function coverageNotice({ product, year }: Config, today: string, where = '--year'): Issue | null {
  const state = coverageOn(year, today);
  if (state === 'running' || state === 'unknown' || year.coverage === null) return null;
  const { from, to } = year.coverage;
  const running = product.years.find((other) => coverageOn(other, today) === 'running');
  return {
    where,
    what:
      state === 'before'
        ? `${product.name} ESU year ${year.year} begins on ${from}; today is ${today}.`
        : `${product.name} ESU year ${year.year} ended on ${to}; today is ${today}.`,
    repair:
      running === undefined
        ? `Its coverage is ${from} to ${to}. Make sure that you want this year.`
        : `The current year is ${running.year}. Make sure that you want year ${year.year}.`,
  };
}
