import { isDay } from '../text/date.js';
import type { ProgramYear } from './product.js';

/** Where a day lies against a program year; `unknown` where the dates are not announced. */
export type CoverageState = 'before' | 'running' | 'over' | 'unknown';

/**
 * Compares a day with the coverage of a program year, first and last day included.
 *
 * @param day `yyyy-mm-dd`, a local calendar day as Microsoft announces them
 * @throws RangeError when `day` is not such a day
 */
export function coverageOn({ coverage }: ProgramYear, day: string): CoverageState {
  if (!isDay(day)) throw new RangeError(`${JSON.stringify(day)} is not a day in the form yyyy-mm-dd`);
  if (coverage === null) return 'unknown';
  if (day < coverage.from) return 'before';
  return day > coverage.to ? 'over' : 'running';
}
