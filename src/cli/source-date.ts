import { UserError } from '../errors.js';
import type { Terminal } from './terminal.js';

/** A zip entry's last year is 2107. */
const latest = 4_354_819_199;

/**
 * The date of everything that is written, from SOURCE_DATE_EPOCH (reproducible-builds.org: "SOURCE_DATE_EPOCH
 * specification": seconds since 1970).
 *
 * @returns ISO 8601 in UTC with whole seconds; undefined where the variable is not set
 * @throws UserError when it is not such a number
 */
export function sourceDate(terminal: Terminal): string | undefined {
  const text = terminal.environment.SOURCE_DATE_EPOCH ?? '';
  if (text === '') return undefined;
  const seconds = /^\d{1,10}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(seconds <= latest)) {
    throw new UserError([
      {
        where: 'SOURCE_DATE_EPOCH',
        what: `${JSON.stringify(text)} is not a date that a zip file can store.`,
        repair: 'Set it to whole seconds since 1970-01-01T00:00:00Z, before the year 2108, or do not set it.',
      },
    ]);
  }
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
