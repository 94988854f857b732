import { type Issue, UserError } from '../errors.js';
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
  const issues = sourceDateMistakes(terminal);
  if (issues.length > 0) throw new UserError(issues);
  const text = writtenDate(terminal);
  return text === '' ? undefined : new Date(Number(text) * 1000).toISOString().replace('.000Z', 'Z');
}

/** What is wrong with SOURCE_DATE_EPOCH. */
export function sourceDateMistakes(terminal: Terminal): readonly Issue[] {
  const text = writtenDate(terminal);
  if (text === '' || (/^\d{1,10}$/u.test(text) && Number(text) <= latest)) return [];
  return [
    {
      where: 'SOURCE_DATE_EPOCH',
      what: `${JSON.stringify(text)} is not a date that a zip file can store.`,
      repair: 'Set it to whole seconds since 1970-01-01T00:00:00Z, before the year 2108, or do not set it.',
    },
  ];
}

function writtenDate({ environment }: Terminal): string {
  return environment.SOURCE_DATE_EPOCH ?? '';
}
