import { expect, it } from '@jest/globals';
import type { ClientComputer } from './client-computer.js';
import { expectRun } from './expect-run.js';
import { inventedKey } from './planned.js';

const licensed = { license: { status: 1, key: inventedKey } } as const;

/** The key of the registry with the formats of an account. */
export const international = 'Control Panel\\International';

/** A test for each short date format, as users and administrators set them. */
export function testDates(computer: ClientComputer, dateFormats: readonly string[]): void {
  it.each(dateFormats)(
    'dates its lines by the calendar when dates are written %s',
    (sShortDate) => {
      const before = new Date();
      const user = [{ path: international, values: { sShortDate } }];
      const run = expectRun(computer, { user, ...licensed }, { exitCode: 0, calls: ['status'] });
      const days = [before, new Date()].map(logDay);
      for (const { date } of run.log) expect(days).toContain(date);
      expect(days.map((day) => `${day.slice(6)}-${day.slice(0, 5)}`)).toContain(run.stamp.Time?.slice(0, 10));
    },
    60_000,
  );
}

/** A test for each time format and its separator. */
export function testTimes(
  computer: ClientComputer,
  timeFormats: readonly (readonly [format: string, separator: string])[],
): void {
  it.each(timeFormats)(
    'tells the time when it is written %s',
    (sTimeFormat, sTime) => {
      const before = new Date();
      const user = [{ path: international, values: { sTimeFormat, sShortTime: sTimeFormat, sTime } }];
      const run = expectRun(computer, { user, ...licensed }, { exitCode: 0, calls: ['status'] });
      const minutes = [before, new Date()].map((time) => time.toTimeString().slice(0, 5));
      expect(minutes).toContain(run.log[0]?.time.slice(0, 5));
    },
    60_000,
  );
}

function logDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())}-${date.getFullYear()}`;
}
